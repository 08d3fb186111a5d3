package org.alumninetwork.chapters.partnership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.UUID;
import org.alumninetwork.support.caller.Caller;
import org.alumninetwork.support.caller.CallerIdentity;
import org.hibernate.Session;

/**
 * Who signs for an organisation: a member who holds an office of it today, on its local date, that may sign. The term is
 * locked, so that one who resigns at the same moment either signed before or does not sign.
 */
@ApplicationScoped
class Signatories {

    private final Session database;
    private final CallerIdentity identity;
    private final Clock clock;

    Signatories(Session database, CallerIdentity identity, Clock clock) {
        this.database = database;
        this.identity = identity;
        this.clock = clock;
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 403 where the caller holds no such office
     */
    Power powerFor(UUID organisation) {
        if (identity.current() instanceof Caller.Person person && person.isMember()) {
            return powerOf(person.memberId().orElseThrow(), organisation);
        }
        throw PartnershipProblems.NO_POWER_TO_SIGN.because("Only members sign.");
    }

    private Power powerOf(UUID member, UUID organisation) {
        return database
                .createNativeQuery("""
                        select t.id, f.type from term t join office f on f.id = t.office_id
                        join organisation o on o.id = t.organisation_id
                        where t.member_id = :member and t.organisation_id = :organisation and f.may_sign
                        and o.archived_at is null and daterange(t.starts_on, t.ends_on, '[]')
                            @> cast(cast(:now as timestamptz) at time zone o.time_zone as date)
                        order by t.id limit 1 for share of t""", Tuple.class)
                .setParameter("member", member)
                .setParameter("organisation", organisation)
                .setParameter("now", clock.instant())
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> new Power(member, row.get("id", UUID.class), row.get("type", String.class)))
                .orElseThrow(() -> PartnershipProblems.NO_POWER_TO_SIGN.because(
                        "No office of " + organisation + " that may sign is held by the caller today."));
    }
}
