package org.alumninetwork.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.alumninetwork.gateway.testing.Caller;
import org.alumninetwork.gateway.testing.Eventually;
import org.alumninetwork.gateway.testing.FakeNetwork;
import org.alumninetwork.gateway.testing.RawConnection;
import org.alumninetwork.gateway.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeNetwork.class)
class BodyTest {

    private static final int MEGABYTE = 1 << 20;
    private static final long MUCH = 200L * MEGABYTE;

    // What the sockets and the queues on the way may hold; far less than what is sent.
    private static final long LITTLE = 32L * MEGABYTE;

    @Inject
    Caller caller;

    @Inject
    Tokens tokens;

    @Test
    void aBodyArrivesAsItWasSent() throws Exception {
        JsonObject echo = caller.json(caller.post("/v1/members", "members:write", "{\"name\":\"Åsa\"}"));
        assertThat(echo.getString("body")).isEqualTo("{\"name\":\"Åsa\"}");
        assertThat(echo.getJsonObject("headers").getString("content-length")).isEqualTo("15");
    }

    @Test
    void aBodyOfUnknownLengthArrivesWhole() throws Exception {
        var pieces = BodyPublishers.ofByteArrays(List.of(new byte[100_000], new byte[100_000]));
        JsonObject collected =
                caller.json(caller.request("/v1/members", "members:write").POST(pieces));
        JsonObject streamed =
                caller.json(caller.request("/v1/imports", "members:sync").POST(pieces));
        assertThat(collected.getInteger("length")).isEqualTo(200_000);
        assertThat(streamed.getInteger("length")).isEqualTo(200_000);
    }

    @Test
    void aLargeUploadIsSentNoFasterThanTheServiceReads() throws Exception {
        AtomicLong sent = new AtomicLong();
        var body = BodyPublishers.fromPublisher(new Pieces(MUCH, sent), MUCH);
        CompletableFuture<HttpResponse<String>> answer = caller.client()
                .sendAsync(
                        caller.request("/v1/imports/gated", "members:sync")
                                .POST(body)
                                .build(),
                        BodyHandlers.ofString());
        Eventually.settles(sent::get, Duration.ofSeconds(1));
        assertThat(sent.get()).isBetween(1L, LITTLE);
        caller.membersService("/release");
        assertThat(answer.get().body()).isEqualTo(String.valueOf(MUCH));
    }

    @Test
    void aLargeAnswerIsReadNoFasterThanTheCallerReads() throws Exception {
        long before = written();
        HttpResponse<InputStream> answer = caller.client()
                .send(
                        caller.request("/v1/members/large?bytes=" + MUCH, "members:read")
                                .build(),
                        BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            Eventually.settles(() -> writtenUnchecked() - before, Duration.ofMillis(400));
            assertThat(written() - before).isBetween(1L, LITTLE);
            assertThat(body.transferTo(OutputStream.nullOutputStream())).isEqualTo(MUCH);
        }
    }

    @Test
    void aBodyThatIsAnnouncedTooLargeIsRefusedBeforeItIsSent() throws Exception {
        try (RawConnection connection = new RawConnection(caller.port())) {
            connection.send(head("/v1/members", "Content-Length: 2000000", "Expect: 100-continue"));
            List<String> answer = connection.readAnswer();
            assertThat(answer.getFirst()).isEqualTo("HTTP/1.1 413 Request Entity Too Large");
            assertThat(answer.getLast()).contains("/problems/content-too-large", "1048576 bytes");
        }
    }

    @Test
    void aBodyThatBecomesTooLargeIsRefused() throws Exception {
        var pieces = BodyPublishers.ofByteArrays(List.of(new byte[60], new byte[60]));
        HttpResponse<String> answer =
                caller.send(caller.request("/scim/v2/Users", "members:write").POST(pieces));
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void aCallerThatAsksFirstIsInvitedOnlyIfItIsLetIn() throws Exception {
        try (RawConnection connection = new RawConnection(caller.port())) {
            connection.send(head("/v1/members", "Content-Length: 2", "Expect: 100-continue"));
            assertThat(connection.readHead().getFirst()).isEqualTo("HTTP/1.1 100 Continue");
            connection.write(new byte[] {'{', '}'});
            assertThat(connection.readAnswer().getLast()).contains("\"body\":\"{}\"");
        }
        try (RawConnection connection = new RawConnection(caller.port())) {
            connection.send(
                    List.of("POST /v1/members HTTP/1.1", "Host: x", "Content-Length: 2", "Expect: 100-continue"));
            assertThat(connection.readAnswer().getFirst()).isEqualTo("HTTP/1.1 401 Unauthorized");
        }
    }

    @Test
    void aRefusedUploadStillGetsItsAnswer() throws Exception {
        var body = BodyPublishers.ofByteArray(new byte[20 * MEGABYTE]);
        HttpResponse<String> refused = caller.send(caller.request("/v1/imports").POST(body));
        assertThat(refused.statusCode()).isEqualTo(401);
        HttpResponse<String> early =
                caller.send(caller.request("/v1/imports/early", "members:sync").POST(body));
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.body()).isEqualTo("enough");
    }

    @Test
    void anAnswerIsPassedOnWhileItIsStillBeingWritten() throws Exception {
        HttpResponse<InputStream> answer = caller.client()
                .send(caller.request("/v1/members/slowly", "members:read").build(), BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            long start = System.nanoTime();
            assertThat(new String(body.readNBytes(8), StandardCharsets.UTF_8)).isEqualTo("piece 5\n");
            assertThat(System.nanoTime() - start)
                    .isLessThan(Duration.ofSeconds(1).toNanos());
            assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8)).endsWith("piece 1\n");
        }
    }

    private List<String> head(String path, String... headers) {
        List<String> lines = new ArrayList<>(List.of(
                "POST " + path + " HTTP/1.1",
                "Host: x",
                "Authorization: Bearer " + tokens.withScopes("members:write")));
        lines.addAll(List.of(headers));
        return lines;
    }

    private long written() throws Exception {
        return caller.membersService("/seen").getLong("written");
    }

    private long writtenUnchecked() {
        try {
            return written();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
