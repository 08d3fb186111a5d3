package org.alumninetwork.chapters.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;

/** Who belongs to organisations, or holds an office there; to one below counts as to the one above. */
@ApplicationScoped
public class Belongings {

    private static final String OWN = """
            with recursive own as (
                select id from organisation where id = any(:organisations)
                union
                select o.id from organisation o join own on o.parent_id = own.id
            )""";

    private final Session database;

    Belongings(Session database) {
        this.database = database;
    }

    /** Whether the member belongs, today, to one of the organisations or to one below them. */
    public boolean belongs(UUID member, Collection<UUID> organisations) {
        return Values.query(database, OWN + """
                        select exists (
                            select from membership m join own on own.id = m.organisation_id
                            where m.member_id = :member and m.state in ('ACTIVE', 'GRACE'))""", Boolean.class)
                .setParameter("organisations", organisations.toArray(UUID[]::new))
                .setParameter("member", member)
                .getSingleResult();
    }

    /** The organisations to which the member belongs today, and everything above them. */
    public List<UUID> lineageOf(UUID member) {
        return Values.query(database, """
                        with recursive lineage as (
                            select o.id, o.parent_id from organisation o join membership m on m.organisation_id = o.id
                            where m.member_id = :member and m.state in ('ACTIVE', 'GRACE')
                            union
                            select o.id, o.parent_id from organisation o join lineage on o.id = lineage.parent_id
                        ) select id from lineage""", UUID.class)
                .setParameter("member", member)
                .getResultList();
    }

    /**
     * @param day on the local date of the organisation that asks
     */
    public boolean holdsOffice(UUID member, Collection<UUID> organisations, LocalDate day) {
        return Values.query(database, OWN + """
                        select exists (
                            select from term t join own on own.id = t.organisation_id
                            where t.member_id = :member
                            and daterange(t.starts_on, t.ends_on, '[]') @> cast(:day as date))""", Boolean.class)
                .setParameter("organisations", organisations.toArray(UUID[]::new))
                .setParameter("member", member)
                .setParameter("day", day)
                .getSingleResult();
    }
}
