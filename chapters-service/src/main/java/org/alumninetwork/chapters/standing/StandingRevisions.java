package org.alumninetwork.chapters.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.chapters.standing.CurrentStandings.AfterId;
import org.alumninetwork.support.paging.PageRequest;
import org.hibernate.Session;

/** Other than before, where anything changed that standings are made of: triggers count each change for its chapter. */
@ApplicationScoped
class StandingRevisions {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Session database;

    StandingRevisions(Session database) {
        this.database = database;
    }

    /** Of a chapter; nothing where there is no such chapter. */
    Optional<String> of(UUID chapter) {
        return database.createNativeQuery("""
                        select cast(coalesce(sum(r.revision), 0) as text)
                        from chapter c left join standing_revision r on r.chapter_id = c.id
                        where c.id = ?1 having count(c.id) > 0""", String.class)
                .setParameter(1, chapter)
                .getResultStream()
                .findFirst();
    }

    /**
     * Of all chapters of a page together: which they are, and the revision of each. The number of rows stands in the
     * statement: a plan for any number would be dear, and made anew each time. By the pair of certifier and id only their
     * index gives the order; by the id alone the chapters of all certifiers would be walked.
     */
    String ofPage(UUID certifier, PageRequest page) {
        return database.createNativeQuery("""
                        select coalesce(string_agg(id || ' ' || revision, ',' order by id), '') from (
                            select c.id, (select coalesce(sum(r.revision), 0)
                                from standing_revision r where r.chapter_id = c.id) as revision
                            from chapter c where (c.certifier_id, c.id) > (:certifier, :after)
                            and c.certifier_id <= :certifier and c.state <> 'DISSOLVED'
                            order by c.certifier_id, c.id limit %d) as listed""".formatted(page.rowsToRead()), String.class)
                .setParameter("certifier", certifier)
                .setParameter(
                        "after", page.after(AfterId.class).map(AfterId::id).orElse(BEFORE_ALL))
                .getSingleResult();
    }
}
