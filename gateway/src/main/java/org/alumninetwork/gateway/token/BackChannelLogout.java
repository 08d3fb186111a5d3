package org.alumninetwork.gateway.token;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alumninetwork.gateway.problem.ProblemType;
import org.alumninetwork.gateway.token.EndedLogin.Everything;
import org.alumninetwork.gateway.token.EndedLogin.Session;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;

/**
 * Where issuers tell of logouts (OpenID Connect Back-Channel Logout 1.0, section 2.5): what was remembered of the login
 * is dropped, and its tokens are refused from then on.
 */
@Singleton
public class BackChannelLogout {

    public static final String PATH = "/back-channel-logout";

    private static final Set<String> TYPES = Set.of("jwt", "logout+jwt");
    private static final int LARGEST = 16_384;

    private final Issuers issuers;
    private final LogoutCheck check;
    private final LogoutStream logouts;

    BackChannelLogout(Issuers issuers, LogoutCheck check, LogoutStream logouts) {
        this.issuers = issuers;
        this.check = check;
        this.logouts = logouts;
    }

    void open(@Observes Router router) {
        router.route(PATH).method(HttpMethod.POST).handler(this::receive);
    }

    private void receive(RoutingContext context) {
        HttpServerRequest request = context.request();
        request.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (lengthOf(request) > LARGEST) {
            ProblemType.CONTENT_TOO_LARGE
                    .because("A logout token of up to " + LARGEST + " bytes is taken, with its length announced.")
                    .answer(request);
            return;
        }
        Future<Buffer> body = request.body();
        request.resume();
        body.compose(this::end).onComplete(done -> answer(request, done), context::fail);
    }

    private static long lengthOf(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? Long.MAX_VALUE : Long.parseLong(length);
    }

    private Future<Boolean> end(Buffer form) {
        return tokenIn(form).map(this::end).orElseGet(() -> Future.succeededFuture(false));
    }

    private static Optional<SignedToken> tokenIn(Buffer form) {
        List<String> tokens =
                new QueryStringDecoder(form.toString(), false).parameters().getOrDefault("logout_token", List.of());
        return tokens.size() == 1 ? SignedToken.parse(tokens.getFirst(), TYPES) : Optional.empty();
    }

    private Future<Boolean> end(SignedToken token) {
        Optional<Issuer> issuer = issuers.at(token.issuer())
                .filter(found -> !found.logoutClients().isEmpty());
        if (issuer.isEmpty()) {
            return Future.succeededFuture(false);
        }
        return issuer.get()
                .keyOf(token)
                .map(key -> key.flatMap(found -> check.check(token, issuer.get(), found)))
                .map(claims -> claims.filter(found -> end(issuer.get(), found)).isPresent());
    }

    // A session, where one is named; else all that the login has.
    private boolean end(Issuer issuer, JwtClaims claims) {
        try {
            String session = claims.getStringClaimValue("sid");
            logouts.end(
                    session != null
                            ? new Session(issuer.own(session))
                            : new Everything(
                                    issuer.own(claims.getSubject()),
                                    claims.getIssuedAt().getValue()));
            return true;
        } catch (MalformedClaimException malformed) {
            return false;
        }
    }

    private static void answer(HttpServerRequest request, boolean done) {
        if (done) {
            request.response().setStatusCode(204).end();
        } else {
            ProblemType.INVALID_REQUEST
                    .because("This is no logout token of a known issuer for one of our clients.")
                    .answer(request);
        }
    }
}
