package org.alumninetwork.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.alumninetwork.gateway.testing.Caller;
import org.alumninetwork.gateway.testing.FakeNetwork;
import org.alumninetwork.gateway.testing.Tokens;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwx.HeaderParameterNames;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(FakeNetwork.class)
class TokenTest {

    @Inject
    Caller caller;

    @Inject
    Tokens tokens;

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "at+jwt", "application/at+jwt"})
    void anAccessTokenIsAcceptedAndPassedOn(String type) throws Exception {
        String token = tokens.of(tokens.claims("members:read"), type);
        JsonObject echo = caller.json(bearing(token));
        assertThat(echo.getJsonObject("headers").getString("authorization")).isEqualTo("Bearer " + token);
    }

    @Test
    void withoutATokenTheCallerIsToldWhereToAskForOne() throws Exception {
        HttpResponse<String> answer = caller.get("/v1/members");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .contains("Bearer resource_metadata=\"" + caller.at("/.well-known/oauth-protected-resource") + "\"");
        assertThat(new JsonObject(answer.body()).getString("type")).isEqualTo("/problems/authentication-required");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whomAServiceRefusesOnAnOpenPathIsToldToo(boolean withTokenForSomethingElse) throws Exception {
        HttpResponse<String> answer = withTokenForSomethingElse
                ? caller.send(caller.request("/v1/events/1/members-only", "members:sync"))
                : caller.get("/v1/events/1/members-only");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().allValues("WWW-Authenticate"))
                .containsExactly(
                        "Bearer resource_metadata=\"" + caller.at("/.well-known/oauth-protected-resource") + "\"");
    }

    @Test
    void anExpiredTokenIsRefused() throws Exception {
        refused(tokens.of(tokens.claims("members:read").put("exp", Instant.now().getEpochSecond() - 60)), "expired");
    }

    @Test
    void aTokenWithoutAnExpiryIsRefused() throws Exception {
        JsonObject claims = tokens.claims("members:read");
        claims.remove("exp");
        refused(tokens.of(claims), "not an access token");
    }

    @Test
    void aTokenOfTomorrowIsRefused() throws Exception {
        refused(
                tokens.of(tokens.claims("members:read").put("nbf", Instant.now().getEpochSecond() + 60)),
                "not valid yet");
    }

    @Test
    void aTokenForAnotherAudienceIsRefused() throws Exception {
        refused(tokens.of(tokens.claims("members:read").put("aud", new JsonArray().add("account"))), "not meant for");
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() throws Exception {
        refused(tokens.of(tokens.claims("members:read").put("iss", "http://localhost:1")), "another issuer");
    }

    @Test
    void aTokenOfAnotherTypeIsRefused() throws Exception {
        refused(tokens.of(tokens.claims("members:read"), "logout+jwt"), "no JWT access token");
    }

    @Test
    void anUnsignedTokenIsRefused() throws Exception {
        String token =
                part(new JsonObject().put("alg", "none").put("typ", "JWT")) + part(tokens.claims("members:read"));
        refused(token, "no JWT access token");
    }

    @Test
    void aTokenSignedWithThePublicKeyAsASecretIsRefused() throws Exception {
        JsonObject key = tokens.keys().getJsonArray("keys").getJsonObject(0);
        JsonWebSignature forged = new JsonWebSignature();
        forged.setAlgorithmHeaderValue("HS256");
        forged.setHeader(HeaderParameterNames.TYPE, "JWT");
        forged.setKeyIdHeaderValue(key.getString("kid"));
        forged.setPayload(tokens.claims("members:read").encode());
        forged.setKey(
                new HmacKey(JsonWebKey.Factory.newJwk(key.encode()).getKey().getEncoded()));
        refused(forged.getCompactSerialization(), "no JWT access token");
    }

    @Test
    void aTokenWithAnotherSignatureIsRefused() throws Exception {
        String token = tokens.withScopes("members:read");
        String other = tokens.withScopes("members:write");
        String forged = token.substring(0, token.lastIndexOf('.')) + other.substring(other.lastIndexOf('.'));
        refused(forged, "signature");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer rubbish", "Bearer a.b.c", "Basic dXNlcjpwYXNz", "Bearer  "})
    void anythingElseIsRefused(String authorization) throws Exception {
        HttpResponse<String> answer = caller.send(caller.request("/v1/members").header("Authorization", authorization));
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void twoTokensAreRefused() throws Exception {
        HttpResponse<String> answer = caller.send(bearing(tokens.withScopes("members:read"))
                .header("Authorization", "Bearer " + tokens.withScopes("members:write")));
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void whereAnyoneMayReadABadTokenIsStillRefused() throws Exception {
        HttpResponse<String> answer =
                caller.send(caller.request("/v1/events").header("Authorization", "Bearer rubbish"));
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void aTokenCountsOnlyAsLongAsItsKey() throws Exception {
        String token = tokens.withScopes("members:read");
        assertThat(caller.send(bearing(token)).statusCode()).isEqualTo(200);
        tokens.rotateKeys();
        assertThat(caller.send(bearing(tokens.withScopes("members:read"))).statusCode())
                .isEqualTo(200);
        refused(token, "not signed by the issuer");
    }

    private HttpRequest.Builder bearing(String token) {
        return caller.request("/v1/members").header("Authorization", "Bearer " + token);
    }

    private void refused(String token, String reason) throws Exception {
        HttpResponse<String> answer = caller.send(bearing(token));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("error=\"invalid_token\"", reason, "resource_metadata=");
        assertThat(new JsonObject(answer.body()).getString("detail")).contains(reason);
    }

    private static String part(JsonObject json) {
        return java.util.Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(json.encode().getBytes(StandardCharsets.UTF_8))
                + ".";
    }
}
