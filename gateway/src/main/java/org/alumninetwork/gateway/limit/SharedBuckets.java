package org.alumninetwork.gateway.limit;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.proxy.AsyncProxyManager;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Counted by all gateways together, in Redis. While that does not answer, each counts for itself: a quota is there to
 * protect the services, and must not be what takes them away.
 */
final class SharedBuckets implements Buckets {

    // A request waits no longer than that for its count.
    private static final long PATIENCE = 200;

    private final String name;
    private final BucketConfiguration configuration;
    private final SharedCounts counts;
    private final Buckets local;
    private final Vertx vertx;

    SharedBuckets(String name, Bandwidth limit, SharedCounts counts, Buckets local, Vertx vertx) {
        this.name = name;
        this.configuration = BucketConfiguration.builder().addLimit(limit).build();
        this.counts = counts;
        this.local = local;
        this.vertx = vertx;
    }

    @Override
    public Future<ConsumptionProbe> take(String caller) {
        return counts.buckets().map(shared -> take(shared, caller)).orElseGet(() -> local.take(caller));
    }

    private Future<ConsumptionProbe> take(AsyncProxyManager<String> shared, String caller) {
        CompletableFuture<ConsumptionProbe> counted = shared.getProxy(
                        "quota:" + name + ":" + caller, () -> CompletableFuture.completedFuture(configuration))
                .tryConsumeAndReturnRemaining(1)
                .orTimeout(PATIENCE, TimeUnit.MILLISECONDS);
        return Future.fromCompletionStage(counted, vertx.getOrCreateContext())
                .onSuccess(_ -> counts.answered())
                .recover(failure -> {
                    counts.failed(failure);
                    return local.take(caller);
                });
    }
}
