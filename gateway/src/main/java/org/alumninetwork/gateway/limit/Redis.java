package org.alumninetwork.gateway.limit;

import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.AsyncProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.quarkus.logging.Log;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The Redis in which several gateways count together, where one is configured. */
@Singleton
class Redis {

    private static final long NEXT_TRY = 2_000;

    private final Vertx vertx;
    private final @Nullable RedisURI address;
    private final @Nullable RedisClient client;
    private final AtomicBoolean wasLost = new AtomicBoolean();
    private volatile @Nullable AsyncProxyManager<String> buckets;

    Redis(LimitConfiguration configuration, Vertx vertx) {
        this.vertx = vertx;
        this.address = configuration.redis().map(RedisURI::create).orElse(null);
        this.client = address == null ? null : clientOf();
        if (client != null) {
            connect();
        }
    }

    private static RedisClient clientOf() {
        RedisClient client = RedisClient.create();
        // Who asks while there is no connection is told so at once.
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .build());
        return client;
    }

    boolean isConfigured() {
        return client != null;
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

    private void connect() {
        Future.fromCompletionStage(
                        client.connectAsync(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE), address))
                .onSuccess(this::use)
                .onFailure(this::tryAgain);
    }

    private void tryAgain(Throwable failure) {
        failed(failure);
        vertx.setTimer(NEXT_TRY, _ -> connect());
    }

    private void use(StatefulRedisConnection<String, byte[]> connection) {
        buckets = Bucket4jLettuce.casBasedBuilder(connection)
                // Longer than it takes to fill up there is nothing to remember.
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofSeconds(1)))
                .build()
                .asAsync();
    }

    @PreDestroy
    void close() {
        if (client != null) {
            client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
        }
    }
}
