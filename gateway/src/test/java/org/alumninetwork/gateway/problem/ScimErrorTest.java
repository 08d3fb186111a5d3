package org.alumninetwork.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import org.alumninetwork.gateway.testing.Caller;
import org.alumninetwork.gateway.testing.FakeNetwork;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = FakeNetwork.class,
        restrictToAnnotatedClass = true,
        initArgs = @ResourceArg(name = "gateway.limits.caller.requests", value = "2"))
class ScimErrorTest {

    @Inject
    Caller caller;

    @Test
    void clientsOfScimAreToldInItsWordsWhyTheyAreRefused() throws Exception {
        isError(caller.get("/scim/v2/Users"), 401, "without an access token");
        isError(caller.send(caller.request("/scim/v2", "events:read")), 403, "members:sync");
        isError(caller.send(caller.post("/scim/v2/Users", "members:sync", "x".repeat(200))), 413, "100 bytes");
        assertThat(caller.send(caller.request("/scim/v2/Users", "members:sync")).statusCode())
                .isEqualTo(200);
        HttpResponse<String> tooMany = caller.send(caller.request("/scim/v2/Users", "members:sync"));
        isError(tooMany, 429, "\"caller\"");
        assertThat(tooMany.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void othersAreToldAsEverywhere() throws Exception {
        HttpResponse<String> answer = caller.get("/scim/v20/Users");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    private static void isError(HttpResponse<String> answer, int status, String detail) {
        JsonObject error = new JsonObject(answer.body());
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/scim+json");
        assertThat(error.getJsonArray("schemas")).containsExactly("urn:ietf:params:scim:api:messages:2.0:Error");
        assertThat(error.getString("status")).isEqualTo("" + status);
        assertThat(error.getString("detail")).contains(detail);
    }
}
