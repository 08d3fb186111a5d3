package org.alumninetwork.gateway.token;

import io.lettuce.core.StreamMessage;
import io.lettuce.core.XAddArgs;
import io.lettuce.core.XReadArgs;
import io.lettuce.core.XReadArgs.StreamOffset;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.StringCodec;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.alumninetwork.gateway.redis.Redis;
import org.jspecify.annotations.Nullable;

/**
 * Tells the other gateways which logins have ended and learns it from them, by a stream in Redis. A gateway that was away
 * or has only begun reads what it missed.
 */
@Singleton
class LogoutStream {

    private static final String KEY = "ended-logins";
    private static final long MOST_AT_ONCE = 1_000;
    private static final Duration WAITING = Duration.ofSeconds(5);
    private static final long NEXT_TRY = 2_000;

    private final EndedLogins ended;
    private final Redis redis;
    private final Vertx vertx;
    private final Duration remembered;
    private final AtomicBoolean wasLost = new AtomicBoolean();

    private volatile @Nullable StatefulRedisConnection<String, String> writing;
    private volatile boolean isOver;

    LogoutStream(TokenConfiguration configuration, EndedLogins ended, Redis redis, Vertx vertx) {
        this.ended = ended;
        this.redis = redis;
        this.vertx = vertx;
        this.remembered = configuration.remembered();
        if (redis.isConfigured()) {
            redis.connect(StringCodec.UTF8).onSuccess(connection -> writing = connection);
            // A connection of its own: it waits, and nobody may have to wait behind it.
            redis.connect(StringCodec.UTF8).onSuccess(connection -> read(connection, "0-0"));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        isOver = true;
    }

    /** Ends it here, and at the other gateways as soon as Redis takes it. */
    void end(EndedLogin login) {
        ended.add(login);
        if (redis.isConfigured()) {
            tell(login, System.currentTimeMillis() + remembered.toMillis());
        }
    }

    // Once its last token has expired there is nothing left to tell.
    private void tell(EndedLogin login, long latest) {
        StatefulRedisConnection<String, String> connection = writing;
        if (connection == null) {
            tellLater(login, latest);
            return;
        }
        connection.async().xadd(KEY, trimmed(), login.told()).whenComplete((_, failure) -> {
            if (failure == null) {
                var _ = connection.async().pexpire(KEY, remembered);
            } else {
                lost(failure);
                tellLater(login, latest);
            }
        });
    }

    private void tellLater(EndedLogin login, long latest) {
        if (System.currentTimeMillis() < latest) {
            vertx.setTimer(NEXT_TRY, _ -> tell(login, latest));
        }
    }

    // The first part of an entry's id is the time at which it was added.
    private XAddArgs trimmed() {
        return new XAddArgs().minId(String.valueOf(System.currentTimeMillis() - remembered.toMillis()));
    }

    // Java makes an array of what is one offset.
    @SuppressWarnings("unchecked")
    private void read(StatefulRedisConnection<String, String> connection, String after) {
        var _ = connection
                .async()
                .xread(XReadArgs.Builder.block(WAITING).count(MOST_AT_ONCE), StreamOffset.from(KEY, after))
                .toCompletableFuture()
                .orTimeout(2 * WAITING.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((told, failure) -> {
                    if (isOver) {
                        return;
                    }
                    if (failure == null) {
                        read(connection, take(told, after));
                    } else {
                        lost(failure);
                        vertx.setTimer(NEXT_TRY, _ -> read(connection, after));
                    }
                });
    }

    private String take(List<StreamMessage<String, String>> told, String after) {
        if (wasLost.compareAndSet(true, false)) {
            Log.info("Ended logins are told in Redis again");
        }
        told.forEach(message -> ended.add(EndedLogin.of(message.getBody())));
        return told.isEmpty() ? after : told.getLast().getId();
    }

    private void lost(Throwable failure) {
        if (wasLost.compareAndSet(false, true)) {
            Log.warnf("Other gateways learn of ended logins only when Redis answers again: %s", failure);
        }
    }
}
