package org.alumninetwork.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import org.alumninetwork.gateway.limit.Quotas.Usage;

/** One policy, with what is left of it to each caller that it was lately used by. */
final class Quota {

    private final String name;
    private final long requests;
    private final Duration window;
    private final Cache<String, Bucket> buckets;

    Quota(String name, LimitConfiguration.Quota quota, long remembered) {
        this.name = name;
        requests = quota.requests();
        window = quota.window();
        // Who has sent nothing for a whole window has all of the quota again: there is nothing to remember.
        buckets = Caffeine.newBuilder()
                .maximumSize(remembered)
                .expireAfterAccess(window)
                .build();
    }

    /** Takes one request from the caller's quota, if anything is left. */
    Usage use(String caller) {
        ConsumptionProbe probe = buckets.get(caller, _ -> full()).tryConsumeAndReturnRemaining(1);
        return new Usage(
                name,
                probe.isConsumed(),
                probe.getRemainingTokens(),
                Duration.ofNanos(
                        probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill()));
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(requests).refillGreedy(requests, window))
                .build();
    }

    /** As {@code RateLimit-Policy} tells it: {@code "caller";q=1200;w=60}. */
    String policy() {
        return "\"" + name + "\";q=" + requests + ";w=" + window.toSeconds();
    }
}
