package org.alumninetwork.gateway.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.RedisCodec;
import io.quarkus.logging.Log;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The Redis in which several gateways keep what all of them must know, where one is configured. */
@Singleton
public class Redis {

    private static final long NEXT_TRY = 2_000;

    private final Vertx vertx;
    private final @Nullable RedisURI address;
    private final @Nullable RedisClient client;
    private final AtomicBoolean isMissed = new AtomicBoolean();

    Redis(RedisConfiguration configuration, Vertx vertx) {
        this.vertx = vertx;
        this.address = configuration.address().map(RedisURI::create).orElse(null);
        this.client = address == null ? null : clientOf();
    }

    private static RedisClient clientOf() {
        RedisClient client = RedisClient.create();
        // Who asks while there is no connection is told so at once.
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .build());
        return client;
    }

    public boolean isConfigured() {
        return client != null;
    }

    /** A connection of one's own, as soon as there is one; from then on it mends itself. */
    public <V> Future<StatefulRedisConnection<String, V>> connect(RedisCodec<String, V> codec) {
        Promise<StatefulRedisConnection<String, V>> made = Promise.promise();
        connect(codec, made);
        return made.future();
    }

    private <V> void connect(RedisCodec<String, V> codec, Promise<StatefulRedisConnection<String, V>> made) {
        Future.fromCompletionStage(client.connectAsync(codec, address))
                .onSuccess(made::complete)
                .onFailure(failure -> {
                    miss(failure);
                    vertx.setTimer(NEXT_TRY, _ -> connect(codec, made));
                });
    }

    private void miss(Throwable failure) {
        if (isMissed.compareAndSet(false, true)) {
            Log.warnf("Redis cannot be reached, and is tried again until it can: %s", failure);
        }
    }

    @PreDestroy
    void close() {
        if (client != null) {
            client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
        }
    }
}
