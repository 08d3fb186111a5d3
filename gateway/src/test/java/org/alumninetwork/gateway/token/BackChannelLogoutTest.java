package org.alumninetwork.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.alumninetwork.gateway.testing.Caller;
import org.alumninetwork.gateway.testing.FakeNetwork;
import org.alumninetwork.gateway.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeNetwork.class)
class BackChannelLogoutTest {

    private final String subject = UUID.randomUUID().toString();

    @Inject
    Caller caller;

    @Inject
    Tokens tokens;

    @Test
    void theTokensOfASessionThatEndedAreRefusedAndNoOthers() throws Exception {
        String phone = tokens.of(login().put("sid", subject + "-phone"));
        String laptop = tokens.of(login().put("sid", subject + "-laptop"));
        assertThat(read(phone)).isEqualTo(200);
        assertThat(read(laptop)).isEqualTo(200);

        HttpResponse<String> done = logOut(tokens.of(logout().put("sid", subject + "-phone"), "logout+jwt"));

        assertThat(done.statusCode()).isEqualTo(204);
        assertThat(done.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(read(phone)).isEqualTo(401);
        assertThat(read(laptop)).isEqualTo(200);
    }

    @Test
    void aTokenThatWasNotUsedBeforeItsLogoutIsRefusedAsWell() throws Exception {
        String unused = tokens.of(login());
        assertThat(logOut(tokens.of(logout().put("sub", subject), "logout+jwt")).statusCode())
                .isEqualTo(204);
        assertThat(read(unused)).isEqualTo(401);
    }

    @Test
    void whoLogsInAgainIsLetIn() throws Exception {
        logOut(tokens.of(logout().put("sub", subject), "logout+jwt"));
        assertThat(read(tokens.of(login().put("iat", Instant.now().getEpochSecond() + 2))))
                .isEqualTo(200);
    }

    @Test
    void onlyALogoutTokenForOneOfOurClientsEndsAnything() throws Exception {
        String token = tokens.of(login().put("sid", subject));
        JsonObject good = logout().put("sid", subject);

        assertThat(logOut(tokens.of(login().put("sid", subject))).statusCode()).isEqualTo(400);
        assertThat(logOut(tokens.of(good.copy().put("aud", "another"))).statusCode())
                .isEqualTo(400);
        assertThat(logOut(tokens.of(good.copy().put("nonce", "n"))).statusCode())
                .isEqualTo(400);
        assertThat(logOut(tokens.of(good.copy().put("exp", 1))).statusCode()).isEqualTo(400);
        assertThat(logOut(tokens.ofUniversity(good)).statusCode()).isEqualTo(400);
        assertThat(logOut(tokens.of(good, "at+jwt")).statusCode()).isEqualTo(400);
        assertThat(logOut("rubbish").statusCode()).isEqualTo(400);

        assertThat(read(token)).isEqualTo(200);
    }

    private JsonObject login() {
        return tokens.claims("members:read").put("sub", subject);
    }

    private JsonObject logout() {
        long now = Instant.now().getEpochSecond();
        return new JsonObject()
                .put("iss", tokens.issuer())
                .put("aud", "frontend")
                .put("iat", now)
                .put("exp", now + 120)
                .put("jti", UUID.randomUUID().toString())
                .put(
                        "events",
                        new JsonObject().put("http://schemas.openid.net/event/backchannel-logout", new JsonObject()));
    }

    private HttpResponse<String> logOut(String token) throws Exception {
        return caller.send(caller.request(BackChannelLogout.PATH)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("logout_token=" + URLEncoder.encode(token, StandardCharsets.UTF_8))));
    }

    private int read(String token) throws Exception {
        return caller.send(caller.request("/v1/members").header("Authorization", "Bearer " + token))
                .statusCode();
    }
}
