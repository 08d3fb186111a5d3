package org.alumninetwork.members.membership;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Ends guest memberships whose agreement is over, or whose holder has left the organisation whose members are guests. What
 * officers have overridden stays until their date. Several instances may run it: each works on what it has locked. After a
 * downtime each is dated by the day on which its agreement ended, or by that of what has been entered since then.
 */
@ApplicationScoped
public class GuestClock {

    private static final int BATCH = 500;
    private static final String WHY = "The agreement through which it was gained no longer gives it.";

    private final MembershipRepository memberships;
    private final MembershipLedger ledger;
    private final MembershipHistory history;
    private final Clock clock;

    GuestClock(MembershipRepository memberships, MembershipLedger ledger, MembershipHistory history, Clock clock) {
        this.memberships = memberships;
        this.ledger = ledger;
        this.history = history;
        this.clock = clock;
    }

    @Scheduled(every = "{alumni.guests.look-again}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void endThoseWithoutAgreement() {
        int looked;
        do {
            looked = QuarkusTransaction.requiringNew().call(this::endBatch);
        } while (looked == BATCH);
    }

    private int endBatch() {
        Map<UUID, Instant> over = memberships.withoutAgreement(clock.instant(), BATCH);
        if (!over.isEmpty()) {
            Map<UUID, LocalDate> latest = history.latestDaysOf(over.keySet());
            Map<Membership, LocalDate> ended = new HashMap<>();
            memberships
                    .present(over.keySet())
                    .forEach(membership -> ended.put(
                            membership,
                            dayOf(
                                    membership,
                                    over.get(membership.id()),
                                    latest.getOrDefault(membership.id(), membership.startDate()))));
            ended.keySet().forEach(membership -> membership.lapse(WHY));
            ledger.enter(ended);
        }
        return over.size();
    }

    /**
     * Not before its first day, if the agreement ended on the day on which it was gained; nor before the last day on which
     * something was entered: what officers decided after that end stays.
     */
    private LocalDate dayOf(Membership membership, Instant end, LocalDate latest) {
        LocalDate day = ledger.organisation(membership.organisationId()).dateAt(end);
        return day.isBefore(latest) ? latest : day;
    }
}
