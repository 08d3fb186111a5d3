package org.alumninetwork.support.caller;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alumninetwork.support.line.Line;
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

    private static final int LOOKED_UP_TOGETHER = 200;

    private final Session database;
    private final Clock clock;
    private final Line<String, String, Optional<Standing>> logins =
            new Line<>("logins", LOOKED_UP_TOGETHER, (_, subjects) -> standingsOf(subjects));

    People(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public record Standing(UUID memberId, List<HeldOffice> offices) {}

    /** The member record that is linked to the login, and the offices held at that moment. */
    public Optional<Standing> standingOf(String subject, Instant now) {
        return Optional.ofNullable(standingsOf(List.of(subject), now).get(subject));
    }

    /** As {@link #standingOf}, now, together with all others who ask at this moment. */
    Optional<Standing> standingAmongMany(String subject) {
        return logins.ask("", subject);
    }

    private List<Optional<Standing>> standingsOf(List<String> subjects) {
        Map<String, Standing> found =
                QuarkusTransaction.requiringNew().call(() -> standingsOf(subjects, clock.instant()));
        return subjects.stream()
                .map(subject -> Optional.ofNullable(found.get(subject)))
                .toList();
    }

    private Map<String, Standing> standingsOf(List<String> subjects, Instant now) {
        Map<String, List<Tuple>> rows = database.createNativeQuery("""
                        select l.login, m.id as member_id, o.id as organisation_id, o.kind, f.type
                        from unnest(cast(:logins as text[])) as l (login)
                        join member m on m.id = coalesce((select id from member where login = l.login),
                            (select member_id from further_login where login = l.login))
                        left join term t on t.member_id = m.id
                        left join office f on f.id = t.office_id
                        left join organisation o on o.id = t.organisation_id and o.archived_at is null
                            and daterange(t.starts_on, t.ends_on, '[]') @> cast(cast(:now as timestamptz) at time zone o.time_zone as date)""", Tuple.class)
                .setParameter("logins", subjects.stream().distinct().toArray(String[]::new))
                .setParameter("now", now)
                .getResultStream()
                .collect(Collectors.groupingBy(row -> row.get("login", String.class)));
        return rows.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, login -> standingIn(login.getValue())));
    }

    private static Standing standingIn(List<Tuple> rows) {
        return new Standing(rows.getFirst().get("member_id", UUID.class), officesIn(rows));
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
