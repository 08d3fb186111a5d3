package org.alumninetwork.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alumninetwork.stack.StackAddresses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of a mirror, killed over and over while others write and a service dies, ends with what is here. */
class MirrorTest {

    private static final Path MIRROR = Path.of("..", "examples", "mirror", "Mirror.java");
    private static final int ROUNDS = 6;
    private static final int PEOPLE = 40;

    private final Api registry = Api.asClient("registry");
    private final Api administrator = Api.as("administrator");
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final List<Process> started = new ArrayList<>();

    @TempDir
    Path folder;

    @AfterEach
    void endWhatWasStarted() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void aMirrorThatIsKilledWhileOthersWriteEndsWithTheSameBytes() throws Exception {
        Path copy = folder.resolve("mirror");
        Process mirror = mirror(copy, "follow");
        for (int round = 0; round < ROUNDS; round++) {
            String before = stateOf(copy);
            write(round);
            await().atMost(Duration.ofMinutes(2)).until(() -> !stateOf(copy).equals(before));
            mirror.destroyForcibly().waitFor();
            mirror = mirror(copy, "follow");
        }
        killMembersDuringAnImport();
        mirror.destroyForcibly().waitFor();

        readToTheEnd(copy);
        Path fresh = folder.resolve("fresh");
        readToTheEnd(fresh);

        Map<String, String> mirrored = peopleIn(copy);
        assertThat(differing(mirrored, peopleIn(fresh))).isEmpty();
        assertThat(mirrored.values()).anyMatch(person -> person.contains("Place " + run));
        for (JsonNode member : registry.get("/v1/members?limit=200").json().path("items")) {
            assertThat(mirrored).containsKey(member.path("id").asText() + ".json");
        }
    }

    /** People who come and change, one who is deleted, two who become one, and who become two again. */
    private void write(int round) throws IOException {
        succeeded(sent(round));
        List<String> ids = idsOf(round);
        assertThat(administrator
                        .with("If-Match", "*")
                        .delete("/v1/members/" + ids.get(round))
                        .status())
                .isEqualTo(204);
        Answer merge = administrator.post(
                "/v1/merges", Map.of("lostId", ids.get(PEOPLE / 2), "survivorId", ids.get(PEOPLE / 2 + 1)));
        assertThat(merge.status()).as(merge.text()).isEqualTo(201);
        if (round % 2 == 0) {
            String path = "/v1/merges/" + merge.json().path("id").asText() + "/reversal";
            assertThat(administrator.post(path, Map.of()).status()).isEqualTo(201);
        }
    }

    private void killMembersDuringAnImport() throws IOException {
        String job = sent(ROUNDS);
        RunningNetwork.stack().service("members").kill();
        RunningNetwork.stack().service("members").start();
        succeeded(job);
    }

    /** The path of the job. */
    private String sent(int round) {
        String file = IntStream.range(0, PEOPLE)
                .mapToObj(number ->
                        "mirror-%1$s-%2$d-%3$d,Amina,Name %3$d,Place %1$s %2$d,STUDIES,Uni\nmirror-%1$s-%3$d,Åsa,Öberg %3$d,Place %1$s %2$d,STUDIES,Uni"
                                .formatted(run, round, number))
                .collect(Collectors.joining("\n", "externalId,givenName,familyName,city,basis,institution\n", "\n"));
        Answer accepted = registry.send(
                "POST",
                "/v1/imports?source=helsinki-registry&mode=delta",
                Optional.of("text/csv"),
                BodyPublishers.ofString(file));
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        return accepted.header("Location");
    }

    private void succeeded(String job) {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> registry.get(job).json().path("state").asText().equals("SUCCEEDED"));
    }

    /** Of those whom the round brought or changed. */
    private List<String> idsOf(int round) {
        List<String> ids = new ArrayList<>();
        registry.get("/v1/members?limit=200&city=Place%20" + run + "%20" + round)
                .json()
                .path("items")
                .forEach(item -> ids.add(item.path("id").asText()));
        assertThat(ids).hasSizeGreaterThan(PEOPLE);
        return ids;
    }

    private static String stateOf(Path copy) throws IOException {
        Path state = copy.resolve("state");
        return Files.exists(state) ? Files.readString(state) : "";
    }

    private static Map<String, String> peopleIn(Path copy) throws IOException {
        Path people = copy.resolve("copy-1");
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.list(people)) {
            for (Path file : files.toList()) {
                found.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return found;
    }

    /** Of whom both do not say the same, and what they say: of thousands who are the same nobody wants to read. */
    private static Map<String, List<String>> differing(Map<String, String> mirrored, Map<String, String> fresh) {
        Map<String, List<String>> differing = new TreeMap<>();
        Stream.concat(mirrored.keySet().stream(), fresh.keySet().stream())
                .filter(person -> !Objects.equals(mirrored.get(person), fresh.get(person)))
                .forEach(person -> differing.put(
                        person,
                        List.of(mirrored.getOrDefault(person, "absent"), fresh.getOrDefault(person, "absent"))));
        return differing;
    }

    private void readToTheEnd(Path copy) throws Exception {
        Process mirror = mirror(copy, "once");
        assertThat(mirror.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(mirror.exitValue())
                .as(Files.readString(folder.resolve("mirror.log")))
                .isZero();
    }

    private Process mirror(Path copy, String how) throws IOException {
        StackAddresses addresses = RunningNetwork.addresses();
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                MIRROR.toString(),
                copy.toString(),
                how);
        builder.environment()
                .putAll(Map.of(
                        "GATEWAY", addresses.gateway().toString(),
                        "TOKENS", addresses.tokenEndpoint().toString(),
                        "CLIENT", "registry",
                        "SECRET", addresses.clients().get("registry").secret()));
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("mirror.log").toFile()))
                .start();
        started.add(process);
        return process;
    }
}
