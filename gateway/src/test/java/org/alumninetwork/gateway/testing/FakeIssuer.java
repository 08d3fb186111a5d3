package org.alumninetwork.gateway.testing;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * An OpenID provider that signs whatever claims it is given at {@code /sign}, and changes its key at
 * {@code /rotate}. It tells whether a token is active, unless it was told otherwise at {@code /revoke}.
 */
final class FakeIssuer {

    // The client "gateway" with the secret "s:cret".
    private static final String GATEWAY = "Basic Z2F0ZXdheTpzJTNBY3JldA==";

    private final Vertx vertx;
    private final Set<String> revoked = ConcurrentHashMap.newKeySet();
    private volatile RsaJsonWebKey key;
    private volatile String address;

    FakeIssuer(Vertx vertx) throws JoseException {
        this.vertx = vertx;
        rotate();
    }

    String start() throws Exception {
        HttpServer server = vertx.createHttpServer(
                        new HttpServerOptions().setHost("127.0.0.1").setPort(0))
                .requestHandler(this::answer)
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .get();
        address = "http://127.0.0.1:" + server.actualPort();
        return address;
    }

    private void answer(HttpServerRequest request) {
        switch (request.path()) {
            case "/.well-known/openid-configuration" ->
                request.response().end(discovery().toBuffer());
            case "/keys" -> request.response().end(new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY));
            case "/sign" -> request.body().onSuccess(body -> request.response().end(sign(body.toJsonObject())));
            case "/rotate" ->
                vertx.executeBlocking(() -> rotate())
                        .onComplete(_ -> request.response().end());
            case "/introspect" -> request.body().onSuccess(form -> introspect(request, form.toString()));
            case "/revoke" ->
                request.body().onSuccess(token -> {
                    revoked.add(token.toString());
                    request.response().end();
                });
            default -> request.response().setStatusCode(404).end();
        }
    }

    /** Only the gateway may ask. */
    private void introspect(HttpServerRequest request, String form) {
        String token =
                new QueryStringDecoder(form, false).parameters().get("token").getFirst();
        boolean known = GATEWAY.equals(request.getHeader("Authorization"));
        request.response()
                .setStatusCode(known ? 200 : 401)
                .end(new JsonObject().put("active", !revoked.contains(token)).toBuffer());
    }

    private JsonObject discovery() {
        return new JsonObject().put("issuer", address).put("jwks_uri", address + "/keys");
    }

    private RsaJsonWebKey rotate() throws JoseException {
        RsaJsonWebKey next = RsaJwkGenerator.generateJwk(2048);
        next.setKeyId(UUID.randomUUID().toString());
        next.setUse("sig");
        key = next;
        return next;
    }

    private String sign(JsonObject order) {
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setAlgorithmHeaderValue("RS256");
            signature.setKeyIdHeaderValue(key.getKeyId());
            signature.setHeader("typ", order.getString("typ"));
            signature.setPayload(order.getJsonObject("claims").encode());
            signature.setKey(key.getPrivateKey());
            return signature.getCompactSerialization();
        } catch (JoseException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
