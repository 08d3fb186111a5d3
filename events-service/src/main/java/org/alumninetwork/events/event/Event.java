package org.alumninetwork.events.event;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
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

    @Embedded
    private EventContent content;

    @Embedded
    private EventTimes times;

    @Embedded
    private EventSeats seats;

    @Enumerated(EnumType.STRING)
    private EventVisibility visibility;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> visibleTo;

    private boolean approvalRequired;

    @Enumerated(EnumType.STRING)
    private LateCancellation lateCancellation;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<DelegationRule> delegations;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> coHosts;

    @Enumerated(EnumType.STRING)
    private EventState state;

    private String cancellationReason;

    private String postponementReason;

    private Integer attendees;

    private int sequence;

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
        event.seats = new EventSeats();
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
        content = EventContent.of(details);
        times = EventTimes.of(details);
        seats.amend(details);
        visibility = details.visibility();
        visibleTo = List.copyOf(details.visibleTo());
        approvalRequired = details.approvalRequired();
        lateCancellation = details.lateCancellation();
        delegations = List.copyOf(details.delegations());
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
                content.kind(),
                content.title(),
                content.description(),
                content.attendanceMode(),
                content.place(),
                content.onlineUrl(),
                content.languages(),
                times.startsAt(),
                times.endsAt(),
                times.timeZone(),
                visibility,
                times.registrationOpensAt(),
                times.registrationClosesAt(),
                seats.capacity().orElse(null),
                visibleTo,
                content.accessibility(),
                content.links(),
                content.fee(),
                seats.guestsMost(),
                approvalRequired,
                times.cancellableUntil(),
                lateCancellation,
                seats.queuePolicy(),
                seats.offerHours(),
                delegations);
    }

    /** Over at that time, and not amended after it: one that is told of later waits as long as others do. */
    boolean isLeftAloneSince(Instant time) {
        return times.isOverBy(time) && !updatedAt.isAfter(time);
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

    /** Whether its doors are open; while it is postponed nobody knows when they will be. */
    public boolean letsInAt(Instant moment) {
        return state != EventState.POSTPONED && times.letInAt(moment);
    }

    /** The organisation that made it, and those that consented to hold it together with it. */
    public List<UUID> hosts() {
        return Stream.concat(Stream.of(organisationId), coHosts.stream()).toList();
    }

    public EventTimes times() {
        return times;
    }

    public EventSeats seats() {
        return seats;
    }

    /** Until when an offer made now can be accepted; nothing where places are given at once. */
    public Optional<Instant> offerDeadline(Instant now) {
        return seats.offerDeadline(now, times.registrationWindow().closes());
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
        return content.onlineUrl();
    }

    public LateCancellation lateCancellation() {
        return lateCancellation;
    }

    /** Whether its seats belong to organisations. */
    public boolean hasDelegations() {
        return !delegations.isEmpty();
    }

    /** Whether a place costs something. */
    public boolean hasFee() {
        return content.fee() != null;
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
}
