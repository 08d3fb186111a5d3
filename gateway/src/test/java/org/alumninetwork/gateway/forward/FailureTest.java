package org.alumninetwork.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.alumninetwork.gateway.testing.Caller;
import org.alumninetwork.gateway.testing.Eventually;
import org.alumninetwork.gateway.testing.FakeNetwork;
import org.alumninetwork.gateway.testing.RawConnection;
import org.alumninetwork.gateway.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeNetwork.class)
class FailureTest {

    @Inject
    Caller caller;

    @Inject
    Tokens tokens;

    @Test
    void aServiceThatIsDownIsNamed() throws Exception {
        HttpResponse<String> answer = caller.get("/v1/chapters");
        isProblem(answer, 503, "/problems/service-unavailable", "chapters-service");
        assertThat(answer.headers().firstValue("Retry-After")).contains("2");
    }

    @Test
    void aServiceThatIsSilentIsGivenUp() throws Exception {
        isProblem(read("/v1/members/silent"), 504, "/problems/gateway-timeout", "members-service");
    }

    @Test
    void aServiceThatAnswersSlowlyButSteadilyIsNot() throws Exception {
        HttpResponse<String> answer = read("/v1/members/slowly");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).endsWith("piece 1\n");
    }

    @Test
    void aServiceThatBreaksOffBeforeItsAnswerIsABadGateway() throws Exception {
        isProblem(read("/v1/members/broken"), 502, "/problems/bad-gateway", "members-service");
    }

    @Test
    void aServiceThatBreaksOffWithinASmallAnswerIsABadGateway() throws Exception {
        isProblem(read("/v1/members/half-small"), 502, "/problems/bad-gateway", "members-service");
    }

    @Test
    void anAnswerThatBreaksOffOnItsWayIsSeenToBeBroken() {
        assertThatThrownBy(() -> read("/v1/members/half")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read("/v1/members/stalled")).isInstanceOf(IOException.class);
    }

    @Test
    void aReadWhoseConnectionBreaksIsSentOnceMore() throws Exception {
        long before = seen("requests");
        assertThat(read("/v1/members/broken-at-first").statusCode()).isEqualTo(200);
        assertThat(seen("requests") - before).isEqualTo(2);
        assertThat(read("/v1/members/broken").statusCode()).isEqualTo(502);
        assertThat(seen("requests") - before).isEqualTo(4);
    }

    @Test
    void aReadThatTakesTooLongIsNotSentAgain() throws Exception {
        long before = seen("requests");
        assertThat(read("/v1/members/silent").statusCode()).isEqualTo(504);
        assertThat(seen("requests") - before).isEqualTo(1);
    }

    @Test
    void aWriteThatFailsIsNotRepeated() throws Exception {
        long before = seen("requests");
        HttpResponse<String> answer = caller.send(caller.post("/v1/members/broken", "members:write", "{}"));
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(seen("requests") - before).isEqualTo(1);
    }

    @Test
    void aCallerThatIsSilentWithinItsBodyIsGivenUp() throws Exception {
        try (RawConnection connection = new RawConnection(caller.port())) {
            connection.send(List.of(
                    "POST /v1/members HTTP/1.1",
                    "Host: x",
                    "Authorization: Bearer " + tokens.withScopes("members:write"),
                    "Content-Length: 100"));
            assertThat(connection.readAnswer().getFirst()).isEqualTo("HTTP/1.1 408 Request Timeout");
        }
    }

    @Test
    void whenTheCallerLeavesTheServiceIsToldToStop() throws Exception {
        long before = seen("abandoned");
        long requests = seen("requests");
        try (RawConnection connection = new RawConnection(caller.port())) {
            connection.send(List.of(
                    "GET /v1/imports/silent HTTP/1.1",
                    "Host: x",
                    "Authorization: Bearer " + tokens.withScopes("members:sync")));
            Eventually.holds(() -> seen("requests") > requests);
        }
        long start = System.nanoTime();
        Eventually.holds(() -> seen("abandoned") > before);
        assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
    }

    private HttpResponse<String> read(String path) throws Exception {
        return caller.send(caller.request(path, "members:read"));
    }

    private long seen(String what) {
        try {
            return caller.membersService("/seen").getLong(what);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void isProblem(HttpResponse<String> answer, int status, String type, String named) {
        JsonObject problem = new JsonObject(answer.body());
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(problem.getString("type")).isEqualTo(type);
        assertThat(problem.getString("detail")).contains(named);
        assertThat(answer.headers().firstValue("X-Request-Id")).contains(problem.getString("requestId"));
    }
}
