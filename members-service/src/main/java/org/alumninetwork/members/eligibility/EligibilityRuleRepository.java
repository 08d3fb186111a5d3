package org.alumninetwork.members.eligibility;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.problem.CommonProblems;

@ApplicationScoped
class EligibilityRuleRepository implements PanacheRepositoryBase<EligibilityRule, UUID> {

    /** The list is ordered by id, which grows with time. */
    record AfterId(UUID id) {
        static AfterId of(EligibilityRule rule) {
            return new AfterId(rule.id());
        }
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 where there is none
     */
    EligibilityRule required(UUID id) {
        return findByIdOptional(id)
                .orElseThrow(() -> CommonProblems.NOT_FOUND.because("There is no eligibility rule " + id + "."));
    }

    List<EligibilityRule> matching(UUID organisation, PageRequest page) {
        return getSession()
                .createNativeQuery("""
                        select * from eligibility_rule
                        where (cast(:organisation as uuid) is null or organisation_id = :organisation)
                        and (cast(:after as uuid) is null or id > :after)
                        order by id limit :most""", EligibilityRule.class)
                .setParameter("organisation", organisation)
                .setParameter(
                        "after", page.after(AfterId.class).map(AfterId::id).orElse(null))
                .setParameter("most", page.rowsToRead())
                .getResultList();
    }

    int latestNumber(UUID organisation) {
        return find("organisationId = ?1 order by number desc", organisation)
                .firstResultOptional()
                .map(EligibilityRule::number)
                .orElse(0);
    }

    /** The rule in force in the organisation at a moment: its own, or that of the nearest above it which has one. */
    Optional<EligibilityRule> inForce(UUID organisation, Instant at) {
        return getSession()
                .createNativeQuery("""
                        with recursive lineage as (
                            select id, parent_id, 0 as distance from organisation where id = ?1
                            union all
                            select o.id, o.parent_id, distance + 1 from organisation o
                            join lineage on o.id = lineage.parent_id where distance < 100
                        )
                        select r.* from eligibility_rule r join lineage on lineage.id = r.organisation_id
                        where r.created_at <= ?2 order by distance, number desc limit 1""", EligibilityRule.class)
                .setParameter(1, organisation)
                .setParameter(2, at)
                .getResultStream()
                .findFirst();
    }
}
