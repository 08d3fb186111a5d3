package org.alumninetwork.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Walks every operation and holds it to what the gateway promises of all of them. */
class ConventionsOfTheDoorTest {

    private static final String ALLOWED = "http://localhost:5173";
    private static final String FOREIGN = "https://elsewhere.example";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    // The smallest answer that is worth compressing.
    private static final int LONG = 1_400;

    private final Walk walk = new Walk();

    @TestFactory
    Stream<DynamicTest> aPageOfAnAllowedOriginMayCallIt() {
        return walk.each(_ -> true, operation -> {
            Answer answer = preflight(operation, ALLOWED);
            assertThat(answer.status()).isEqualTo(204);
            assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(ALLOWED);
            assertThat(answer.header("Access-Control-Allow-Methods")).contains(operation.method());
            assertThat(answer.header("Access-Control-Allow-Headers"))
                    .contains("Authorization", "Content-Type", "If-Match", "Idempotency-Key");
        });
    }

    @TestFactory
    Stream<DynamicTest> aPageOfAForeignOriginMayNot() {
        return walk.each(
                _ -> true, operation -> assertThat(preflight(operation, FOREIGN).header("Access-Control-Allow-Origin"))
                        .isNull());
    }

    @TestFactory
    Stream<DynamicTest> whatItAnswersDependsOnTheOrigin() {
        return walk.each(Operation::reads, operation -> {
            Answer foreign = walk.caller(operation).with("Origin", FOREIGN).get(path(operation));
            Answer allowed = walk.caller(operation).with("Origin", ALLOWED).get(path(operation));
            assertThat(foreign.header("Access-Control-Allow-Origin")).isNull();
            assertThat(allowed.header("Access-Control-Allow-Origin")).isEqualTo(ALLOWED);
            assertThat(vary(foreign)).contains("origin");
        });
    }

    @TestFactory
    Stream<DynamicTest> everyAnswerTellsWhatIsLeftOfTheQuotas() {
        return walk.each(Operation::reads, operation -> {
            Answer known = walk.caller(operation).get(path(operation));
            assertThat(known.header("RateLimit-Policy")).matches("\"caller\";q=\\d+;w=\\d+, \"client\";q=\\d+;w=\\d+");
            assertThat(known.header("RateLimit")).matches("\"caller\";r=\\d+;t=\\d+, \"client\";r=\\d+;t=\\d+");
            Answer unknown = Api.anonymous().get(path(operation));
            assertThat(unknown.header("RateLimit-Policy")).matches("\"anonymous\";q=\\d+;w=\\d+");
            assertThat(unknown.header("RateLimit")).matches("\"anonymous\";r=\\d+;t=\\d+");
        });
    }

    @TestFactory
    Stream<DynamicTest> itIsCalledDeprecatedWhereTheDocumentSaysSoAndOnlyThere() {
        return walk.each(Operation::reads, operation -> {
            Answer answer = walk.caller(operation).get(path(operation));
            if (operation.definition().path("deprecated").asBoolean()) {
                assertThat(answer.header("Deprecation")).matches("@\\d+");
            } else {
                assertThat(answer.header("Deprecation")).isNull();
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> aBodyAboveItsLimitIsRefusedBeforeItIsSent() {
        return walk.each(operation -> operation.bodyType().isPresent(), operation -> {
            long limit = operation.definition().path("x-body-limit").asLong();
            assertThat(limit).isPositive();
            Answer answer = walk.caller(operation)
                    .announce(
                            operation.method(),
                            path(operation),
                            operation.bodyType().orElseThrow(),
                            limit + 1);
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.problem()).isEqualTo("content-too-large");
        });
    }

    /** All at once, as each takes as long as its time-out. */
    @Test
    void aBodyThatStopsComingIsGivenUp() throws IOException {
        List<Operation> operations = walk.contract().operations().stream()
                .filter(operation -> operation.bodyType().isPresent())
                .filter(operation -> operation.definition().path("x-time-out").asLong() == 30_000)
                .toList();
        List<SlowRequest> requests = operations.stream()
                .map(operation -> SlowRequest.begin(
                        operation.method(),
                        walk.caller(operation).requestTo(path(operation)),
                        operation.bodyType().orElseThrow()))
                .toList();
        for (int index = 0; index < operations.size(); index++) {
            assertThat(requests.get(index).statusLine())
                    .as(operations.get(index).toString())
                    .startsWith("HTTP/1.1 408 ");
        }
    }

    @TestFactory
    Stream<DynamicTest> aLongAnswerIsCompressedForThoseWhoWantThat() {
        return walk.each(
                Operation::isList,
                operation -> walk.existing(operation, path -> {
                    HttpResponse<byte[]> plain = bytes(operation, path, "identity");
                    HttpResponse<byte[]> packed = bytes(operation, path, "gzip");
                    boolean expected = plain.body().length >= LONG
                            && plain.headers().firstValue("ETag").isEmpty();
                    assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
                    assertThat(packed.headers().firstValue("Content-Encoding").equals(Optional.of("gzip")))
                            .isEqualTo(expected);
                    if (expected) {
                        assertThat(unpacked(packed.body())).hasSameSizeAs(plain.body());
                        assertThat(packed.headers().allValues("Vary")).contains("accept-encoding");
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> noSharedCacheKeepsWhatACallerIsShown() {
        return walk.each(
                operation -> operation.reads() && !operation.streams(),
                operation -> walk.existing(operation, path -> {
                    Answer answer = walk.caller(operation).get(path);
                    assertThat(answer.header("Cache-Control")).matches("private.*|no-store");
                    assertThat(vary(answer)).contains("authorization");
                }));
    }

    @TestFactory
    Stream<DynamicTest> noCacheKeepsARefusal() {
        return walk.each(operation -> operation.reads() && !operation.allowsAnonymous(), operation -> assertThat(
                        Api.anonymous().get(path(operation)).header("Cache-Control"))
                .isIn("no-store", "no-cache"));
    }

    private static Answer preflight(Operation operation, String origin) {
        return Api.anonymous()
                .with("Origin", origin)
                .with("Access-Control-Request-Method", operation.method())
                .with("Access-Control-Request-Headers", "authorization,content-type")
                .send("OPTIONS", path(operation), Optional.empty(), BodyPublishers.noBody());
    }

    private HttpResponse<byte[]> bytes(Operation operation, String path, String encoding) {
        try {
            return HTTP.send(
                    walk.caller(operation)
                            .with("Accept-Encoding", encoding)
                            .requestTo(path + "?limit=50")
                            .build(),
                    BodyHandlers.ofByteArray());
        } catch (IOException broken) {
            throw new AssertionError(path, broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private static byte[] unpacked(byte[] packed) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return gzip.readAllBytes();
        } catch (IOException broken) {
            throw new AssertionError("Not gzip", broken);
        }
    }

    private static List<String> vary(Answer answer) {
        return answer.headers().allValues("Vary").stream()
                .flatMap(value ->
                        Stream.of(value.toLowerCase(java.util.Locale.ROOT).split(" *, *", -1)))
                .toList();
    }

    private static String path(Operation operation) {
        return operation.pathWith(Walk.someId());
    }
}
