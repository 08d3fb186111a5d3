package org.alumninetwork.events.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** Something that an organisation holds and to which people come. Its row also owns its seats. */
@Entity
public class Event {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID organisationId;

    @Enumerated(EnumType.STRING)
    private EventKind kind;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> title;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> description;

    @Enumerated(EnumType.STRING)
    private AttendanceMode attendanceMode;

    @JdbcTypeCode(SqlTypes.JSON)
    private EventPlace place;

    private String onlineUrl;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> languages;

    private LocalDateTime startsAt;
    private LocalDateTime endsAt;
    private String timeZone;
    private Instant startInstant;
    private Instant endInstant;

    @Enumerated(EnumType.STRING)
    private EventVisibility visibility;

    private LocalDateTime registrationOpensAt;
    private LocalDateTime registrationClosesAt;
    private Integer capacity;

    @Column(insertable = false, updatable = false)
    private int confirmed;

    @Column(insertable = false, updatable = false)
    private int waiting;

    @Column(insertable = false, updatable = false)
    private long lastNumber;

    @Enumerated(EnumType.STRING)
    private EventState state;

    private String cancellationReason;

    @SuppressWarnings("unused") // read by the list's query
    private String searchText;

    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private long version;

    protected Event() {}

    static Event draft(EventDetails details, Instant now) {
        Event event = new Event();
        event.organisationId = details.organisationId();
        event.state = EventState.DRAFT;
        event.createdAt = now;
        event.amend(details, now);
        return event;
    }

    void amend(EventDetails details, Instant now) {
        kind = details.kind();
        title = Map.copyOf(details.title());
        description = details.description();
        attendanceMode = details.attendanceMode();
        place = details.place();
        onlineUrl = details.onlineUrl();
        languages = List.copyOf(details.languages());
        timeZone = details.timeZone();
        startsAt = toSeconds(details.startsAt());
        endsAt = toSeconds(details.endsAt());
        startInstant = LocalTimes.instantOf(startsAt, ZoneId.of(timeZone));
        endInstant = LocalTimes.instantOf(endsAt, ZoneId.of(timeZone));
        visibility = details.visibility();
        registrationOpensAt = toSeconds(details.registrationOpensAt());
        registrationClosesAt = toSeconds(details.registrationClosesAt());
        capacity = details.capacity();
        searchText = SearchText.of(details);
        updatedAt = now;
    }

    void publish(Instant now) {
        state = EventState.PUBLISHED;
        updatedAt = now;
    }

    void cancel(String reason, Instant now) {
        state = EventState.CANCELLED;
        cancellationReason = reason;
        updatedAt = now;
    }

    EventDetails details() {
        return new EventDetails(
                organisationId,
                kind,
                title,
                description,
                attendanceMode,
                place,
                onlineUrl,
                languages,
                startsAt,
                endsAt,
                timeZone,
                visibility,
                registrationOpensAt,
                registrationClosesAt,
                capacity);
    }

    public RegistrationWindow registrationWindow() {
        return RegistrationWindow.of(details(), ZoneId.of(timeZone));
    }

    public boolean isOverBy(Instant now) {
        return !now.isBefore(endInstant);
    }

    public boolean isPublished() {
        return state == EventState.PUBLISHED;
    }

    /** Places that somebody could still be given; nothing where there is no limit. */
    public Optional<Integer> seatsLeft() {
        return capacity().map(seats -> seats - confirmed);
    }

    /** Seats; nothing where there is no limit. */
    public Optional<Integer> capacity() {
        return Optional.ofNullable(capacity);
    }

    public UUID id() {
        return id;
    }

    public UUID organisationId() {
        return organisationId;
    }

    public EventState state() {
        return state;
    }

    EventVisibility visibility() {
        return visibility;
    }

    String onlineUrl() {
        return onlineUrl;
    }

    Instant startInstant() {
        return startInstant;
    }

    Instant endInstant() {
        return endInstant;
    }

    public int confirmed() {
        return confirmed;
    }

    public int waiting() {
        return waiting;
    }

    /** Number of the latest registration, in the order of arrival; 0 before the first. */
    public long lastNumber() {
        return lastNumber;
    }

    String cancellationReason() {
        return cancellationReason;
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

    private static LocalDateTime toSeconds(LocalDateTime time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.SECONDS);
    }
}
