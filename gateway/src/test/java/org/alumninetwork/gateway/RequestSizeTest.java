package org.alumninetwork.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import org.alumninetwork.gateway.testing.Caller;
import org.alumninetwork.gateway.testing.FakeNetwork;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeNetwork.class)
class RequestSizeTest {

    @Inject
    Caller caller;

    @Test
    void anAddressThatIsTooLongIsRefusedWithTheLimit() throws Exception {
        HttpResponse<String> answer = caller.get("/v1/events?q=" + "x".repeat(4_000));
        assertThat(answer.statusCode()).isEqualTo(414);
        assertThat(new JsonObject(answer.body()).getString("detail")).contains("4000");
        assertThat(caller.get("/v1/events?q=" + "x".repeat(3_900)).statusCode()).isEqualTo(200);
    }

    @Test
    void headersThatAreTooLargeAreRefusedWithTheLimit() throws Exception {
        HttpResponse<String> answer = caller.send(caller.request("/v1/events").header("Cookie", "x".repeat(20_000)));
        assertThat(answer.statusCode()).isEqualTo(431);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(new JsonObject(answer.body()).getString("type")).isEqualTo("/problems/headers-too-large");
        assertThat(caller.send(caller.request("/v1/events").header("X-Some", "x".repeat(6_000)))
                        .statusCode())
                .isEqualTo(200);
    }
}
