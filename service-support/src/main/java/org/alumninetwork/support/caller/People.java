package org.alumninetwork.support.caller;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
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

    private static final String OFFICES_OF = """
            select l.login, m.id, o.id, o.kind, f.type
            from (%s) as l (login)
            join member m on m.id = coalesce((select id from member where login = l.login),
                (select member_id from further_login where login = l.login))
            left join term t on t.member_id = m.id
            left join office f on f.id = t.office_id
            left join organisation o on o.id = t.organisation_id and o.archived_at is null
                and daterange(t.starts_on, t.ends_on, '[]') @> cast(cast(? as timestamptz) at time zone o.time_zone as date)""";

    private static final String OFFICES_OF_MANY = OFFICES_OF.formatted("select unnest(cast(? as text[]))");

    /** Its plan is kept; one for an array, whatever its length, is made anew each time, which takes five times as long. */
    private static final String OFFICES_OF_ONE = OFFICES_OF.formatted("select cast(? as text)");

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
        return Optional.of(rowsOf(OFFICES_OF_ONE, subject, now))
                .filter(rows -> !rows.isEmpty())
                .map(People::standingIn);
    }

    /** As {@link #standingOf}, now, together with all others who ask at this moment. */
    Optional<Standing> standingAmongMany(String subject) {
        return logins.ask("", subject);
    }

    private List<Optional<Standing>> standingsOf(List<String> subjects) {
        String[] different = subjects.stream().distinct().toArray(String[]::new);
        Map<String, List<Row>> found =
                QuarkusTransaction.requiringNew()
                        .call(() -> rowsOf(OFFICES_OF_MANY, different, clock.instant()))
                        .stream()
                        .collect(Collectors.groupingBy(Row::login));
        return subjects.stream()
                .map(subject -> Optional.ofNullable(found.get(subject)).map(People::standingIn))
                .toList();
    }

    private record Row(String login, UUID memberId, UUID organisationId, String kind, String type) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getString(1),
                    row.getObject(2, UUID.class),
                    row.getObject(3, UUID.class),
                    row.getString(4),
                    row.getString(5));
        }
    }

    /** By the driver itself: each request asks this, and the mapping of rows would cost more than the answer. */
    private List<Row> rowsOf(String sql, Object logins, Instant now) {
        return database.doReturningWork(connection -> {
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                query.setObject(1, logins);
                query.setObject(2, now.atOffset(ZoneOffset.UTC));
                return rowsIn(query);
            }
        });
    }

    private static List<Row> rowsIn(PreparedStatement query) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (ResultSet found = query.executeQuery()) {
            while (found.next()) {
                rows.add(Row.of(found));
            }
        }
        return rows;
    }

    private static Standing standingIn(List<Row> rows) {
        return new Standing(rows.getFirst().memberId(), officesIn(rows));
    }

    /** A replica may know of a term before it knows of its office: that gives no rights yet. */
    private static List<HeldOffice> officesIn(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.organisationId() != null && row.type() != null)
                .map(row -> new HeldOffice(row.organisationId(), row.kind(), row.type()))
                .toList();
    }
}
