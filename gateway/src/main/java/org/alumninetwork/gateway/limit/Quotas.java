package org.alumninetwork.gateway.limit;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alumninetwork.gateway.problem.Problem;
import org.alumninetwork.gateway.problem.ProblemType;
import org.alumninetwork.gateway.token.Verification.Verified;

/**
 * Keeps one caller from taking what all the others need, and tells each how much is left
 * (draft-ietf-httpapi-ratelimit-headers).
 */
@Singleton
public class Quotas {

    private static final CharSequence POLICY = HttpHeaders.createOptimized("RateLimit-Policy");
    private static final CharSequence LEFT = HttpHeaders.createOptimized("RateLimit");

    private final Quota anonymous;
    private final Quota caller;
    private final Quota client;
    private final CharSequence policyForAnonymous;
    private final CharSequence policyForCallers;

    Quotas(LimitConfiguration configuration, SharedCounts counts, Vertx vertx) {
        long remembered = configuration.remembered();
        anonymous = new Quota("anonymous", configuration.anonymous(), remembered, counts, vertx);
        caller = new Quota("caller", configuration.caller(), remembered, counts, vertx);
        client = new Quota("client", configuration.client(), remembered, counts, vertx);
        policyForAnonymous = HttpHeaders.createOptimized(anonymous.policy());
        policyForCallers = HttpHeaders.createOptimized(caller.policy() + ", " + client.policy());
    }

    /**
     * @param time until all is there again, or where nothing is left, until the next request is taken
     */
    record Usage(String name, boolean admitted, long left, Duration time) {

        long seconds() {
            return time.plusNanos(999_999_999).toSeconds();
        }

        @Override
        public String toString() {
            return "\"" + name + "\";r=" + left + ";t=" + seconds();
        }
    }

    /** Counts a request that bears no good token; a problem where the address has sent too many. */
    public Future<Optional<Problem>> countAnonymous(HttpServerRequest request) {
        return anonymous
                .use(Origin.of(request.remoteAddress()))
                .map(used -> tell(request.response(), policyForAnonymous, List.of(used)));
    }

    /** Counts a request of a known caller; a problem where it, or all users of its client, have sent too many. */
    public Future<Optional<Problem>> count(HttpServerRequest request, Verified token) {
        return caller.use(token.subject())
                .compose(used -> used.admitted() ? useOfClient(used, token) : Future.succeededFuture(List.of(used)))
                .map(used -> tell(request.response(), policyForCallers, used));
    }

    // What is refused to one is not taken from all.
    private Future<List<Usage>> useOfClient(Usage ofCaller, Verified token) {
        return client.use(token.client()).map(ofClient -> List.of(ofCaller, ofClient));
    }

    private static Optional<Problem> tell(HttpServerResponse response, CharSequence policy, List<Usage> usages) {
        response.putHeader(POLICY, policy);
        response.putHeader(LEFT, usages.stream().map(Usage::toString).collect(Collectors.joining(", ")));
        return usages.stream().filter(usage -> !usage.admitted()).findFirst().map(Quotas::tooMany);
    }

    private static Problem tooMany(Usage usage) {
        return ProblemType.TOO_MANY_REQUESTS
                .because("The quota \"" + usage.name() + "\" is used up; the next request is taken in "
                        + usage.seconds() + " s.")
                .with(HttpHeaders.RETRY_AFTER, String.valueOf(usage.seconds()));
    }
}
