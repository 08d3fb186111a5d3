package org.alumninetwork.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Walks every operation of the OpenAPI document and holds it to what api.md says of all of them. A resource that is
 * added later is held to it without a line of test code.
 */
class ConventionsTest {

    private final Walk walk = new Walk();
    private final Contract contract = walk.contract();
    private final Api administrator = Api.as("administrator");

    @Test
    void everyOperationHasItsOwnName() {
        assertThat(contract.operations()).hasSizeGreaterThan(20);
        assertThat(contract.operations().stream().map(Operation::id))
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @Test
    void theDocumentIsOfAllServicesWhichMeanTheSameByTheSameWords() {
        assertThat(Api.contract().document().has("x-services-not-included")).isFalse();
        assertThat(Api.contract().document().has("x-conflicting-components")).isFalse();
    }

    @TestFactory
    Stream<DynamicTest> withoutATokenItAsksForOne() {
        return each(operation -> !operation.allowsAnonymous(), operation -> {
            Answer answer = send(Api.anonymous(), operation, operation.pathWith(someId()), "{}");
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer ").contains("resource_metadata=");
            assertThat(answer.problem()).isEqualTo("authentication-required");
        });
    }

    @TestFactory
    Stream<DynamicTest> aTokenThatIsNoneIsRefused() {
        return each(operation -> assertThat(send(
                                Api.anonymous().with("Authorization", "Bearer x.y.z"),
                                operation,
                                operation.pathWith(someId()),
                                "{}")
                        .status())
                .isEqualTo(401));
    }

    @TestFactory
    Stream<DynamicTest> anUnknownParameterIsRefusedByName() {
        return each(operation -> {
            Answer answer = send(caller(operation), operation, operation.pathWith(someId()) + "?colour=red", "{}");
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.problem()).isEqualTo("unknown-parameter");
            assertThat(answer.json().at("/violations/0/pointer").asText()).isEqualTo("/colour");
        });
    }

