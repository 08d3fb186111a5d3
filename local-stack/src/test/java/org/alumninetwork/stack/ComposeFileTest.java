package org.alumninetwork.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

class ComposeFileTest {

    private static final Pattern REQUIRED =
            Pattern.compile("\\$\\{([A-Z_]+):\\?copy deploy/example.env to .env and fill it in}");

    private final Path checkout = StackFolder.usual().checkout();
    private final JsonNode services = services();

    @TempDir
    private Path temporary;

    @Test
    void theFourApplicationsRunBesideADatabaseAndAnIdentityProvider() {
        assertThat(services.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("postgres", "keycloak", "members", "events", "chapters", "gateway");
    }

    @Test
    void eachApplicationIsBuiltFromItsModule() {
        for (String name : List.of("members", "events", "chapters", "gateway")) {
            JsonNode build = services.path(name).path("build");
            assertThat(checkout.resolve(build.path("dockerfile").asText())).isRegularFile();
            assertThat(checkout.resolve(build.at("/args/MODULE").asText()).resolve("pom.xml"))
                    .isRegularFile();
        }
    }

    @Test
    void nothingStartsBeforeWhatItNeedsIsHealthy() {
        assertThat(dependenciesOf("keycloak")).containsExactly("postgres");
        assertThat(dependenciesOf("members")).containsExactlyInAnyOrder("postgres", "keycloak");
        assertThat(dependenciesOf("events")).containsExactlyInAnyOrder("postgres", "keycloak");
        assertThat(dependenciesOf("chapters")).containsExactlyInAnyOrder("postgres", "keycloak");
        assertThat(dependenciesOf("gateway")).containsExactlyInAnyOrder("members", "events", "chapters");
        assertThat(services.findValues("condition"))
                .allSatisfy(condition -> assertThat(condition.asText()).isEqualTo("service_healthy"));
    }

    @Test
    void whoeverWritesAddressesOfTheGatewayKnowsIt() throws IOException {
        for (String name : List.of("members", "events", "chapters", "gateway")) {
            Path settings = checkout.resolve(
                            services.path(name).at("/build/args/MODULE").asText())
                    .resolve("src/main/resources/application.properties");
            if (Files.readString(settings).contains("${GATEWAY_PUBLIC_URL:")) {
                assertThat(valueOf(name, "GATEWAY_PUBLIC_URL")).as(name).startsWith("${GATEWAY_ADDRESS:-");
            }
        }
    }

    @Test
    void pagesOfTheFrontendMayCallTheApiAndNobodyElses() {
        assertThat(valueOf("gateway", "GATEWAY_CROSS_ORIGIN_ORIGINS"))
                .isEqualTo(valueOf("keycloak", "FRONTEND_ORIGIN"));
    }

    @Test
    void keycloakIsToldWhatTheRealmAsksFor() throws IOException {
        String realm = Files.readString(checkout.resolve("deploy/keycloak/alumni-realm.json"));

        assertThat(Pattern.compile("\\$\\{([A-Z_]+)}").matcher(realm).results().map(match -> match.group(1)))
                .isNotEmpty()
                .allSatisfy(placeholder ->
                        assertThat(valueOf("keycloak", placeholder)).isNotEmpty());
    }

    @Test
    void noSecretIsInTheFile() {
        services.forEach(service -> service.path("environment").properties().forEach(variable -> {
            if (variable.getKey().matches(".*(PASSWORD|SECRET)")) {
                assertThat(variable.getValue().asText()).as(variable.getKey()).matches(REQUIRED);
            }
        }));
    }

    @Test
    void theExampleNamesEverySecretAndHoldsNone() throws IOException {
        Set<String> wanted = REQUIRED.matcher(Files.readString(composeFile()))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(Files.readAllLines(checkout.resolve("deploy/example.env")))
                .filteredOn(line -> line.matches("[A-Z_]+=.*"))
                .containsExactlyInAnyOrderElementsOf(
                        wanted.stream().map(name -> name + "=").toList());
    }

    @Test
    void everyFileThatIsMountedIsThere() {
        List<String> mounts = new ArrayList<>();
        services.findValues("volumes").forEach(volumes -> volumes.forEach(volume -> mounts.add(volume.asText())));

        assertThat(mounts)
                .filteredOn(mount -> mount.startsWith("./"))
                .isNotEmpty()
                .allSatisfy(mount ->
                        assertThat(checkout.resolve(mount.split(":", -1)[0])).exists());
    }

    @Test
    void theImagesRunWithoutRightsAndTellWhetherTheyAreHealthy() throws IOException {
        String dockerfile = Files.readString(checkout.resolve("deploy/Dockerfile"));

        assertThat(dockerfile).contains("\nUSER 10001\n").contains("\nHEALTHCHECK ");
        for (String name : List.of("members", "events", "chapters", "gateway")) {
            JsonNode service = services.path(name);
            assertThat(service.path("read_only").asBoolean()).as(name).isTrue();
            assertThat(service.path("cap_drop").path(0).asText()).as(name).isEqualTo("ALL");
        }
    }

    @Test
    void composeItselfAcceptsTheFile() throws Exception {
        List<String> compose = composeCommand();
        assumeTrue(
                !compose.isEmpty(), "Neither docker compose nor docker-compose is installed: not checked by compose");
        Path environment = temporary.resolve("env");
        Files.writeString(
                environment,
                Files.readString(checkout.resolve("deploy/example.env")).replaceAll("(?m)=$", "=x"));

        List<String> command = new ArrayList<>(compose);
        command.addAll(List.of(
                "--env-file", environment.toString(), "-f", composeFile().toString(), "config", "-q"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();

        assertThat(new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(process.waitFor()).isZero();
    }

    private String valueOf(String service, String variable) {
        return services.path(service).path("environment").path(variable).asText();
    }

    private List<String> dependenciesOf(String service) {
        return StreamSupport.stream(
                        ((Iterable<String>) () -> services.path(service)
                                        .path("depends_on")
                                        .fieldNames())
                                .spliterator(),
                        false)
                .toList();
    }

    private static List<String> composeCommand() throws InterruptedException {
        for (List<String> command : List.of(List.of("docker", "compose"), List.of("docker-compose"))) {
            if (works(command)) {
                return command;
            }
        }
        return List.of();
    }

    private static boolean works(List<String> command) throws InterruptedException {
        List<String> question = new ArrayList<>(command);
        question.add("version");
        try {
            return new ProcessBuilder(question)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }

    private Path composeFile() {
        return checkout.resolve("docker-compose.yml");
    }

    private JsonNode services() {
        try {
            Object content = new Yaml().load(Files.readString(composeFile()));
            return Json.MAPPER.valueToTree(content).path("services");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
