package org.alumninetwork.events.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.support.change.FeedData;
import org.alumninetwork.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An event as the caller may see it. How many seats are taken is told by {@link EventAvailability} and not here: it
 * changes with every registration, and would change the strong ETag, and refuse the host's If-Match, with it.
 *
 * @param version what the ETag is made of, see {@link #tagOf}
 */
@Schema(description = "An event. How many seats are left is told by `/v1/events/{id}/availability`.")
@JsonInclude(JsonInclude.Include.NON_NULL)
@FeedData(
        value = "event",
        happenings = {"changed", "deleted"})
public record EventView(
        @Schema(required = true) UUID id,

        @Schema(required = true, description = "The organisation that holds the event")
        UUID organisationId,

        @Schema(description = "The series of which it is an occurrence")
        UUID seriesId,

        @Schema(
                description = "In a series: the wall time at which its rule has it, wherever it was moved",
                implementation = String.class,
                format = WallTime.FORMAT)
        LocalDateTime occursAt,

        @Schema(required = true) EventKind kind,

        @Schema(required = true, description = "Title by language tag")
        Map<String, String> title,

        @Schema(description = "Description by language tag") Map<String, String> description,

        @Schema(required = true) AttendanceMode attendanceMode,
        EventPlace place,

        @Schema(format = "uri", description = "Shown to confirmed registrants and hosts, and in no list")
        String onlineUrl,

        @Schema(required = true, description = "Languages spoken there, BCP 47")
        List<String> languages,

        @Schema(
                required = true,
                description = "Wall time in `timeZone`",
                implementation = String.class,
                format = WallTime.FORMAT,
                examples = "2027-03-11T18:00:00")
        LocalDateTime startsAt,

        @Schema(
                required = true,
                description = "Wall time in `timeZone`",
                implementation = String.class,
                format = WallTime.FORMAT,
                examples = "2027-03-11T20:00:00")
        LocalDateTime endsAt,

        @Schema(required = true, examples = "Europe/Helsinki")
        String timeZone,

        @Schema(required = true, description = "The start as an instant")
        Instant startInstant,

        @Schema(required = true, description = "The end as an instant")
        Instant endInstant,

        @Schema(required = true) EventVisibility visibility,

        @Schema(
                description = "Wall time in `timeZone`; absent: from the publication on",
                implementation = String.class,
                format = WallTime.FORMAT)
        LocalDateTime registrationOpensAt,

        @Schema(
                description = "Wall time in `timeZone`; absent: at the end of the event",
                implementation = String.class,
                format = WallTime.FORMAT)
        LocalDateTime registrationClosesAt,

        @Schema(description = "Seats; absent: without limit", examples = "120")
        Integer capacity,

        @Schema(required = true, description = "With visibility ORGANISATIONS: whose members see it")
        List<UUID> visibleTo,

        @Schema(description = "How people with disabilities take part, by language tag")
        Map<String, String> accessibility,

        @Schema(required = true, description = "What there is to read")
        List<EventLink> links,

        @Schema(description = "Absent: free of charge") EventFee fee,

        @Schema(required = true, description = "Most guests that a member may bring")
        int guestsMost,

        @Schema(required = true, description = "Whether hosts decide about each registration")
        boolean approvalRequired,

        @Schema(
                description = "Wall time in `timeZone`; absent: until the end of the event",
                implementation = String.class,
                format = WallTime.FORMAT)
        LocalDateTime cancellableUntil,

        @Schema(required = true) LateCancellation lateCancellation,
        @Schema(required = true) QueuePolicy queuePolicy,

        @Schema(description = "Hours to accept a place that has become free; absent: given at once")
        Integer offerHours,

        @Schema(required = true, description = "Which organisations have a seat; empty: everybody may come")
        List<DelegationRule> delegations,

        @Schema(
                required = true,
                description = "Who holds the event, by consent; the organisation that made it comes first")
        List<UUID> hosts,

        @Schema(required = true) EventState state,
        String cancellationReason,

        @Schema(description = "Why there is no new time yet; there while the event is postponed")
        String postponementReason,

        @Schema(description = "How many people came, guests included; there once the event is completed")
        Integer attendees,

        @Schema(
                required = true,
                description = "How often something changed that matters to those who come",
                examples = "0")
        int sequence,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt,
        @JsonIgnore @Schema(hidden = true) long version)
        implements Versioned {

    /** With the way in for those who take part online. */
    static EventView whole(Event event) {
        return of(event, event.onlineUrl(), true);
    }

    static EventView withoutWayIn(Event event) {
        return of(event, null, false);
    }

    /**
     * A strong ETag (RFC 9110, 8.8.3) stands for one representation, and there are two of each version: with and
     * without the way in. Somebody whose registration is confirmed must not be told 304.
     */
    static long tagOf(long version, boolean whole) {
        return version * 2 + (whole ? 1 : 0);
    }

    private static EventView of(Event event, String onlineUrl, boolean whole) {
        EventDetails details = event.details();
        return new EventView(
                event.id(),
                details.organisationId(),
                event.seriesId(),
                event.occursAt(),
                details.kind(),
                details.title(),
                details.description(),
                details.attendanceMode(),
                details.place(),
                onlineUrl,
                details.languages(),
                details.startsAt(),
                details.endsAt(),
                details.timeZone(),
                event.times().startInstant(),
                event.times().endInstant(),
                details.visibility(),
                details.registrationOpensAt(),
                details.registrationClosesAt(),
                details.capacity(),
                details.visibleTo(),
                details.accessibility(),
                details.links(),
                details.fee(),
                details.guestsMost(),
                details.approvalRequired(),
                details.cancellableUntil(),
                details.lateCancellation(),
                details.queuePolicy(),
                details.offerHours(),
                details.delegations(),
                event.hosts(),
                event.state(),
                event.cancellationReason(),
                event.postponementReason(),
                event.attendees(),
                event.sequence(),
                event.createdAt(),
                event.updatedAt(),
                tagOf(event.version(), whole));
    }
}
