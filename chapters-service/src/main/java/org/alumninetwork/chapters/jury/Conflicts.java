package org.alumninetwork.chapters.jury;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.support.paging.PageRequest;
import org.hibernate.Session;

/** Conflicts of interest, declared and found; the view {@code award_conflict} is what holds scores back, too. */
@ApplicationScoped
class Conflicts {

    private final Session database;

    Conflicts(Session database) {
        this.database = database;
    }

    record AfterConflict(UUID juror, UUID nomination, ConflictKind kind) {
        static AfterConflict of(ConflictView conflict) {
            return new AfterConflict(conflict.jurorId(), conflict.nominationId(), conflict.kind());
        }
    }

    /**
     * @param juror null for those of every juror
     */
    List<ConflictView> in(UUID cycle, UUID juror, PageRequest page) {
        Optional<AfterConflict> after = page.after(AfterConflict.class);
        return database
                .createNativeQuery("""
                        select juror_id, nomination_id, kind, reason from award_conflict where cycle_id = :cycle
                        and (cast(:juror as uuid) is null or juror_id = :juror)
                        and (cast(:afterJuror as uuid) is null or (juror_id, nomination_id, kind)
                            > (cast(:afterJuror as uuid), cast(:afterNomination as uuid), cast(:afterKind as text)))
                        order by juror_id, nomination_id, kind limit :most""", Tuple.class)
                .setParameter("cycle", cycle)
                .setParameter("juror", juror)
                .setParameter("afterJuror", after.map(AfterConflict::juror).orElse(null))
                .setParameter(
                        "afterNomination", after.map(AfterConflict::nomination).orElse(null))
                .setParameter(
                        "afterKind",
                        after.map(AfterConflict::kind).map(Enum::name).orElse(null))
                .setParameter("most", page.rowsToRead())
                .getResultList()
                .stream()
                .map(ConflictView::of)
                .toList();
    }

    /** A score that was given before falls away. False where the cycle has no such nomination. */
    boolean declare(UUID cycle, UUID juror, DeclareConflict conflict, Instant now) {
        int kept = database.createNativeMutationQuery("""
                        with withdrawn as (
                            delete from award_score where juror_id = :juror and nomination_id = :nomination)
                        insert into award_declared_conflict (juror_id, nomination_id, reason, declared_at)
                        select :juror, id, :reason, :now from award_nomination
                        where id = :nomination and cycle_id = :cycle and state = 'CONSENTED'
                        on conflict (juror_id, nomination_id) do update
                            set reason = excluded.reason, declared_at = excluded.declared_at""")
                .setParameter("cycle", cycle)
                .setParameter("juror", juror)
                .setParameter("nomination", conflict.nominationId())
                .setParameter("reason", conflict.reason())
                .setParameter("now", now)
                .executeUpdate();
        return kept == 1;
    }
}
