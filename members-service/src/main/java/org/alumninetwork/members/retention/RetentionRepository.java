package org.alumninetwork.members.retention;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.problem.CommonProblems;
import org.alumninetwork.support.sql.Values;

@ApplicationScoped
class RetentionRepository implements PanacheRepositoryBase<RetentionRule, RetentionKind> {

    /** Rules are few, and in the order of their names. */
    record AfterKind(String kind) {
        static AfterKind of(RetentionRule rule) {
            return new AfterKind(rule.kind().name());
        }
    }

    /** What was kept longest comes first. */
    record AfterSince(Instant since, UUID id) {
        static AfterSince of(DueRecord due) {
            return new AfterSince(due.since(), due.id());
        }
    }

    List<RetentionRule> inOrder(PageRequest page) {
        return getSession()
                .createNativeQuery(
                        "select * from retention_rule where kind > :after order by kind limit :most",
                        RetentionRule.class)
                .setParameter(
                        "after",
                        page.after(AfterKind.class).map(AfterKind::kind).orElse(""))
                .setParameter("most", page.rowsToRead())
                .getResultList();
    }

    RetentionRule required(RetentionKind kind) {
        return findByIdOptional(kind)
                .orElseThrow(() -> CommonProblems.NOT_FOUND.because("There is no rule " + kind + "."));
    }

    /** One run of a rule at a time, and none while it is amended. */
    RetentionRule locked(RetentionKind kind) {
        return findByIdOptional(kind, LockModeType.PESSIMISTIC_WRITE).orElseThrow();
    }

    long countDue(RetentionKind kind, Instant before) {
        return Values.query(getSession(), "select count(*) from (" + kind.due() + ") d", Long.class)
                .setParameter("before", before)
                .getSingleResult();
    }

    List<DueRecord> due(RetentionKind kind, Instant before, PageRequest page) {
        Optional<AfterSince> after = page.after(AfterSince.class);
        return getSession()
                .createNativeQuery(
                        "select * from (" + kind.due() + ") d where cast(:since as timestamptz) is null"
                                + " or (since, id) > (cast(:since as timestamptz), cast(:id as uuid))"
                                + " order by since, id limit :most",
                        Tuple.class)
                .setParameter("before", before)
                .setParameter("since", after.map(AfterSince::since).orElse(null))
                .setParameter("id", after.map(AfterSince::id).orElse(null))
                .setParameter("most", page.rowsToRead())
                .getResultStream()
                .map(DueRecord::of)
                .toList();
    }

    List<UUID> due(RetentionKind kind, Instant before, int most) {
        return Values.query(
                        getSession(),
                        "select d.id from (" + kind.due() + ") d order by since, d.id limit :most",
                        UUID.class)
                .setParameter("before", before)
                .setParameter("most", most)
                .getResultList();
    }

    void delete(RetentionKind kind, List<UUID> ids) {
        getSession()
                .createNativeMutationQuery(kind.deletion())
                .setParameter("ids", ids.toArray(UUID[]::new))
                .executeUpdate();
    }
}
