package org.alumninetwork.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import org.alumninetwork.gateway.testing.Caller;
import org.alumninetwork.gateway.testing.FakeNetwork;
import org.alumninetwork.gateway.testing.RawConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(FakeNetwork.class)
class HeaderTest {

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Inject
    Caller caller;

    @Test
    void whatConcernsOneConnectionOnlyIsNotPassedOn() throws Exception {
        JsonObject seen = headersOf("""
                GET /v1/events HTTP/1.1
                Host: api.example.org
                Connection: keep-alive, X-Mine
                X-Mine: 1
                Keep-Alive: timeout=5
                TE: trailers
                Upgrade: websocket
                Proxy-Authorization: Basic eDp5
                X-Kept: yes
                """);
        assertThat(seen.fieldNames())
                .contains("x-kept")
                .doesNotContain("x-mine", "keep-alive", "te", "upgrade", "proxy-authorization", "connection");
    }

    @Test
    void whereARequestComesFromCannotBeForged() throws Exception {
        JsonObject seen = headersOf("""
                GET /v1/events HTTP/1.1
                Host: api.example.org
                Forwarded: for=1.2.3.4;host=evil.example
                X-Forwarded-For: 1.2.3.4
                X-Forwarded-Host: evil.example
                X-Forwarded-Proto: https
                X-Forwarded-Port: 1
                X-Forwarded-Prefix: /evil
                X-Real-IP: 1.2.3.4
                """);
        assertThat(seen.getString("x-forwarded-for")).isEqualTo("127.0.0.1");
        assertThat(seen.getString("x-forwarded-host")).isEqualTo("api.example.org");
        assertThat(seen.getString("x-forwarded-proto")).isEqualTo("http");
        assertThat(seen.getString("forwarded")).isEqualTo("for=127.0.0.1;host=\"api.example.org\";proto=http");
        assertThat(seen.fieldNames()).doesNotContain("x-forwarded-port", "x-forwarded-prefix", "x-real-ip");
        assertThat(seen.getString("host")).startsWith("127.0.0.1:");
    }

    @Test
    void aHostNamedInTheRequestLineDoesNotReachTheService() throws Exception {
        try (RawConnection connection = new RawConnection(caller.port())) {
            connection.send(List.of("GET http://evil.example/v1/events?limit=1 HTTP/1.1", "Host: api.example.org"));
            assertThat(new JsonObject(connection.readAnswer().getLast()).getString("uri"))
                    .isEqualTo("/v1/events?limit=1");
        }
    }

    @Test
    void ofTheAnswerTheConnectionsHeadersAndTheServersNameAreDropped() throws Exception {
        HttpResponse<String> answer = caller.get("/v1/events/hop");
        assertThat(answer.headers().map().keySet().stream().map(name -> name.toLowerCase(java.util.Locale.ROOT)))
                .contains("etag")
                .doesNotContain("x-internal", "keep-alive", "server", "connection");
        assertThat(answer.headers().allValues("X-Request-Id")).hasSize(1).doesNotContain("another");
    }

    @Test
    void aRequestKeepsTheIdThatItsCallerGave() throws Exception {
        HttpResponse<String> answer = caller.send(caller.request("/v1/events").header("X-Request-Id", "Mine-1.2_3"));
        assertThat(answer.headers().firstValue("X-Request-Id")).contains("Mine-1.2_3");
        assertThat(new JsonObject(answer.body()).getJsonObject("headers").getString("x-request-id"))
                .isEqualTo("Mine-1.2_3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "has space",
                "line%0abreak",
                "<script>",
                "",
                "0123456789012345678901234567890123456789012345678901234567890123x"
            })
    void anIdThatIsNotSafeIsReplaced(String unsafe) throws Exception {
        HttpResponse<String> answer = caller.send(caller.request("/v1/events").header("X-Request-Id", unsafe));
        String id = answer.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(id).isNotEqualTo(unsafe).matches("[A-Za-z0-9._-]{1,64}");
        assertThat(new JsonObject(answer.body()).getJsonObject("headers").getString("x-request-id"))
                .isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/members", "/unknown", "/q/health/live", "/openapi", "/docs", "/problems/not-found"})
    void everyAnswerHasAnId(String path) throws Exception {
        assertThat(caller.get(path).headers().allValues("X-Request-Id")).hasSize(1);
    }

    @Test
    void theTraceIsPassedOn() throws Exception {
        JsonObject seen = caller.json(caller.request("/v1/events").header("traceparent", TRACE))
                .getJsonObject("headers");
        assertThat(seen.getString("traceparent")).isEqualTo(TRACE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rubbish", "00-00000000000000000000000000000000-00f067aa0ba902b7-01"})
    void aTraceIsBegunWhereThereIsNone(String given) throws Exception {
        JsonObject seen = caller.json(caller.request("/v1/events").header("traceparent", given))
                .getJsonObject("headers");
        assertThat(seen.getString("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    }

    private JsonObject headersOf(String head) throws Exception {
        try (RawConnection connection = new RawConnection(caller.port())) {
            connection.send(head.lines().toList());
            List<String> answer = connection.readAnswer();
            return new JsonObject(answer.getLast()).getJsonObject("headers");
        }
    }
}
