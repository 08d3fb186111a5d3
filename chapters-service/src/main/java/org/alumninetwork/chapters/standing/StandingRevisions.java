package org.alumninetwork.chapters.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;

/** Other than before, where anything changed that standings are made of: triggers count each change for its chapter. */
@ApplicationScoped
class StandingRevisions {

    private final Session database;

    StandingRevisions(Session database) {
        this.database = database;
    }

    /** Of a chapter; nothing where there is no such chapter. */
    Optional<String> of(UUID chapter) {
        return Values.query(database, """
                        select cast(coalesce(sum(r.revision), 0) as text)
                        from chapter c left join standing_revision r
                            on (r.certifier_id, r.chapter_id) = (c.certifier_id, c.id)
                        where c.id = ?1 having count(c.id) > 0""", String.class)
                .setParameter(1, chapter)
                .getResultStream()
                .findFirst();
    }

    /**
     * Of all chapters of a page together: the last of them, and what all of them from the first to the last have changed, the
     * dissolved ones between them, too.
     */
    String of(ListedChapters chapters) {
        return chapters.query(database, """
                        , last as materialized (select id from listed order by id desc limit 1)
                        select last.id || ' ' || (select coalesce(sum(revision), 0) from standing_revision
                            where certifier_id = :certifier and chapter_id > :after
                            and chapter_id <= (select id from last)) as revision
                        from last""")
                .getResultStream()
                .findFirst()
                .map(row -> row.get("revision", String.class))
                .orElse("");
    }
}
