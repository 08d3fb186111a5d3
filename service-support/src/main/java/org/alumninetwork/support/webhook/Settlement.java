package org.alumninetwork.support.webhook;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.support.change.ChangeLog;

/** What follows from how an attempt ended. */
@ApplicationScoped
class Settlement {

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final ChangeLog changes;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Settlement(Webhooks webhooks, Deliveries deliveries, ChangeLog changes, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    void note(UUID webhook, Message message, Outcome outcome) {
        switch (outcome) {
            case Outcome.Taken(int status) ->
                deliveries.settle(message, DeliveryState.DELIVERED, status, null, clock.instant());
            case Outcome.Refused(int status, Optional<Duration> retryAfter) ->
                failed(message, status, "It answered " + status, retryAfter.orElse(Duration.ZERO));
            case Outcome.Unreachable(String reason) -> failed(message, null, reason, Duration.ZERO);
            case Outcome.Gone _ -> {
                webhooks.lock(webhook);
                deliveries.settle(message, DeliveryState.FAILED, 410, "It answered 410", clock.instant());
                disable(webhook, "Its address answered 410 Gone.");
            }
        }
    }

    private void failed(Message message, Integer status, String error, Duration leastWait) {
        Duration backoff = Backoff.after(message.attempts(), random);
        Instant next = clock.instant().plus(backoff.compareTo(leastWait) > 0 ? backoff : leastWait);
        if (next.isBefore(message.giveUpAt())) {
            deliveries.tryAgain(message, next, status, error);
        } else {
            deliveries.settle(message, DeliveryState.FAILED, status, error, clock.instant());
        }
    }

    @Transactional
    void cancel(Message message) {
        deliveries.settle(message, DeliveryState.CANCELLED, null, "What it would tell is gone", clock.instant());
    }

    /** The feed tells of it, and so does the webhook itself. */
    @Transactional
    void disable(UUID id, String reason) {
        Instant now = clock.instant();
        if (webhooks.disable(id, reason, now)) {
            deliveries.cancelPending(id, now);
            changes.changed("webhook", id, webhooks.find(id).orElseThrow().viewWithoutOwner());
            Log.warnf("Webhook %s is disabled: %s", id, reason);
        }
    }
}
