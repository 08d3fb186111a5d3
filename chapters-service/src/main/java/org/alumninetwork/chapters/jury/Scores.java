package org.alumninetwork.chapters.jury;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.support.paging.PageRequest;
import org.hibernate.Session;

/** Keeps scores. The database takes none in conflict, of no juror, or after the scoring. */
@ApplicationScoped
class Scores {

    private final Session database;

    Scores(Session database) {
        this.database = database;
    }

    /** Scores are listed in the order in which they were first given. */
    record AfterId(UUID id) {
        static AfterId of(ScoreView score) {
            return new AfterId(score.id());
        }
    }

    ScoreView give(UUID cycle, UUID juror, GiveScore given, Instant now) {
        return ScoreView.of(database.createNativeQuery("""
                        insert into award_score (cycle_id, juror_id, nomination_id, score, given_at)
                        values (:cycle, :juror, :nomination, :score, :now)
                        on conflict (juror_id, nomination_id) do update
                            set score = excluded.score, given_at = excluded.given_at
                        returning id, nomination_id, juror_id, score, given_at""", Tuple.class)
                .setParameter("cycle", cycle)
                .setParameter("juror", juror)
                .setParameter("nomination", given.nominationId())
                .setParameter("score", given.score())
                .setParameter("now", now)
                .getSingleResult());
    }

    /**
     * @param own the juror whose name may be told, or null
     * @param others whether scores of others are listed
     * @param named whether their jurors are told as well
     */
    List<ScoreView> in(UUID cycle, UUID own, boolean others, boolean named, PageRequest page) {
        return database
                .createNativeQuery("""
                        select id, nomination_id, score, given_at,
                            case when :named or juror_id = cast(:own as uuid) then juror_id end as juror_id
                        from award_score where cycle_id = :cycle and (:others or juror_id = cast(:own as uuid))
                        and (cast(:after as uuid) is null or id > :after)
                        order by id limit :most""", Tuple.class)
                .setParameter("cycle", cycle)
                .setParameter("own", own)
                .setParameter("others", others)
                .setParameter("named", named)
                .setParameter(
                        "after", page.after(AfterId.class).map(AfterId::id).orElse(null))
                .setParameter("most", page.rowsToRead())
                .getResultList()
                .stream()
                .map(ScoreView::of)
                .toList();
    }
}
