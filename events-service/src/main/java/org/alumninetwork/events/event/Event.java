package org.alumninetwork.events.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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

    private UUID seriesId;
    private LocalDateTime occursAt;

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

    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> visibleTo;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> accessibility;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<EventLink> links;

    @JdbcTypeCode(SqlTypes.JSON)
    private EventFee fee;

    private int guestsMost;

    private boolean approvalRequired;

    private LocalDateTime cancellableUntil;

    @Enumerated(EnumType.STRING)
    private LateCancellation lateCancellation;

    @Enumerated(EnumType.STRING)
    private QueuePolicy queuePolicy;

    private Integer offerHours;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<DelegationRule> delegations;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> coHosts;

    @Column(insertable = false, updatable = false)
    private int confirmed;

    @Column(insertable = false, updatable = false)
    private int offered;

    @Column(insertable = false, updatable = false)
    private int waiting;

    @Column(insertable = false, updatable = false)
    private long lastNumber;

    @Enumerated(EnumType.STRING)
    private EventState state;

    private String cancellationReason;

    private String postponementReason;

    private Integer attendees;

    private int sequence;

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
        event.coHosts = List.of();
        event.createdAt = now;
        event.amend(details, now);
        return event;
    }

    /**
     * @param time the wall time at which the rule of the series has it; by that it is known there
     */
    public void belongTo(UUID series, LocalDateTime time) {
        seriesId = series;
        occursAt = time;
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
        visibleTo = List.copyOf(details.visibleTo());
        accessibility = details.accessibility();
        links = List.copyOf(details.links());
        fee = details.fee();
        guestsMost = details.guestsMost();
        approvalRequired = details.approvalRequired();
        cancellableUntil = toSeconds(details.cancellableUntil());
        lateCancellation = details.lateCancellation();
        queuePolicy = details.queuePolicy();
        offerHours = details.offerHours();
        delegations = List.copyOf(details.delegations());
        searchText = SearchText.of(details);
        updatedAt = now;
    }

    /** For the first time, or again with the new time of one that was postponed. */
    void publish(Instant now) {
        state = EventState.PUBLISHED;
        postponementReason = null;
        updatedAt = now;
    }

    void postpone(String reason, Instant now) {
        state = EventState.POSTPONED;
        postponementReason = reason;
        sequence++;
        updatedAt = now;
    }

    /**
     * @param came people, guests included
     */
    void complete(int came, Instant now) {
        state = EventState.COMPLETED;
        attendees = came;
        updatedAt = now;
    }

    /** Those who come are told of the change, and so are their calendars. */
    int countChange() {
        return ++sequence;
    }

    /** From now on, and with no others but the organisation that made it. */
    public void holdTogetherWith(List<UUID> organisations, Instant now) {
        coHosts = List.copyOf(organisations);
        updatedAt = now;
    }

    void cancel(String reason, Instant now) {
        state = EventState.CANCELLED;
        cancellationReason = reason;
        sequence++;
        updatedAt = now;
    }

    public EventDetails details() {
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
                capacity,
                visibleTo,
                accessibility,
                links,
                fee,
                guestsMost,
                approvalRequired,
                cancellableUntil,
                lateCancellation,
                queuePolicy,
                offerHours,
                delegations);
    }

    public RegistrationWindow registrationWindow() {
        return RegistrationWindow.of(details(), ZoneId.of(timeZone));
    }

    public boolean isOverBy(Instant now) {
        return !now.isBefore(endInstant);
    }

    /** Over at that time, and not amended after it: one that is told of later waits as long as others do. */
    boolean isLeftAloneSince(Instant time) {
        return isOverBy(time) && !updatedAt.isAfter(time);
    }

    /** Cancelled or completed: it stays as it is. */
    public boolean hasEnded() {
        return switch (state) {
            case DRAFT, PUBLISHED, POSTPONED -> false;
            case CANCELLED, COMPLETED -> true;
        };
    }

    public boolean isPublished() {
        return state == EventState.PUBLISHED;
    }

    public boolean hasStartedBy(Instant now) {
        return !now.isBefore(startInstant);
    }

    /** Places that somebody could still be given, offered ones left out; nothing where there is no limit. */
    public Optional<Integer> seatsLeft() {
        return capacity().map(seats -> seats - confirmed - offered);
    }

    /** Until when an offer made now can be accepted; nothing where places are given at once. */
    public Optional<Instant> offerDeadline(Instant now) {
        return Optional.ofNullable(offerHours)
                .map(hours -> now.plus(Duration.ofHours(hours)))
                .map(deadline ->
                        Collections.min(List.of(deadline, registrationWindow().closes())));
    }

    /** Whether a member who cancels now does so later than the event asks for. */
    public boolean isLateToCancelAt(Instant now) {
        return cancellableUntil != null && !now.isBefore(LocalTimes.instantOf(cancellableUntil, ZoneId.of(timeZone)));
    }

    /** Whether the wall times exist and lie between its start and its end. */
    public boolean lastsDuring(LocalDateTime from, LocalDateTime to) {
        ZoneId zone = ZoneId.of(timeZone);
        return LocalTimes.gapAt(from, zone).isEmpty()
                && LocalTimes.gapAt(to, zone).isEmpty()
                && from.isBefore(to)
                && !from.isBefore(startsAt)
                && !to.isAfter(endsAt);
    }

    /**
     * @param time wall time
     */
    public boolean endsBefore(LocalDateTime time) {
        return endsAt.isBefore(time);
    }

    /** The organisation that made it, and those that consented to hold it together with it. */
    public List<UUID> hosts() {
        return Stream.concat(Stream.of(organisationId), coHosts.stream()).toList();
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

    /** Nothing for an event that does not repeat. */
    public UUID seriesId() {
        return seriesId;
    }

    /** Wall time at which the rule of its series has it, wherever it was moved. */
    public LocalDateTime occursAt() {
        return occursAt;
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

    public Instant startInstant() {
        return startInstant;
    }

    Instant endInstant() {
        return endInstant;
    }

    public int confirmed() {
        return confirmed;
    }

    /** Places that are kept for those to whom they are offered. */
    public int offered() {
        return offered;
    }

    public int waiting() {
        return waiting;
    }

    /** Number of the latest registration, in the order of arrival; 0 before the first. */
    public long lastNumber() {
        return lastNumber;
    }

    public QueuePolicy queuePolicy() {
        return queuePolicy;
    }

    public LateCancellation lateCancellation() {
        return lateCancellation;
    }

    /** Most guests that one member may bring. */
    public int guestsMost() {
        return guestsMost;
    }

    /** Whether its seats belong to organisations. */
    public boolean hasDelegations() {
        return !delegations.isEmpty();
    }

    /** Whether a place costs something. */
    public boolean hasFee() {
        return fee != null;
    }

    public boolean requiresApproval() {
        return approvalRequired;
    }

    List<UUID> visibleTo() {
        return visibleTo;
    }

    String postponementReason() {
        return postponementReason;
    }

    Integer attendees() {
        return attendees;
    }

    int sequence() {
        return sequence;
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
