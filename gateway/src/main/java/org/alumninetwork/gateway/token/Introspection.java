package org.alumninetwork.gateway.token;

import io.quarkus.logging.Log;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.util.Map;
import org.alumninetwork.gateway.fetch.Fetched;
import org.alumninetwork.gateway.fetch.Fetcher;
import org.alumninetwork.gateway.token.Verification.Rejected;
import org.alumninetwork.gateway.token.Verification.Undecided;
import org.alumninetwork.gateway.token.Verification.Verified;

/** Asks an issuer, where that is configured, whether a good token has been revoked (RFC 7662). */
@Singleton
class Introspection {

    private final Fetcher fetcher;

    Introspection(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    Future<Verification> confirm(Issuer issuer, SignedToken token, Verification found) {
        return found instanceof Verified && issuer.introspection().isPresent()
                ? ask(issuer.introspection().get(), token, found)
                : Future.succeededFuture(found);
    }

    private Future<Verification> ask(IssuerConfiguration.Introspection issuer, SignedToken token, Verification found) {
        Map<String, String> form = Map.of("token", token.text(), "token_type_hint", "access_token");
        return fetcher.post(issuer.address(), form, issuer.client(), issuer.secret())
                .map(answer -> isActive(answer) ? found : new Rejected("The token has been revoked"))
                .otherwise(failure -> undecided(issuer, failure));
    }

    private static boolean isActive(Fetched answer) {
        if (!answer.isFound()) {
            throw new IllegalStateException("answered with status " + answer.status());
        }
        return answer.body().toJsonObject().getBoolean("active", false);
    }

    private static Verification undecided(IssuerConfiguration.Introspection issuer, Throwable failure) {
        Log.warnf("%s could not be asked for a token: %s", issuer.address(), failure.getMessage());
        return new Undecided();
    }
}
