package org.alumninetwork.events.series;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.events.event.EventDetails;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** Events that repeat by a rule. */
@Entity
public class EventSeries {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID organisationId;

    @JdbcTypeCode(SqlTypes.JSON)
    private EventDetails template;

    private String rule;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<LocalDateTime> excluded;

    @Enumerated(EnumType.STRING)
    private SeriesState state;

    private LocalDateTime materialisedUntil;
    private int sequence;
    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private long version;

    protected EventSeries() {}

    static EventSeries draft(SeriesDetails details, Instant now) {
        EventSeries series = new EventSeries();
        series.organisationId = details.event().organisationId();
        series.state = SeriesState.DRAFT;
        series.createdAt = now;
        series.materialisedUntil = details.event().startsAt();
        series.say(details, now);
        return series;
    }

    /** What follows from one of its times on becomes a series of its own; this one ends before. */
    EventSeries splitAt(LocalDateTime time, Instant now) {
        Recurrence whole = details().recurrence();
        SeriesDetails rest = new SeriesDetails(
                template.beginningAt(time),
                whole.ruleFrom(time),
                excluded.stream().filter(left -> !left.isBefore(time)).toList());
        EventSeries later = draft(rest, now);
        later.state = state;
        later.sequence = sequence;
        later.materialisedUntil = materialisedUntil;
        endBefore(time, now);
        return later;
    }

    void amend(SeriesDetails details, Instant now) {
        say(details, now);
        sequence++;
    }

    private void say(SeriesDetails details, Instant now) {
        template = details.event();
        rule = details.rule();
        excluded = List.copyOf(details.excluded());
        updatedAt = now;
    }

    void endBefore(LocalDateTime time, Instant now) {
        rule = details().recurrence().ruleUntil(time);
        sequence++;
        updatedAt = now;
    }

    void publish(Instant now) {
        state = SeriesState.PUBLISHED;
        updatedAt = now;
    }

    void cancel(Instant now) {
        state = SeriesState.CANCELLED;
        updatedAt = now;
    }

    void reachTo(LocalDateTime until) {
        materialisedUntil = until;
    }

    SeriesDetails details() {
        return new SeriesDetails(template, rule, excluded);
    }

    ZoneId zone() {
        return ZoneId.of(template.timeZone());
    }

    LocalDateTime first() {
        return template.startsAt();
    }

    UUID id() {
        return id;
    }

    UUID organisationId() {
        return organisationId;
    }

    SeriesState state() {
        return state;
    }

    LocalDateTime materialisedUntil() {
        return materialisedUntil;
    }

    int sequence() {
        return sequence;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    long version() {
        return version;
    }
}
