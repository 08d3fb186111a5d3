package org.alumninetwork.gateway.token;

import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.alumninetwork.gateway.token.Verification.Rejected;
import org.alumninetwork.gateway.token.Verification.Undecided;
import org.alumninetwork.gateway.token.Verification.Verified;

/** Verifies access tokens and remembers the good ones. */
@Singleton
public class TokenVerifier {

    private static final Set<String> TYPES = Set.of("jwt", "at+jwt", "application/at+jwt");

    private final Issuers issuers;
    private final SignatureCheck check;
    private final Introspection introspection;
    private final EndedLogins ended;
    private final VerifiedTokens verified;

    TokenVerifier(
            Issuers issuers,
            SignatureCheck check,
            Introspection introspection,
            EndedLogins ended,
            VerifiedTokens verified) {
        this.issuers = issuers;
        this.check = check;
        this.introspection = introspection;
        this.ended = ended;
        this.verified = verified;
    }

    public Future<Verification> verify(String token) {
        TokenHash hash = TokenHash.of(token);
        Verified known = verified.find(hash);
        return known != null ? Future.succeededFuture(known) : verifyUnknown(token, hash);
    }

    private Future<Verification> verifyUnknown(String text, TokenHash hash) {
        Optional<SignedToken> token = SignedToken.parse(text, TYPES);
        if (token.isEmpty()) {
            return rejected("The token is no JWT access token with an asymmetric signature");
        }
        return issuers.at(token.get().issuer())
                .map(issuer -> verifyOf(issuer, token.get(), hash))
                .orElseGet(() -> rejected("The token is of another issuer"));
    }

    private Future<Verification> verifyOf(Issuer issuer, SignedToken token, TokenHash hash) {
        return issuer.keyOf(token)
                .map(key -> key.map(found -> check.check(token, issuer, found)).orElseGet(() -> withoutKey(issuer)))
                .compose(found -> introspection.confirm(issuer, token, found))
                .map(found -> remember(hash, found));
    }

    private Verification remember(TokenHash hash, Verification verification) {
        if (!(verification instanceof Verified good)) {
            return verification;
        }
        verified.remember(hash, good);
        // Looked at last: a logout that comes in the meantime finds the token remembered, or is found here.
        if (ended.includes(good)) {
            verified.forget(good::equals);
            return new Rejected("The login that the token came from has ended");
        }
        return good;
    }

    private static Verification withoutKey(Issuer issuer) {
        return issuer.isKnown() ? new Rejected("The token is not signed by the issuer") : new Undecided();
    }

    private static Future<Verification> rejected(String reason) {
        return Future.succeededFuture(new Rejected(reason));
    }
}
