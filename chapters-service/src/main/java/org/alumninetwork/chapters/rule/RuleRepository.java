package org.alumninetwork.chapters.rule;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.problem.CommonProblems;

@ApplicationScoped
class RuleRepository implements PanacheRepositoryBase<CertificationRule, UUID> {

    /** Versions are listed in the order in which they were laid down; their ids grow with time. */
    record AfterId(UUID id) {
        static AfterId of(CertificationRule rule) {
            return new AfterId(rule.id());
        }
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 where there is none
     */
    CertificationRule required(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> CommonProblems.NOT_FOUND.because("There is no rule " + id + "."));
    }

    /** The newest version, which no other follows yet. */
    Optional<CertificationRule> latest(UUID certifier, RuleCode code) {
        return find("certifierId = ?1 and code = ?2 and validUntil is null", certifier, code)
                .firstResultOptional();
    }

    List<CertificationRule> matching(RuleFilter filter, PageRequest page) {
        return getSession()
                .createNativeQuery("""
                        select * from certification_rule
                        where (cast(:certifier as uuid) is null or certifier_id = :certifier)
                        and (cast(:code as text) is null or code = :code)
                        and (cast(:asOf as date) is null
                            or daterange(valid_from, valid_until, '[]') @> cast(:asOf as date))
                        and (cast(:after as uuid) is null or id > :after)
                        order by id limit :most""", CertificationRule.class)
                .setParameter("certifier", filter.certifier)
                .setParameter(
                        "code", Optional.ofNullable(filter.code).map(Enum::name).orElse(null))
                .setParameter("asOf", filter.asOf)
                .setParameter(
                        "after", page.after(AfterId.class).map(AfterId::id).orElse(null))
                .setParameter("most", page.rowsToRead())
                .getResultList();
    }
}
