package org.alumninetwork.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.Future;
import java.time.Duration;

/** Counted by this gateway alone, in its memory. */
final class LocalBuckets implements Buckets {

    private final Bandwidth limit;
    private final Cache<String, Bucket> buckets;

    LocalBuckets(Bandwidth limit, long remembered) {
        this.limit = limit;
        // Who has sent nothing for a whole window has all of the quota again: there is nothing to remember.
        buckets = Caffeine.newBuilder()
                .maximumSize(remembered)
                .expireAfterAccess(Duration.ofNanos(limit.getRefillPeriodNanos()))
                .build();
    }

    @Override
    public Future<ConsumptionProbe> take(String caller) {
        return Future.succeededFuture(buckets.get(caller, _ -> full()).tryConsumeAndReturnRemaining(1));
    }

    private Bucket full() {
        return Bucket.builder().addLimit(limit).build();
    }
}
