package org.alumninetwork.support.webhook;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Goes round the webhooks for as long as this instance runs, each on a thread of its own, so that a slow one holds up
 * nobody else. Several instances may: what one has taken the others pass over.
 */
@ApplicationScoped
class WebhookDispatcher {

    private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(500);
    private static final Duration LOG_KEPT = Duration.ofDays(30);

    private final WebhookConfiguration configuration;
    private final Webhooks webhooks;
    private final WebhookRound round;
    private final Deliveries deliveries;
    private final Clock clock;
    private final Set<UUID> onTheWay = ConcurrentHashMap.newKeySet();
    private final CountDownLatch stopped = new CountDownLatch(1);

    WebhookDispatcher(
            WebhookConfiguration configuration,
            Webhooks webhooks,
            WebhookRound round,
            Deliveries deliveries,
            Clock clock) {
        this.configuration = configuration;
        this.webhooks = webhooks;
        this.round = round;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        if (configuration.enabled()) {
            Thread.ofVirtual().name("webhooks").start(this::goRound);
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        stopped.countDown();
    }

    /** Every night; what became of messages is kept for as long as the changes that they told. */
    @Scheduled(cron = "0 27 3 * * ?", timeZone = "UTC")
    @Transactional
    void forgetOld() {
        deliveries.forgetSettledBefore(clock.instant().minus(LOG_KEPT));
    }

    private void goRound() {
        while (!isStopped(BETWEEN_ROUNDS)) {
            try {
                QuarkusTransaction.requiringNew().call(webhooks::enabled).forEach(this::visit);
            } catch (RuntimeException unreachable) {
                Log.warnf("Webhooks cannot be looked up at the moment: %s", unreachable);
            }
        }
    }

    private void visit(UUID webhook) {
        if (onTheWay.add(webhook)) {
            Thread.ofVirtual().name("webhook-" + webhook).start(() -> serve(webhook));
        }
    }

    private void serve(UUID webhook) {
        try {
            boolean busy = true;
            while (busy && !isStopped(Duration.ZERO)) {
                busy = round.turn(webhook);
            }
        } catch (RuntimeException failure) {
            if (!isStopped(Duration.ZERO)) {
                Log.warnf("Webhook %s cannot be served at the moment: %s", webhook, failure);
            }
        } finally {
            onTheWay.remove(webhook);
        }
    }

    private boolean isStopped(Duration patience) {
        try {
            return stopped.await(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
