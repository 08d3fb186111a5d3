package org.alumninetwork.gateway.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import org.alumninetwork.gateway.testing.Caller;
import org.alumninetwork.gateway.testing.Eventually;
import org.alumninetwork.gateway.testing.FakeNetwork;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = FakeNetwork.class,
        restrictToAnnotatedClass = true,
        initArgs = {
            @ResourceArg(name = "gateway.ejection.requests", value = "5"),
            @ResourceArg(name = "gateway.ejection.pause", value = "2S")
        })
class EjectionTest {

    @Inject
    Caller caller;

    @Test
    void aServiceThatFailsIsLeftInPeaceForAWhileAndThenTriedAgain() throws Exception {
        for (int request = 0; request < 5; request++) {
            assertThat(write("/v1/members/unavailable").statusCode()).isEqualTo(503);
        }
        long before = requests();

        HttpResponse<String> refused = write("/v1/members");

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).contains("2");
        assertThat(new JsonObject(refused.body()).getString("type")).isEqualTo("/problems/service-unavailable");
        assertThat(new JsonObject(refused.body()).getString("detail")).contains("members-service", "2 s");
        assertThat(requests()).isEqualTo(before);
        assertThat(caller.get("/v1/events").statusCode()).isEqualTo(200);
        assertThat(caller.get("/q/metrics").body())
                .containsPattern("gateway_instance_ejected\\{[^}]*service=\"members\"} 1.0");
        Eventually.holds(() -> uncheckedWrite("/v1/members") == 201);
        for (int request = 0; request < 10; request++) {
            assertThat(write("/v1/members").statusCode()).isEqualTo(201);
        }
    }

    private HttpResponse<String> write(String path) throws Exception {
        return caller.send(caller.post(path, "members:write", "{}"));
    }

    private int uncheckedWrite(String path) {
        try {
            return write(path).statusCode();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private long requests() throws Exception {
        return caller.membersService("/seen").getLong("requests");
    }
}
