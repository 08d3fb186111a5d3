package org.alumninetwork.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.gateway.testing.Caller;
import org.alumninetwork.gateway.testing.FakeNetwork;
import org.alumninetwork.gateway.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Only one test here sends anything without a good token: all of that comes from one address. */
@QuarkusTest
@QuarkusTestResource(
        value = FakeNetwork.class,
        restrictToAnnotatedClass = true,
        initArgs = {
            @ResourceArg(name = "gateway.limits.anonymous.requests", value = "3"),
            @ResourceArg(name = "gateway.limits.caller.requests", value = "3"),
            @ResourceArg(name = "gateway.limits.client.requests", value = "5")
        })
class QuotaTest {

    private final String subject = UUID.randomUUID().toString();
    private final String client = UUID.randomUUID().toString();

    @Inject
    Caller caller;

    @Inject
    Tokens tokens;

    @Test
    void eachAnswerTellsHowMuchIsLeft() throws Exception {
        HttpResponse<String> first = caller.send(by(subject));

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("RateLimit-Policy")).contains("\"caller\";q=3;w=60, \"client\";q=5;w=60");
        assertThat(first.headers().firstValue("RateLimit")).contains("\"caller\";r=2;t=20, \"client\";r=4;t=12");
        assertThat(caller.send(by(subject)).headers().firstValue("RateLimit").orElseThrow())
                .startsWith("\"caller\";r=1;t=");
    }

    @Test
    void whoHasUsedTheQuotaUpIsToldWhenToComeAgainAndNobodyElseSuffers() throws Exception {
        for (int request = 0; request < 3; request++) {
            assertThat(caller.send(by(subject)).statusCode()).isEqualTo(200);
        }

        HttpResponse<String> refused = caller.send(by(subject));

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(new JsonObject(refused.body()).getString("type")).isEqualTo("/problems/too-many-requests");
        assertThat(new JsonObject(refused.body()).getString("detail")).contains("\"caller\"");
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 20);
        assertThat(caller.send(by("somebody else")).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsRefusedToOneUserIsNotTakenFromTheOthersOfTheClient() throws Exception {
        for (int request = 0; request < 3; request++) {
            assertThat(caller.send(by(subject)).statusCode()).isEqualTo(200);
        }
        for (int request = 0; request < 3; request++) {
            HttpResponse<String> refused = caller.send(by(subject));
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("RateLimit").orElseThrow())
                    .startsWith("\"caller\";r=0;t=")
                    .doesNotContain("client");
        }

        HttpResponse<String> other = caller.send(by("somebody else"));

        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(other.headers().firstValue("RateLimit").orElseThrow()).contains("\"client\";r=1;");
    }

    @Test
    void whoHasTheSameNameAtAnotherIssuerIsSomebodyElse() throws Exception {
        for (int request = 0; request < 3; request++) {
            assertThat(caller.send(by(subject)).statusCode()).isEqualTo(200);
        }

        String other = tokens.ofUniversity(
                tokens.universityClaims("members:read").put("sub", subject).put("client_id", client));

        assertThat(caller.send(bearing(other)).headers().firstValue("RateLimit").orElseThrow())
                .startsWith("\"caller\";r=2;")
                .contains("\"client\";r=4;");
    }

    @Test
    void allUsersOfOneClientShareItsQuota() throws Exception {
        for (int user = 0; user < 5; user++) {
            assertThat(caller.send(by("user " + user)).statusCode()).isEqualTo(200);
        }

        HttpResponse<String> refused = caller.send(by("one more"));

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(new JsonObject(refused.body()).getString("detail")).contains("\"client\"");
    }

    @Test
    void whoReadsPagesOrTriesBadTokensUsesUpTheQuotaOfTheAddress() throws Exception {
        assertThat(caller.get("/v1/events").statusCode()).isEqualTo(200);
        assertThat(caller.get("/problems").headers().firstValue("RateLimit").orElseThrow())
                .startsWith("\"anonymous\";r=1;");
        assertThat(caller.send(bearing("rubbish")).statusCode()).isEqualTo(401);

        for (String path : List.of("/openapi", "/docs", "/unknown")) {
            assertThat(caller.get(path).statusCode()).as(path).isEqualTo(429);
        }
        assertThat(caller.get("/q/health/live").statusCode()).isEqualTo(200);
        assertThat(caller.send(caller.request("/back-channel-logout").POST(BodyPublishers.ofString("x")))
                        .statusCode())
                .isEqualTo(400);
        assertThat(caller.send(bearing("rubbish")).statusCode()).isEqualTo(429);
        assertThat(caller.get("/v1/events").statusCode()).isEqualTo(429);
        assertThat(caller.send(by(subject)).statusCode()).isEqualTo(200);
    }

    private HttpRequest.Builder by(String login) {
        return bearing(tokens.of(tokens.claims("members:read").put("sub", login).put("client_id", client)));
    }

    private HttpRequest.Builder bearing(String token) {
        return caller.request("/v1/members").header("Authorization", "Bearer " + token);
    }
}
