package org.alumninetwork.chapters.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Reads who held the offices of an organisation on a day. */
@ApplicationScoped
class Holdings {

    private final Session database;

    Holdings(Session database) {
        this.database = database;
    }

    List<Holding> on(LocalDate day, UUID organisation) {
        return database
                .createNativeQuery("""
                        select t.office_id, t.id, t.member_id, t.kind, t.starts_on, t.ends_on, m.display_name, m.name_visibility
                        from term t left join member m on m.id = t.member_id
                        where t.organisation_id = :organisation
                        and daterange(t.starts_on, t.ends_on, '[]') @> cast(:day as date)
                        order by t.starts_on, t.id""", Tuple.class)
                .setParameter("organisation", organisation)
                .setParameter("day", day)
                .getResultList()
                .stream()
                .map(Holding::of)
                .toList();
    }
}
