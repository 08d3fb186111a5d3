package org.alumninetwork.gateway.limit;

import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.AsyncProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.alumninetwork.gateway.redis.Redis;
import org.jspecify.annotations.Nullable;

/** What several gateways count together, where there is a Redis. */
@Singleton
class SharedCounts {

    private final boolean isConfigured;
    private final AtomicBoolean wasLost = new AtomicBoolean();
    private volatile @Nullable AsyncProxyManager<String> buckets;

    SharedCounts(Redis redis) {
        isConfigured = redis.isConfigured();
        if (isConfigured) {
            redis.connect(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE))
                    .onSuccess(this::use);
        }
    }

    boolean isConfigured() {
        return isConfigured;
    }

    /** The shared buckets, once there was a connection. */
    Optional<AsyncProxyManager<String>> buckets() {
        return Optional.ofNullable(buckets);
    }

    void answered() {
        if (wasLost.compareAndSet(true, false)) {
            Log.info("Quotas are counted in Redis again");
        }
    }

    void failed(Throwable failure) {
        if (wasLost.compareAndSet(false, true)) {
            Log.warnf("This gateway counts quotas for itself while Redis does not answer: %s", failure);
        }
    }

    private void use(StatefulRedisConnection<String, byte[]> connection) {
        buckets = Bucket4jLettuce.casBasedBuilder(connection)
                // Longer than it takes to fill up there is nothing to remember.
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofSeconds(1)))
                .build()
                .asAsync();
    }
}
