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
 * downtime each is dated by the day on which its agreement ended.
 */
@ApplicationScoped
public class GuestClock {

    private static final int BATCH = 500;
    private static final String WHY = "The agreement through which it was gained no longer gives it.";

    private final MembershipRepository memberships;
    private final MembershipLedger ledger;
    private final Clock clock;

    GuestClock(MembershipRepository memberships, MembershipLedger ledger, Clock clock) {
        this.memberships = memberships;
        this.ledger = ledger;
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
            Map<Membership, LocalDate> ended = new HashMap<>();
            memberships
                    .present(over.keySet())
                    .forEach(membership -> ended.put(membership, dayOf(membership, over.get(membership.id()))));
            ended.keySet().forEach(membership -> membership.lapse(WHY));
            ledger.enter(ended);
        }
        return over.size();
    }

    /** Not before its first day, if the agreement ended on the day on which it was gained. */
    private LocalDate dayOf(Membership membership, Instant end) {
        LocalDate day = ledger.organisation(membership.organisationId()).dateAt(end);
        return day.isBefore(membership.startDate()) ? membership.startDate() : day;
    }
}
