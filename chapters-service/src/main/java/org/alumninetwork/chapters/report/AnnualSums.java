package org.alumninetwork.chapters.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.UUID;
import org.hibernate.Session;

/** Sums up, in one statement, what the chapters of a certifier reported. */
@ApplicationScoped
class AnnualSums {

    private final Session database;

    AnnualSums(Session database) {
        this.database = database;
    }

    YearOfNetwork of(UUID certifier, int year) {
        Tuple row = database.createNativeQuery("""
                        select cast(count(*) filter (where r.state = 'ACCEPTED') as integer) as accepted,
                            cast(count(*) filter (where r.state <> 'ACCEPTED') as integer) as not_accepted,
                            cast(count(*) filter (where r.id is null and c.state <> 'DISSOLVED') as integer) as missing,
                            cast(coalesce(sum(f.events), 0) as integer) as events,
                            cast(coalesce(sum(f.joint), 0) as integer) as joint,
                            cast(coalesce(sum(f.attendees), 0) as integer) as attendees,
                            cast(coalesce(sum(f.members), 0) as integer) as members
                        from chapter c
                        left join annual_report r on r.chapter_id = c.id and r.year = :year
                        left join lateral (select cast(r.figures ->> 'eventsHeld' as integer) as events,
                            cast(r.figures ->> 'jointEvents' as integer) as joint,
                            cast(r.figures ->> 'attendees' as integer) as attendees,
                            cast(r.figures ->> 'members' as integer) as members where r.state = 'ACCEPTED') f on true
                        where c.certifier_id = :certifier""", Tuple.class)
                .setParameter("certifier", certifier)
                .setParameter("year", year)
                .getSingleResult();
        return new YearOfNetwork(
                certifier,
                year,
                row.get("accepted", Integer.class),
                row.get("not_accepted", Integer.class),
                row.get("missing", Integer.class),
                new AnnualFigures(
                        row.get("events", Integer.class),
                        row.get("joint", Integer.class),
                        row.get("attendees", Integer.class),
                        row.get("members", Integer.class)));
    }
}
