package org.alumninetwork.chapters.statistic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alumninetwork.chapters.chapter.CertificationState;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;

/** Reads what the database keeps counted. */
@ApplicationScoped
class Counters {

    private final Session database;

    Counters(Session database) {
        this.database = database;
    }

    /** Other than before, where anything changed that statistics are made of. */
    long version() {
        return Values.query(database, "select version from statistics_version", Long.class)
                .getSingleResult();
    }

    Map<String, Long> members(String dimension) {
        return counts(database.createNativeQuery(
                        "select cell, members as n from member_count where dimension = :dimension", Tuple.class)
                .setParameter("dimension", dimension)
                .getResultList());
    }

    Map<String, Long> membershipsOfChapters() {
        return counts(database.createNativeQuery("""
                        select c.cell, c.members as n from member_count c join organisation o on cast(o.id as text) = c.cell
                        where c.dimension = 'ORGANISATION' and o.kind = 'CHAPTER'""", Tuple.class).getResultList());
    }

    List<CertificationCount> certifications() {
        return database
                .createNativeQuery(
                        "select state, cast(count(*) as integer) as n from chapter group by state", Tuple.class)
                .getResultList()
                .stream()
                .map(row -> new CertificationCount(
                        CertificationState.valueOf(row.get("state", String.class)), row.get("n", Integer.class)))
                .sorted((one, other) -> one.state().compareTo(other.state()))
                .toList();
    }

    List<MonthOfActivity> activity(YearMonth first, YearMonth last) {
        return months(first, last).stream()
                .map(row -> new MonthOfActivity(
                        monthOf(row), row.get("events", Integer.class), row.get("joint_events", Integer.class)))
                .toList();
    }

    Map<String, Long> attendees(YearMonth first, YearMonth last) {
        return months(first, last).stream()
                .collect(Collectors.toMap(Counters::monthOf, row -> row.get("attendees", Integer.class)
                        .longValue()));
    }

    private List<Tuple> months(YearMonth first, YearMonth last) {
        return database.createNativeQuery("""
                        select month, events, joint_events, attendees from activity_month
                        where month between :first and :last order by month""", Tuple.class)
                .setParameter("first", first.atDay(1))
                .setParameter("last", last.atDay(1))
                .getResultList();
    }

    private static String monthOf(Tuple row) {
        return YearMonth.from(row.get("month", LocalDate.class)).toString();
    }

    /** What chapters are called, for charts: in English where there is such a name. */
    Map<String, String> namesOfChapters() {
        return database.createNativeQuery("""
                        select id, coalesce(name ->> 'en', (select value from jsonb_each_text(name) limit 1)) as name
                        from organisation where kind = 'CHAPTER'""", Tuple.class).getResultList().stream()
                .collect(Collectors.toMap(
                        row -> row.get("id", UUID.class).toString(), row -> row.get("name", String.class)));
    }

    private static Map<String, Long> counts(List<Tuple> rows) {
        return rows.stream()
                .collect(Collectors.toMap(row -> row.get("cell", String.class), row -> row.get("n", Long.class)));
    }
}
