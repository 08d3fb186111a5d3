package org.alumninetwork.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.alumninetwork.gateway.testing.Caller;
import org.alumninetwork.gateway.testing.FakeNetwork;
import org.alumninetwork.gateway.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeNetwork.class)
class IssuersTest {

    @Inject
    Caller caller;

    @Inject
    Tokens tokens;

    @Test
    void tokensOfEveryIssuerAreAccepted() throws Exception {
        assertThat(read(tokens.ofUniversity(tokens.universityClaims("members:read")))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void noIssuerSpeaksForAnother() throws Exception {
        assertRefused(tokens.ofUniversity(tokens.claims("members:read")), "not signed by the issuer");
        assertRefused(tokens.of(tokens.universityClaims("members:read")), "not signed by the issuer");
    }

    @Test
    void eachIssuerHasItsOwnAudience() throws Exception {
        assertRefused(
                tokens.ofUniversity(tokens.universityClaims("members:read").put("aud", "alumni-api")),
                "not meant for university-api");
        assertRefused(
                tokens.of(tokens.claims("members:read").put("aud", "university-api")), "not meant for alumni-api");
    }

    @Test
    void clientsAreToldOfAllIssuers() throws Exception {
        JsonObject resource = new JsonObject(
                caller.get("/.well-known/oauth-protected-resource").body());
        assertThat(resource.getJsonArray("authorization_servers"))
                .containsExactly(tokens.issuer(), tokens.university());
    }

    @Test
    void aTokenThatItsIssuerHasRevokedIsRefusedWhereTheIssuerIsAsked() throws Exception {
        String token = tokens.ofUniversity(tokens.universityClaims("members:read")
                .put("jti", UUID.randomUUID().toString()));
        tokens.revokeAtUniversity(token);
        assertRefused(token, "revoked");
    }

    private HttpResponse<String> read(String token) throws Exception {
        return caller.send(caller.request("/v1/members").header("Authorization", "Bearer " + token));
    }

    private void assertRefused(String token, String reason) throws Exception {
        HttpResponse<String> answer = read(token);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(new JsonObject(answer.body()).getString("detail")).contains(reason);
    }
}
