package org.alumninetwork.events.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alumninetwork.events.event.EventState;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/** Counts what became of the registrations to events. */
@ApplicationScoped
class EventReportRepository {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private static final String OF_EVENTS = """
            select e.id, cast(e.title as text) as title, e.starts_at, e.state, e.attendees, r.*, f.answers, f.rating
            from event e
            cross join lateral (
                select count(*) filter (where state = 'ATTENDED') as attended,
                    count(*) filter (where state = 'NO_SHOW') as no_shows,
                    count(*) filter (where state = 'CONFIRMED') as confirmed,
                    count(*) filter (where state in ('PENDING', 'WAITLISTED', 'OFFERED')) as open,
                    count(*) filter (where state = 'DECLINED') as declined,
                    count(*) filter (where state = 'CANCELLED') as cancelled,
                    count(*) filter (where reason = 'CANCELLED_LATE_BY_MEMBER') as cancelled_late,
                    coalesce(sum(places - 1) filter (where state = 'ATTENDED'), 0) as guests
                from registration where event_id = e.id) r
            cross join lateral (
                select count(*) as answers, cast(avg(rating) as double precision) as rating
                from feedback where event_id = e.id) f
            """;

    /** Members of a host are those of what is below it, too; each of their registrations counts once. */
    private static final String SHARES = """
            with recursive reach as (
                select id as host, id from unnest(?2) as hosts (id)
                union
                select reach.host, o.id from organisation o join reach on o.parent_id = reach.id
            )
            select r.event_id, reach.host, count(distinct r.id) filter (where r.state = 'ATTENDED') as attended,
                count(distinct r.id) filter (where r.state = 'NO_SHOW') as no_shows
            from registration r
            join membership m on m.member_id = r.member_id and m.state in ('ACTIVE', 'GRACE')
            join reach on reach.id = m.organisation_id
            where r.event_id = any(?1) and r.state in ('ATTENDED', 'NO_SHOW')
            group by r.event_id, reach.host""";

    private final Session database;
    private final ObjectMapper json;
    private final int leastAnswers;

    EventReportRepository(
            Session database,
            ObjectMapper json,
            @ConfigProperty(name = "alumni.feedback.least-answers", defaultValue = "5") int leastAnswers) {
        this.database = database;
        this.json = json;
        this.leastAnswers = leastAnswers;
    }

    EventReport of(UUID event, List<UUID> hosts) {
        List<Tuple> rows = database.createNativeQuery(OF_EVENTS + "where e.id = ?1", Tuple.class)
                .setParameter(1, event)
                .getResultList();
        return reports(rows, hosts).getFirst();
    }

    /** What the organisation held, alone or with others, on these dates of the events' own clocks; by start. */
    List<EventReport> heldBy(UUID organisation, LocalDate from, LocalDate to) {
        List<Tuple> rows = database.createNativeQuery(OF_EVENTS + """
                        where (e.organisation_id = ?1 or e.co_hosts @> jsonb_build_array(cast(?1 as text)))
                            and e.state <> 'DRAFT' and e.starts_at >= ?2 and e.starts_at < ?3
                            and e.start_instant between cast(?2 as timestamp) - interval '1 day'
                                and cast(?3 as timestamp) + interval '1 day'
                        order by e.starts_at, e.id""", Tuple.class)
                .setParameter(1, organisation)
                .setParameter(2, from.atStartOfDay())
                .setParameter(3, to.plusDays(1).atStartOfDay())
                .getResultList();
        return reports(rows, List.of(organisation));
    }

    private List<EventReport> reports(List<Tuple> rows, List<UUID> hosts) {
        Map<UUID, Map<UUID, HostShare>> shares =
                sharesIn(rows.stream().map(row -> row.get("id", UUID.class)).toList(), hosts);
        return rows.stream()
                .map(row -> report(row, hosts, shares.getOrDefault(row.get("id", UUID.class), Map.of())))
                .toList();
    }

    private Map<UUID, Map<UUID, HostShare>> sharesIn(List<UUID> events, List<UUID> hosts) {
        return database.createNativeQuery(SHARES, Tuple.class)
                .setParameter(1, events.toArray(UUID[]::new))
                .setParameter(2, hosts.toArray(UUID[]::new))
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row.get("event_id", UUID.class),
                        Collectors.toMap(
                                row -> row.get("host", UUID.class),
                                row -> new HostShare(
                                        row.get("host", UUID.class), count(row, "attended"), count(row, "no_shows")))));
    }

    private EventReport report(Tuple row, List<UUID> hosts, Map<UUID, HostShare> shares) {
        int attended = count(row, "attended");
        int noShows = count(row, "no_shows");
        int answers = count(row, "answers");
        return new EventReport(
                row.get("id", UUID.class),
                texts(row.get("title", String.class)),
                row.get("starts_at", LocalDateTime.class),
                EventState.valueOf(row.get("state", String.class)),
                row.get("attendees", Integer.class),
                attended,
                noShows,
                count(row, "confirmed"),
                count(row, "open"),
                count(row, "declined"),
                count(row, "cancelled"),
                count(row, "cancelled_late"),
                count(row, "guests"),
                EventReport.noShowRate(attended, noShows),
                answers,
                answers < leastAnswers ? null : row.get("rating", Double.class),
                hosts.stream()
                        .map(host -> shares.getOrDefault(host, new HostShare(host, 0, 0)))
                        .toList());
    }

    private Map<String, String> texts(String value) {
        try {
            return json.readValue(value, TEXTS);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The database keeps texts by language", impossible);
        }
    }

    private static int count(Tuple row, String column) {
        return row.get(column, Long.class).intValue();
    }
}
