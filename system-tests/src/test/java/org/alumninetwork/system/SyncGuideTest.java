package org.alumninetwork.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alumninetwork.stack.StackAddresses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the guide for registries, pasted one after the other into a shell. */
class SyncGuideTest {

    private static final Path GUIDE = Path.of("..", "docs", "sync-a-registry.md");
    private static final Pattern COMMANDS = Pattern.compile("^```\n(.*?)^```\n", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern STEP = Pattern.compile("^=== \\d+\n", Pattern.MULTILINE);

    @TempDir
    Path folder;

    @Test
    void everyCommandOfTheGuideDoesWhatTheGuideSays() throws Exception {
        assumeTrue(Workplace.isInstalled("jq") && Workplace.isInstalled("curl"), "jq or curl is not installed here");
        List<String> commands = commands();
        Workplace shell = Workplace.in(folder);
        Files.writeString(shell.file("guide.sh"), script(commands));
        Files.writeString(shell.file("stack.json"), stack());
        List<String> said = STEP.splitAsStream(shell.run(Map.of(), "bash", "guide.sh"))
                .skip(1)
                .toList();

        assertThat(said).hasSameSizeAs(commands);
        assertThat(said).allSatisfy(answer -> assertThat(answer).doesNotContain("\"/problems/", "parse error"));
        assertThat(saidBy("registry.part", commands, said)).contains("\"SUCCEEDED\"");
        assertThat(saidBy("outcome=REJECTED", commands, said)).contains("birthDate");
        assertThat(saidBy("$SCIM/Users/$PERSON", commands, said)).contains("\"aino@example.org\"");
        assertThat(saidBy("outcome=LAPSED", commands, said)).contains("\"LAPSED\"");
        assertThat(saidBy("mode=snapshot' |", commands, said)).contains("AWAITING_CONFIRMATION");
        assertThat(saidBy("outcome=UPDATED", commands, said)).contains("\"Korhonen\"");
        assertThat(saidBy("changes/members?limit=2", commands, said)).contains("org.alumninetwork.member.");
        assertThat(saidBy("/v1/webhooks/members", commands, said)).contains("\"secret\"");
        try (var mirrored = Files.list(folder.resolve("mirror").resolve("people"))) {
            assertThat(mirrored).isNotEmpty();
        }
    }

    private static String stack() throws IOException {
        return new ObjectMapper()
                .writeValueAsString(Map.of("clients", RunningNetwork.addresses().clients()));
    }

    private static List<String> commands() throws IOException {
        return COMMANDS.matcher(Files.readString(GUIDE))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private String script(List<String> commands) {
        return IntStream.range(0, commands.size())
                .mapToObj(step -> "echo '=== " + step + "'\n" + here(endless(commands.get(step))))
                .collect(Collectors.joining("\necho\n", "export TOKEN\n", "\necho\n"));
    }

    /** What follows the feed for ever is interrupted once it had time to read some of it. */
    private static String endless(String command) {
        return command.contains("while :;") ? "timeout 10 bash <<'ENDLESS' || true\n" + command + "ENDLESS\n" : command;
    }

    /** The guide speaks of the usual addresses and of one who has the folder for temporary files to themselves. */
    private String here(String command) {
        StackAddresses addresses = RunningNetwork.addresses();
        return command.replace("http://localhost:8080", addresses.gateway().toString())
                .replace(
                        "http://localhost:8180/realms/alumni/protocol/openid-connect/token",
                        addresses.tokenEndpoint().toString())
                .replace(".alumni/stack.json", "stack.json")
                .replace("/tmp/", folder + "/")
                .replace("nightly-2026-11-21", "nightly-" + System.nanoTime());
    }

    private static String saidBy(String command, List<String> commands, List<String> said) {
        return IntStream.range(0, commands.size())
                .filter(step -> commands.get(step).contains(command))
                .mapToObj(said::get)
                .collect(Collectors.joining());
    }
}
