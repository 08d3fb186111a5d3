package org.alumninetwork.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.alumninetwork.stack.StackAddresses;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;

/** The documents as the checkers of others see them: nothing to complain of. */
class DocumentTest {

    private static final Path CHECKERS = Path.of("src", "test", "contract");
    private static final Pattern NAMED_PROBLEM = Pattern.compile("`([45]\\d\\d)` `([a-z][a-z-]*)`");
    private static final Pattern OTHER_STATUS = Pattern.compile("Or, where the status is (\\d+)");
    private static NodeProject checkers;

    @BeforeAll
    static void readTheDocuments() throws Exception {
        checkers = NodeProject.install(
                "contract",
                CHECKERS,
                List.of("package.json", "package-lock.json", "asyncapi.js", "spectral.yaml", "redocly.yaml"));
        Files.writeString(
                checkers.file("openapi.json"), Api.contract().document().toString());
        Files.writeString(
                checkers.file("asyncapi.json"), Api.anonymous().get("/asyncapi").text());
    }

    @Test
    void spectralAndTheRulesOfOwaspFindNothing() throws Exception {
        assertThat(checkers.script(Map.of(), "spectral")).contains("No results");
    }

    @Test
    void redoclyFindsNothing() throws Exception {
        assertThat(checkers.script(Map.of(), "redocly"))
                .contains("Your API description is valid")
                .doesNotContain("You have ");
    }

    @Test
    void nothingBreaksForWhoBuiltOnTheLastRelease() throws Exception {
        ChangedOpenApi changes = OpenApiCompare.fromContents(
                Files.readString(CHECKERS.resolve("released.json")),
                atTheUsualAddresses(Api.contract().document().toString()));
        assertThat(changes.isCompatible()).as(incompatible(changes)).isTrue();
        assertThat(changes.isDifferent() ? unreleasedChanges() : List.of("nothing changed"))
                .as("CHANGELOG.md says under \"Unreleased\" what changed")
                .isNotEmpty();
    }

    private static String atTheUsualAddresses(String document) {
        StackAddresses addresses = RunningNetwork.addresses();
        return document.replace(addresses.gateway().toString(), "http://localhost:8080")
                .replace(addresses.issuer().toString(), "http://localhost:8180/realms/alumni");
    }

    private static String incompatible(ChangedOpenApi changes) {
        return "missing: " + changes.getMissingEndpoints() + ", incompatible: "
                + changes.getChangedOperations().stream()
                        .filter(operation -> !operation.isCompatible())
                        .map(operation -> operation.getHttpMethod() + " " + operation.getPathUrl())
                        .toList();
    }

    private static List<String> unreleasedChanges() throws IOException {
        return Files.readAllLines(Path.of("..", "CHANGELOG.md")).stream()
                .dropWhile(line -> !line.startsWith("## Unreleased"))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("- "))
                .toList();
    }

    @Test
    void theProblemsThatDescriptionsNameAreThereWithThatStatus() {
        Set<String> known = problems();
        List<String> wrong = Api.contract().operations().stream()
                .flatMap(operation -> NAMED_PROBLEM
                        .matcher(operation.definition().path("description").asText())
                        .results()
                        .map(named -> named.group(1) + " /problems/" + named.group(2))
                        .filter(named -> !known.contains(named))
                        .map(named -> operation.id() + ": " + named))
                .toList();
        assertThat(wrong).isEmpty();
    }

    /** Status and type; one type that two services know has the status of the one or of the other. */
    private static Set<String> problems() {
        return StreamSupport.stream(Api.anonymous().get("/problems").json().spliterator(), false)
                .flatMap(problem -> Stream.concat(
                                Stream.of(problem.path("status").asText()),
                                OTHER_STATUS
                                        .matcher(problem.path("explanation").asText())
                                        .results()
                                        .map(other -> other.group(1)))
                        .map(status -> status + " " + problem.path("type").asText()))
                .collect(Collectors.toSet());
    }

    @Test
    void theDocumentOfTheChangesIsOne() throws Exception {
        checkers.script(Map.of(), "asyncapi");
    }
}
