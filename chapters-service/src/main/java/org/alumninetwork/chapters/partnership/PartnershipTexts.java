package org.alumninetwork.chapters.partnership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;

/** The texts of agreements, each with its number; none is ever changed. */
@ApplicationScoped
class PartnershipTexts {

    private final Session database;

    PartnershipTexts(Session database) {
        this.database = database;
    }

    /** Texts are listed in the order of their numbers. */
    record AfterNumber(int number) {
        static AfterNumber of(TextView text) {
            return new AfterNumber(text.number());
        }
    }

    void add(UUID partnership, int number, AddText text, Instant now) {
        database.createNativeMutationQuery("""
                        insert into partnership_text (partnership_id, number, language, link, digest, created_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6)""")
                .setParameter(1, partnership)
                .setParameter(2, number)
                .setParameter(3, text.language())
                .setParameter(4, text.link())
                .setParameter(5, text.digest())
                .setParameter(6, now)
                .executeUpdate();
    }

    boolean wasSigned(UUID partnership, int number) {
        return Values.query(
                        database,
                        "select exists (select from partnership_signature where partnership_id = ?1 and text_number = ?2)",
                        Boolean.class)
                .setParameter(1, partnership)
                .setParameter(2, number)
                .getSingleResult();
    }

    List<TextView> of(UUID partnership, PageRequest page) {
        return database
                .createNativeQuery("""
                        select number, language, link, digest, created_at from partnership_text
                        where partnership_id = :partnership and (cast(:after as integer) is null or number > :after)
                        order by number limit :most""", Tuple.class)
                .setParameter("partnership", partnership)
                .setParameter(
                        "after",
                        page.after(AfterNumber.class).map(AfterNumber::number).orElse(null))
                .setParameter("most", page.rowsToRead())
                .getResultList()
                .stream()
                .map(TextView::of)
                .toList();
    }
}
