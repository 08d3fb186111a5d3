package org.alumninetwork.gateway.testing;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tokens of the fake issuer. */
@Singleton
public class Tokens {

    private final HttpClient client = HttpClient.newHttpClient();
    private final String issuer;
    private final String university;

    Tokens(
            @ConfigProperty(name = "gateway.issuers.main.address") String issuer,
            @ConfigProperty(name = "gateway.issuers.university.address") String university) {
        this.issuer = issuer;
        this.university = university;
    }

    public String issuer() {
        return issuer;
    }

    public String university() {
        return university;
    }

    /** Claims of a good token with the scopes, for a test to spoil. */
    public JsonObject claims(String scopes) {
        long now = Instant.now().getEpochSecond();
        return new JsonObject()
                .put("iss", issuer)
                .put("aud", new JsonArray().add("account").add("alumni-api"))
                .put("sub", "someone")
                .put("scope", scopes)
                .put("iat", now)
                .put("exp", now + 300);
    }

    public String withScopes(String scopes) {
        return of(claims(scopes));
    }

    public String of(JsonObject claims) {
        return of(claims, "JWT");
    }

    public String of(JsonObject claims, String type) {
        return signed(issuer, claims, type);
    }

    /** Signed by the other issuer, whomever the claims name. */
    public String ofUniversity(JsonObject claims) {
        return signed(university, claims, "JWT");
    }

    private String signed(String signer, JsonObject claims, String type) {
        return call(
                signer + "/sign",
                new JsonObject().put("typ", type).put("claims", claims).encode());
    }

    /** Claims of a good token of the other issuer. */
    public JsonObject universityClaims(String scopes) {
        return claims(scopes).put("iss", university).put("aud", "university-api");
    }

    /** From then on the other issuer says that the token is not active. */
    public void revokeAtUniversity(String token) {
        call(university + "/revoke", token);
    }

    /** The issuer's public keys. */
    public JsonObject keys() {
        return new JsonObject(call(issuer + "/keys", ""));
    }

    public void rotateKeys() {
        call(issuer + "/rotate", "");
    }

    private String call(String address, String body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .POST(BodyPublishers.ofString(body))
                    .build();
            return client.send(request, BodyHandlers.ofString()).body();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
