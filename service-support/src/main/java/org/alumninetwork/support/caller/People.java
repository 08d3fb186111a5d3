package org.alumninetwork.support.caller;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Who the person behind a login is, and which offices they hold at a moment, on each organisation's local date. Every
 * service has the tables for it, its own or its replicas: {@code member} (id, login), {@code further_login} (login, member_id) for what
 * a merged record brought, {@code term} (member_id, office_id,
 * organisation_id, starts_on, ends_on), {@code office} (id, type), {@code organisation} (id, kind, time_zone,
 * archived_at).
 */
@ApplicationScoped
public class People {

    private final Session database;

    People(Session database) {
        this.database = database;
    }

    public record Standing(UUID memberId, List<HeldOffice> offices) {}

    /** The member record that is linked to the login, and the offices held at that moment. */
    public Optional<Standing> standingOf(String subject, Instant now) {
        List<Tuple> rows = database.createNativeQuery("""
                        select m.id as member_id, o.id as organisation_id, o.kind, f.type
                        from member m
                        left join term t on t.member_id = m.id
                        left join office f on f.id = t.office_id
                        left join organisation o on o.id = t.organisation_id and o.archived_at is null
                            and daterange(t.starts_on, t.ends_on, '[]') @> cast(cast(:now as timestamptz) at time zone o.time_zone as date)
                        where m.id = coalesce((select id from member where login = :login),
                            (select member_id from further_login where login = :login))""", Tuple.class)
                .setParameter("login", subject)
                .setParameter("now", now)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(first -> new Standing(first.get("member_id", UUID.class), officesIn(rows)));
    }

    /** A replica may know of a term before it knows of its office: that gives no rights yet. */
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
