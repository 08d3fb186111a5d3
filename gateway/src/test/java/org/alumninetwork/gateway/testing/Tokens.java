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

    Tokens(@ConfigProperty(name = "gateway.token.issuer") String issuer) {
        this.issuer = issuer;
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
        return call(
                "/sign", new JsonObject().put("typ", type).put("claims", claims).encode());
    }

    /** The issuer's public keys. */
    public JsonObject keys() {
        return new JsonObject(call("/keys", ""));
    }

    public void rotateKeys() {
        call("/rotate", "");
    }

    private String call(String path, String body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + path))
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