    @TestFactory
    Stream<DynamicTest> aBodyIsRefusedWhereNoneIsTaken() {
        return each(operation -> !operation.reads() && operation.bodyType().isEmpty(), operation -> {
            Answer answer = caller(operation)
                    .send(
                            operation.method(),
                            operation.pathWith(someId()),
                            Optional.of("application/json"),
                            BodyPublishers.ofString("{\"dryRun\": true}"));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.problem()).isEqualTo("invalid-request");
            assertThat(answer.json().at("/violations/0/in").asText()).isEqualTo("body");
        });
    }

    @TestFactory
    Stream<DynamicTest> whatIsNotThereIsNotFound() {
        return each(operation -> operation.reads() && operation.path().endsWith("}"), operation -> {
            assertThat(get(operation, operation.pathWith(someId())).status()).isEqualTo(404);
            assertThat(get(operation, operation.pathWith("no-such-id")).status())
                    .isEqualTo(404);
        });
    }

    @TestFactory
    Stream<DynamicTest> anAnswerThatCannotBeGivenIsNotAcceptable() {
        return each(
                Operation::isList,
                operation -> existing(operation, path -> assertThat(caller(operation)
                                .with("Accept", "image/png")
                                .get(path)
                                .status())
                        .isEqualTo(406)));
    }

    @TestFactory
    Stream<DynamicTest> aBodyThatCannotBeReadIsRefused() {
        return each(Operation::takesJson, operation -> {
            String path = operation.pathWith(someId());
            assertThat(send(caller(operation), operation, path, "{\"a\": ").status())
                    .isEqualTo(400);
            assertThat(send(caller(operation), operation, path, "[1, 2]").status())
                    .isEqualTo(400);
            assertThat(send(caller(operation), operation, path, "{\"a\": 1, \"a\": 1}")
                            .status())
                    .isEqualTo(400);
            Answer other = caller(operation)
                    .send(operation.method(), path, Optional.of("text/plain"), BodyPublishers.ofString("x"));
            assertThat(other.status()).isEqualTo(415);
            assertThat(other.header("Accept")).contains("json");
        });
    }

    @TestFactory
    Stream<DynamicTest> theBoundsOfAPageHold() {
        return each(
                Operation::isList,
                operation -> existing(operation, path -> {
                    for (String bad :
                            List.of("limit=0", "limit=201", "limit=-1", "limit=many", "cursor=none-of-ours")) {
                        Answer answer = caller(operation).get(path + "?" + bad);
                        assertThat(answer.status()).as(bad).isEqualTo(400);
                        assertThat(answer.json().at("/violations/0/in").asText())
                                .as(bad)
                                .isEqualTo("query");
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> pagesHoldEachItemOnce() {
        return each(
                Operation::isList,
                operation -> existing(operation, path -> {
                    List<String> inSmallSteps = idsOf(operation, path, 3, 5);
                    List<String> inOneStep = idsOf(operation, path, 15, 1);
                    assertThat(inSmallSteps).doesNotHaveDuplicates().isEqualTo(inOneStep);
                }));
    }

    @TestFactory
    Stream<DynamicTest> aRecordCarriesItsVersion() {
        return each(
                Operation::isRecord,
                operation -> existing(operation, path -> {
                    Answer answer = get(operation, path);
                    assertThat(answer.status()).isEqualTo(200);
                    assertThat(answer.header("ETag")).matches("\"[^\"]+\"");
                    assertThat(caller(operation)
                                    .with("If-None-Match", answer.header("ETag"))
                                    .get(path)
                                    .status())
                            .isEqualTo(304);
                }));
    }

    @TestFactory
    Stream<DynamicTest> aChangeMustSayWhichVersionItChanges() {
        return each(
                Operation::changesOneVersion,
                operation -> existing(operation, path -> {
                    assertThat(send(caller(operation), operation, path, "{}").status())
                            .isEqualTo(428);
                    assertThat(send(caller(operation).with("If-Match", "\"-7\""), operation, path, "{}")
                                    .status())
                            .isEqualTo(412);
                }));
    }

    @TestFactory
    Stream<DynamicTest> anIdempotencyKeyMustBeUsable() {
        return each(
                operation -> operation.method().equals("POST")
                        && operation.bodyType().isEmpty(),
                operation -> {
                    Answer answer = send(
                            caller(operation).with("Idempotency-Key", "k".repeat(256)),
                            operation,
                            operation.pathWith(someId()),
                            "");
                    assertThat(answer.status()).isEqualTo(400);
                    assertThat(answer.json().at("/violations/0/pointer").asText())
                            .isEqualTo("/Idempotency-Key");
                });
    }

    @TestFactory
    Stream<DynamicTest> theRequestIdComesBack() {
        return each(Operation::reads, operation -> assertThat(caller(operation)
                        .with("X-Request-Id", "walker-1")
                        .get(operation.pathWith(someId()))
                        .header("X-Request-Id"))
                .isEqualTo("walker-1"));
    }

    @Test
    void aPathThatNobodyServesIsAProblemToo() {
        for (String path : List.of("/v1/nothing", "/nothing", "/v1/members/x/y/z", "/q/health/nothing")) {
            Answer answer = administrator.get(path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.mediaType()).as(path).isEqualTo("application/problem+json");
        }
    }

    @Test
    void everyProblemTypeHasItsPage() {
        Answer problem = administrator.get("/v1/organisations?limit=0");
        JsonNode page =
                Api.anonymous().get(problem.json().path("type").asText()).json();
        assertThat(page.path("explanation").asText()).isNotBlank();
    }

    private Stream<DynamicTest> each(Consumer<Operation> check) {
        return walk.each(check);
    }

    private Stream<DynamicTest> each(Predicate<Operation> which, Consumer<Operation> check) {
        return walk.each(which, check);
    }

    private void existing(Operation operation, Consumer<String> check) {
        walk.existing(operation, check);
    }

    private List<String> idsOf(Operation operation, String path, int limit, int pages) {
        List<String> ids = new ArrayList<>();
        String next = path + "?limit=" + limit;
        for (int page = 0; page < pages && next != null; page++) {
            Answer answer = caller(operation).get(next);
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            answer.json().path("items").forEach(item -> ids.add(item.path("id").asText(item.toString())));
            assertThat(answer.json().has("next")).isEqualTo(answer.header("Link") != null);
            next = Optional.ofNullable(answer.header("Link"))
                    .map(link -> link.replaceAll("<(.*)>.*", "$1"))
                    .orElse(null);
        }
        return ids;
    }

    private Answer get(Operation operation, String path) {
        return caller(operation).get(path);
    }

    private Answer send(Api api, Operation operation, String path, String body) {
        return operation.bodyType().isEmpty()
                ? api.send(operation.method(), path, Optional.empty(), BodyPublishers.noBody())
                : api.send(operation.method(), path, operation.bodyType(), BodyPublishers.ofString(body));
    }

    private Api caller(Operation operation) {
        return walk.caller(operation);
    }

    private static String someId() {
        return Walk.someId();
    }
}
