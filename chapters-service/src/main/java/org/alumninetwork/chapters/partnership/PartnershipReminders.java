package org.alumninetwork.chapters.partnership;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.alumninetwork.support.change.ChangeLog;
import org.hibernate.Session;

/**
 * Tells the feed, once for each, that an agreement is to be reviewed within {@value #DAYS_AHEAD} days, or ends within
 * so many, or within the days of its notice and a month where these are more. Those that come near are also what the
 * list of agreements shows with {@code dueBy}.
 */
@ApplicationScoped
public class PartnershipReminders {

    private static final int DAYS_AHEAD = 60;
    private static final int DAYS_BEFORE_NOTICE = 30;

    private final Session database;
    private final ChangeLog changes;
    private final Clock clock;

    PartnershipReminders(Session database, ChangeLog changes, Clock clock) {
        this.database = database;
        this.changes = changes;
        this.clock = clock;
    }

    /** Hourly, so that a service that was down at the day loses nothing; whichever instance is first tells. */
    @Scheduled(every = "1h", delayed = "3m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    public void remind() {
        dueAt(clock.instant()).forEach(reminder -> changes.changed("partnership-reminder", reminder.id(), reminder));
    }

    private List<PartnershipReminder> dueAt(Instant now) {
        return database
                .createNativeQuery("""
                        insert into partnership_reminder (partnership_id, kind, due_on, reminded_at)
                        select p.id, near.kind, near.due_on, :now from partnership p
                        cross join lateral (values ('REVIEW', p.review_on, :ahead),
                            ('EXPIRY', p.ends_on, greatest(:ahead, p.notice_days + :beforeNotice)))
                            as near (kind, due_on, days)
                        where p.stage = 'SIGNED' and (p.in_force_until is null or p.in_force_until > :now)
                        and near.due_on - near.days <= cast(cast(:now as timestamptz) at time zone p.time_zone as date)
                        on conflict on constraint partnership_reminded_once do nothing
                        returning id, partnership_id, kind, due_on, reminded_at""", Tuple.class)
                .setParameter("now", now)
                .setParameter("ahead", DAYS_AHEAD)
                .setParameter("beforeNotice", DAYS_BEFORE_NOTICE)
                .getResultList()
                .stream()
                .map(PartnershipReminder::of)
                .toList();
    }
}
