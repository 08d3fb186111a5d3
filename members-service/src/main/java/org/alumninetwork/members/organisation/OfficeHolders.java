package org.alumninetwork.members.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.support.caller.HeldOffice;
import org.alumninetwork.support.caller.People;
import org.hibernate.Session;

/** Who the person behind a login is, and which offices they hold at a moment, on each organisation's local date. */
@ApplicationScoped
class OfficeHolders implements People {

    private final Session database;

    OfficeHolders(Session database) {
        this.database = database;
    }

    @Override
    public Optional<Standing> standingOf(String subject, Instant now) {
        List<Tuple> rows = database.createNativeQuery("""
                        select m.id as member_id, o.id as organisation_id, o.kind, f.type
                        from member m
                        left join term t on t.member_id = m.id
                        left join office f on f.id = t.office_id
                        left join organisation o on o.id = t.organisation_id and o.archived_at is null
                            and daterange(t.starts_on, t.ends_on, '[]') @> cast(cast(:now as timestamptz) at time zone o.time_zone as date)
                        where m.login = :login""", Tuple.class)
                .setParameter("login", subject)
                .setParameter("now", now)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(first -> new Standing(first.get("member_id", UUID.class), officesIn(rows)));
    }

    private static List<HeldOffice> officesIn(List<Tuple> rows) {
        return rows.stream()
                .filter(row -> row.get("organisation_id") != null && row.get("type") != null)
                .map(row -> new HeldOffice(
                        row.get("organisation_id", UUID.class),
                        row.get("kind", String.class),
                        row.get("type", String.class)))
                .toList();
    }
}
