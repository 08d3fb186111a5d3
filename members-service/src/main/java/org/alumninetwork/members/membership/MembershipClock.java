package org.alumninetwork.members.membership;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alumninetwork.members.membershiptype.MembershipType;
import org.alumninetwork.members.membershiptype.MembershipTypeRepository;

/**
 * Moves memberships from state to state as the days pass where their organisations are. Several instances may run it
 * at the same time: each works on what it has locked. After a downtime each step is dated by the day on which it was
 * due.
 */
@ApplicationScoped
public class MembershipClock {

    private static final int BATCH = 500;

    private final MembershipRepository memberships;
    private final MembershipTypeRepository types;
    private final MembershipLedger ledger;
    private final Clock clock;

    MembershipClock(
            MembershipRepository memberships, MembershipTypeRepository types, MembershipLedger ledger, Clock clock) {
        this.memberships = memberships;
        this.types = types;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Each hour, for it is midnight somewhere; does nothing where nothing is due. */
    @Scheduled(cron = "0 2 * * * ?", timeZone = "UTC", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void moveOn() {
        int looked;
        do {
            looked = QuarkusTransaction.requiringNew().call(this::moveBatch);
        } while (looked > 0);
    }

    /** One step of each; whoever is several steps behind is due again. */
    private int moveBatch() {
        List<Membership> due = memberships.due(clock.instant(), BATCH);
        if (!due.isEmpty()) {
            Map<UUID, MembershipType> byId = typesOf(due);
            Map<Membership, LocalDate> moved = new HashMap<>();
            due.forEach(membership -> step(membership, byId.get(membership.typeId()), moved));
            ledger.enter(moved);
        }
        return due.size();
    }

    /** The end of an override is entered as well where the state stays: by decision it was that, by its dates it is. */
    private static void step(Membership membership, MembershipType type, Map<Membership, LocalDate> moved) {
        LocalDate day = membership.nextChangeOn();
        MembershipState before = membership.state();
        boolean wasOverridden = membership.isOverridden();
        membership.takeStep(type.details());
        if (membership.state() != before || (wasOverridden && !membership.isOverridden())) {
            moved.put(membership, day);
        }
    }

    private Map<UUID, MembershipType> typesOf(List<Membership> due) {
        return types
                .list(
                        "id in ?1",
                        due.stream().map(Membership::typeId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(MembershipType::id, Function.identity()));
    }
}
