package org.alumninetwork.support.webhook;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alumninetwork.support.change.Change;
import org.alumninetwork.support.change.ChangeAudience;
import org.alumninetwork.support.change.ChangeStream;
import org.alumninetwork.support.change.NumberedChange;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;

/**
 * Turns changes into messages, after their writers have committed: a webhook slows nobody down. Each webhook has its own
 * cursor in the change log, so none is lost while it is disabled or while nothing sends.
 */
@ApplicationScoped
class Announcements {

    private static final int PAGE = 500;

    /** Who takes nothing is not told more: the cursor waits. */
    private static final int MOST_PENDING = 10_000;

    private final Session database;
    private final ChangeStream changes;
    private final ChangeAudience audience;
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final WebhookConfiguration configuration;
    private final Clock clock;

    Announcements(
            Session database,
            ChangeStream changes,
            ChangeAudience audience,
            Webhooks webhooks,
            Deliveries deliveries,
            WebhookConfiguration configuration,
            Clock clock) {
        this.database = database;
        this.changes = changes;
        this.audience = audience;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.configuration = configuration;
        this.clock = clock;
    }

    /** A new webhook is told of what is committed after it. */
    void begin(UUID webhook) {
        database.createNativeMutationQuery("insert into webhook_cursor (webhook_id, after) values (?1, ?2)")
                .setParameter(1, webhook)
                .setParameter(2, changes.end())
                .executeUpdate();
    }

    /** One that was disabled goes on where it ended, or with what is committed after now, if what came then is not kept. */
    void goOn(UUID webhook) {
        String cursor = Values.query(
                        database, "select after from webhook_cursor where webhook_id = ?1 for update", String.class)
                .setParameter(1, webhook)
                .getSingleResult();
        if (!changes.goesOnAfter(cursor)) {
            moveCursor(webhook, changes.end());
        }
    }

    /**
     * Announces the next changes; false where there are none, or where another instance does it.
     *
     * @throws HttpProblem 410 where they are no longer kept
     */
    @Transactional
    boolean announce(UUID webhook) {
        Optional<String> cursor = takeCursor(webhook);
        if (cursor.isEmpty() || deliveries.pending(webhook) >= MOST_PENDING) {
            return false;
        }
        ChangeStream.Batch batch = changes.read(cursor.get(), PAGE);
        if (batch.changes().isEmpty()) {
            return false;
        }
        Instant now = clock.instant();
        deliveries.add(
                webhook,
                concerning(webhooks.find(webhook).orElseThrow(), batch.changes()),
                now,
                now.plus(configuration.patience()));
        moveCursor(webhook, batch.next());
        return true;
    }

    private List<NumberedChange> concerning(Webhook webhook, List<NumberedChange> changes) {
        List<Change> all = changes.stream().map(NumberedChange::change).toList();
        Set<UUID> told = audience.among(all, webhook.owner().asCaller()).stream()
                .filter(webhook::asksFor)
                .map(Change::id)
                .collect(Collectors.toSet());
        return changes.stream()
                .filter(change -> told.contains(change.change().id()))
                .toList();
    }

    /** With the webhook itself: whoever amends or deletes it locks that first, and then the cursor. */
    private Optional<String> takeCursor(UUID webhook) {
        return Values.query(database, """
                        select c.after from webhook w join webhook_cursor c on c.webhook_id = w.id where w.id = ?1
                        for key share of w skip locked for update of c skip locked""", String.class)
                .setParameter(1, webhook)
                .getResultStream()
                .findFirst();
    }

    private void moveCursor(UUID webhook, String after) {
        database.createNativeMutationQuery("update webhook_cursor set after = ?2 where webhook_id = ?1")
                .setParameter(1, webhook)
                .setParameter(2, after)
                .executeUpdate();
    }
}
