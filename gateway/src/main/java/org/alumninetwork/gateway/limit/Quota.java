package org.alumninetwork.gateway.limit;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import org.alumninetwork.gateway.limit.Quotas.Usage;

/** One policy, with what is left of it to each caller that it was lately used by. */
final class Quota {

    private final String name;
    private final long requests;
    private final Duration window;
    private final Buckets buckets;

    Quota(String name, LimitConfiguration.Quota quota, long remembered, SharedCounts counts, Vertx vertx) {
        this.name = name;
        requests = quota.requests();
        window = quota.window();
        Bandwidth limit = Bandwidth.builder()
                .capacity(requests)
                .refillGreedy(requests, window)
                .build();
        Buckets local = new LocalBuckets(limit, remembered);
        buckets = counts.isConfigured() ? new SharedBuckets(name, limit, counts, local, vertx) : local;
    }

    /** Takes one request from the caller's quota, if anything is left. */
    Future<Usage> use(String caller) {
        return buckets.take(caller).map(this::usage);
    }

    private Usage usage(ConsumptionProbe probe) {
        return new Usage(
                name,
                probe.isConsumed(),
                probe.getRemainingTokens(),
                Duration.ofNanos(
                        probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill()));
    }

    /** As {@code RateLimit-Policy} tells it: {@code "caller";q=1200;w=60}. */
    String policy() {
        return "\"" + name + "\";q=" + requests + ";w=" + window.toSeconds();
    }
}
