package org.alumninetwork.chapters.decision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.problem.CommonProblems;

@ApplicationScoped
class DecisionRepository implements PanacheRepositoryBase<Decision, UUID> {

    /** Decisions are listed in their order. */
    record AfterDecision(Instant decidedAt, UUID id) {
        static AfterDecision of(DecisionView decision) {
            return new AfterDecision(decision.decidedAt(), decision.id());
        }
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 where there is none on this chapter
     */
    Decision required(UUID chapter, UUID id) {
        return find("id = ?1 and chapterId = ?2", id, chapter)
                .firstResultOptional()
                .orElseThrow(() -> none(id));
    }

    /** Locked: of two appeals at once, one is too late. */
    Decision locked(UUID chapter, UUID id) {
        return find("id = ?1 and chapterId = ?2", id, chapter)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> none(id));
    }

    List<Decision> on(UUID chapter, PageRequest page) {
        Optional<AfterDecision> after = page.after(AfterDecision.class);
        return getSession()
                .createNativeQuery("""
                        select * from certification_decision where chapter_id = :chapter
                        and (cast(:afterTime as timestamptz) is null
                            or (decided_at, id) > (cast(:afterTime as timestamptz), cast(:afterId as uuid)))
                        order by decided_at, id limit :most""", Decision.class)
                .setParameter("chapter", chapter)
                .setParameter("afterTime", after.map(AfterDecision::decidedAt).orElse(null))
                .setParameter("afterId", after.map(AfterDecision::id).orElse(null))
                .setParameter("most", page.rowsToRead())
                .getResultList();
    }

    private static RuntimeException none(UUID id) {
        return CommonProblems.NOT_FOUND.because("There is no decision " + id + " there.");
    }
}
