package org.alumninetwork.chapters.term;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.support.change.ChangeLog;
import org.alumninetwork.support.erasure.ErasureBlocker;
import org.alumninetwork.support.erasure.ErasurePart;
import org.alumninetwork.support.erasure.Rows;
import org.hibernate.Session;

/** Who holds an office, or will, is not erased before the term has ended; past terms stay without a name. */
@ApplicationScoped
class TermErasure implements ErasurePart {

    private final Session database;
    private final Rows rows;
    private final ChangeLog changes;

    TermErasure(Session database, Rows rows, ChangeLog changes) {
        this.database = database;
        this.rows = rows;
        this.changes = changes;
    }

    @Override
    public List<ErasureBlocker> blockers(UUID[] ids, Instant now) {
        return database.createNativeQuery("""
                        select f.type, t.organisation_id, t.ends_on
                        from term t join office f on f.id = t.office_id join organisation o on o.id = t.organisation_id
                        where t.member_id = any(:ids) and (t.ends_on is null
                            or t.ends_on >= cast(cast(:now as timestamptz) at time zone o.time_zone as date))
                        order by t.starts_on, t.id""", Tuple.class)
                .setParameter("ids", ids)
                .setParameter("now", now)
                .getResultStream()
                .map(row -> new ErasureBlocker(
                        "OFFICE",
                        row.get("type", String.class) + " of organisations/" + row.get("organisation_id", UUID.class),
                        row.get("ends_on", LocalDate.class)))
                .toList();
    }

    @Override
    public Map<String, Integer> counts(UUID[] ids) {
        return Map.of("terms", rows.count("term", "member_id = any(:ids)", ids));
    }

    /** Each gets an id of its own, so that they do not tell together whose they were. */
    @Override
    public void erase(UUID[] ids, Instant now) {
        rows.forgetChanges("select 'terms/' || id from term where member_id = any(:ids)", ids);
        database.createNativeQuery("""
                        update term set member_id = gen_random_uuid(), updated_at = :now, version = version + 1
                        where member_id = any(:ids) returning *""", Term.class)
                .setParameter("now", now)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(term -> changes.changed("term", term.id(), TermView.of(term)));
    }
}
