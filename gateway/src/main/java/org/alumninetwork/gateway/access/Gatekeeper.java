package org.alumninetwork.gateway.access;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.alumninetwork.gateway.access.Decision.Admitted;
import org.alumninetwork.gateway.access.Decision.AdmittedAnonymously;
import org.alumninetwork.gateway.access.Decision.Refused;
import org.alumninetwork.gateway.problem.Problem;
import org.alumninetwork.gateway.problem.ProblemType;
import org.alumninetwork.gateway.route.Route;
import org.alumninetwork.gateway.token.TokenVerifier;
import org.alumninetwork.gateway.token.Verification;
import org.alumninetwork.gateway.token.Verification.Rejected;
import org.alumninetwork.gateway.token.Verification.Undecided;
import org.alumninetwork.gateway.token.Verification.Verified;

/** Decides who is let through, by token and scope; whose records the caller may touch is for the service to say. */
@Singleton
public class Gatekeeper {

    private static final String SCHEME = "Bearer ";
    private static final Future<Decision> ADMITTED_ANONYMOUSLY = Future.succeededFuture(new AdmittedAnonymously());

    private final TokenVerifier verifier;
    private final Challenge challenge;

    Gatekeeper(TokenVerifier verifier, Challenge challenge) {
        this.verifier = verifier;
        this.challenge = challenge;
    }

    public Future<Decision> decide(HttpServerRequest request, Route route) {
        List<String> authorizations = request.headers().getAll(HttpHeaders.AUTHORIZATION);
        return switch (authorizations.size()) {
            case 0 -> withoutToken(request, route);
            case 1 -> withAuthorization(request, route, authorizations.getFirst());
            default -> refused(ProblemType.INVALID_REQUEST.because("Authorization may be sent once only."));
        };
    }

    private Future<Decision> withoutToken(HttpServerRequest request, Route route) {
        if (!route.isOpenFor(request.method())) {
            return refused(challenge.forNoToken(request));
        }
        challenge.standInForService(request);
        return ADMITTED_ANONYMOUSLY;
    }

    private Future<Decision> withAuthorization(HttpServerRequest request, Route route, String authorization) {
        return bearer(authorization)
                .map(token -> verifier.verify(token).map(found -> decide(request, route, found)))
                .orElseGet(() -> refused(challenge.forBadToken(request, "Only the scheme Bearer is accepted")));
    }

    private Decision decide(HttpServerRequest request, Route route, Verification verification) {
        return switch (verification) {
            case Verified verified -> byScope(request, route, verified);
            case Rejected rejected -> new Refused(challenge.forBadToken(request, rejected.reason()));
            case Undecided() -> new Refused(undecided());
        };
    }

    private Decision byScope(HttpServerRequest request, Route route, Verified verified) {
        if (verified.hasAnyOf(route.scopesFor(request.method()))) {
            return new Admitted(verified);
        }
        if (!route.isOpenFor(request.method())) {
            return new Refused(challenge.forMissingScope(request, route.scopesFor(request.method())));
        }
        challenge.standInForService(request);
        return new AdmittedAnonymously();
    }

    private static Problem undecided() {
        return ProblemType.SERVICE_UNAVAILABLE
                .because("The token cannot be checked: the keys of its issuer could not be read.")
                .with(HttpHeaders.RETRY_AFTER, "2");
    }

    private static Optional<String> bearer(String authorization) {
        return authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(authorization.substring(SCHEME.length()).trim())
                : Optional.empty();
    }

    private static Future<Decision> refused(Problem problem) {
        return Future.succeededFuture(new Refused(problem));
    }
}
