package org.alumninetwork.gateway.crossorigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.alumninetwork.gateway.testing.Caller;
import org.alumninetwork.gateway.testing.FakeNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(FakeNetwork.class)
class CrossOriginTest {

    private static final String ALLOWED = "Access-Control-Allow-Origin";

    @Inject
    Caller caller;

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:3000", "http://localhost"})
    void aPreflightOfAnAllowedPageIsAnsweredByTheGateway(String origin) throws Exception {
        HttpResponse<String> answer = preflight(origin);
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue(ALLOWED)).contains(origin);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Methods").orElseThrow())
                .contains("PATCH");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Headers").orElseThrow())
                .contains("Authorization", "If-Match", "Idempotency-Key");
        assertThat(answer.headers().firstValue("Vary")).contains("origin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://localhost:3000", "http://localhost.evil.example", "http://evil.example:80", "null"})
    void anyOtherPageIsNotAllowed(String origin) throws Exception {
        assertThat(preflight(origin).headers().firstValue(ALLOWED)).isEmpty();
        assertThat(caller.send(caller.request("/v1/events").header("Origin", origin))
                        .headers()
                        .firstValue(ALLOWED))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/events", "/v1/members", "/unknown", "/openapi"})
    void everyAnswerCanBeReadByAnAllowedPage(String path) throws Exception {
        HttpResponse<String> answer = caller.send(caller.request(path).header("Origin", "http://localhost:3000"));
        assertThat(answer.headers().firstValue(ALLOWED)).contains("http://localhost:3000");
        assertThat(answer.headers().firstValue("Access-Control-Expose-Headers").orElseThrow())
                .contains("Link", "Location", "ETag", "X-Request-Id", "Retry-After");
    }

    @Test
    void anOrdinaryOptionsRequestIsLeftToTheService() throws Exception {
        HttpResponse<String> answer = caller.send(caller.request("/v1/events", "events:write")
                .header("Origin", "http://localhost:3000")
                .method("OPTIONS", BodyPublishers.noBody()));
        assertThat(answer.body()).contains("\"method\":\"OPTIONS\"");
    }

    private HttpResponse<String> preflight(String origin) throws Exception {
        return caller.send(caller.request("/v1/members")
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", "authorization")
                .method("OPTIONS", BodyPublishers.noBody()));
    }
}
