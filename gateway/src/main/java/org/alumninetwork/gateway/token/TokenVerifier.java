package org.alumninetwork.gateway.token;

import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.alumninetwork.gateway.token.Verification.Rejected;
import org.alumninetwork.gateway.token.Verification.Undecided;
import org.alumninetwork.gateway.token.Verification.Verified;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.JsonWebSignature;

/** Verifies access tokens and remembers the good ones. */
@Singleton
public class TokenVerifier {

    private final KeyRing keyRing;
    private final SignatureCheck check;
    private final VerifiedTokens verified;

    TokenVerifier(KeyRing keyRing, SignatureCheck check, VerifiedTokens verified) {
        this.keyRing = keyRing;
        this.check = check;
        this.verified = verified;
        keyRing.onChange(verified::forgetAll);
    }

    public Future<Verification> verify(String token) {
        TokenHash hash = TokenHash.of(token);
        Verified known = verified.find(hash);
        return known != null ? Future.succeededFuture(known) : verifyUnknown(token, hash);
    }

    private Future<Verification> verifyUnknown(String token, TokenHash hash) {
        Optional<JsonWebSignature> parsed = check.parse(token);
        if (parsed.isEmpty()) {
            return Future.succeededFuture(
                    new Rejected("The token is no JWT access token with an asymmetric signature"));
        }
        return keyOf(parsed.get())
                .map(key -> key.map(found -> check(token, hash, found)).orElseGet(this::withoutKey));
    }

    private Future<Optional<JsonWebKey>> keyOf(JsonWebSignature parsed) {
        Optional<JsonWebKey> known = check.keyOf(parsed, keyRing.keys());
        return known.isPresent()
                ? Future.succeededFuture(known)
                : keyRing.readForUnknownKey().map(_ -> check.keyOf(parsed, keyRing.keys()));
    }

    private Verification check(String token, TokenHash hash, JsonWebKey key) {
        Verification verification = check.check(token, key);
        if (verification instanceof Verified good) {
            verified.remember(hash, good);
        }
        return verification;
    }

    private Verification withoutKey() {
        return keyRing.keys().isEmpty() ? new Undecided() : new Rejected("The token is not signed by the issuer");
    }
}
