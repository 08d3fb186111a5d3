package org.alumninetwork.events.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.support.text.LanguageTag;
import org.alumninetwork.support.text.LocalizedText;
import org.alumninetwork.support.text.TimeZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.URL;

/**
 * What is said of an event when it is created or amended. Its times are wall times in {@code timeZone}: one that a
 * change of clocks skips is refused, one that comes twice is the first of the two.
 */
@Schema(
        description = "What is said of an event when it is created or amended. Times are wall times in `timeZone`: "
                + "one that a change of clocks skips is refused, one that comes twice is the first of the two.")
@SoundEvent
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventDetails(
        @Schema(description = "The organisation that holds the event; stays what it was at the creation") @NotNull
        UUID organisationId,

        @NotNull EventKind kind,

        @Schema(
                description = "Title by language tag",
                examples = "{\"sv\": \"Vårföreläsning\", \"en\": \"Spring lecture\"}")
        @NotNull
        @LocalizedText
        Map<String, String> title,

        @Schema(description = "Description by language tag", nullable = true) @LocalizedText(most = 10_000)
        Map<String, String> description,

        @NotNull AttendanceMode attendanceMode,

        @Schema(description = "Needed unless people only meet online") @Valid
        EventPlace place,

        @Schema(
                description = "The way in for those who take part online; shown to confirmed registrants and hosts",
                nullable = true,
                format = "uri",
                pattern = "https?://.+",
                examples = "https://meet.example.org/spring")
        @URL(regexp = "https?://.+")
        @Size(max = 500)
        String onlineUrl,

        @Schema(description = "Languages spoken there, BCP 47", nullable = true, examples = "[\"sv\", \"en\"]")
        @Size(max = 20)
        List<@NotNull @LanguageTag String> languages,

        @Schema(implementation = String.class, format = WallTime.FORMAT, examples = "2027-03-11T18:00:00")
        @WallTime
        @NotNull
        LocalDateTime startsAt,

        @Schema(implementation = String.class, format = WallTime.FORMAT, examples = "2027-03-11T20:00:00")
        @WallTime
        @NotNull
        LocalDateTime endsAt,

        @Schema(description = "IANA time zone", examples = "Europe/Helsinki") @NotNull @TimeZoneId
        String timeZone,

        @Schema(description = "Who sees the event once it is published") @NotNull
        EventVisibility visibility,

        @Schema(
                description = "From when on people may register; absent: from the publication on",
                nullable = true,
                implementation = String.class,
                format = WallTime.FORMAT,
                examples = "2027-02-01T08:00:00")
        @WallTime
        LocalDateTime registrationOpensAt,

        @Schema(
                description = "When registration closes; absent: at the end of the event",
                nullable = true,
                implementation = String.class,
                format = WallTime.FORMAT,
                examples = "2027-03-10T12:00:00")
        @WallTime
        LocalDateTime registrationClosesAt,

        @Schema(description = "Seats; absent: without limit", nullable = true, examples = "120") @Min(1)
        Integer capacity,

        @Schema(
                description =
                        "With visibility ORGANISATIONS: the members of these, of those below, and of partners that "
                                + "one of these invites by an agreement in force (benefit INVITATION) see it",
                nullable = true)
        @Size(max = 50)
        List<@NotNull UUID> visibleTo,

        @Schema(
                description = "How people with disabilities take part, by language tag",
                nullable = true,
                examples = "{\"en\": \"Step-free entrance, hearing loop\"}")
        @LocalizedText(most = 2000)
        Map<String, String> accessibility,

        @Schema(description = "What there is to read", nullable = true) @Size(max = 20)
        List<@NotNull @Valid EventLink> links,

        @Schema(description = "Absent: free of charge") @Valid
        EventFee fee,

        @Schema(description = "Most guests that a member may bring; absent: none", nullable = true, examples = "2")
        @Min(0)
        @Max(20)
        Integer guestsMost,

        @Schema(description = "Whether hosts decide about each registration; absent: no", nullable = true)
        Boolean approvalRequired,

        @Schema(
                description = "Until when members cancel freely; absent: until the end of the event",
                nullable = true,
                implementation = String.class,
                format = WallTime.FORMAT,
                examples = "2027-03-09T12:00:00")
        @WallTime
        LocalDateTime cancellableUntil,

        @Schema(description = "What becomes of a later cancellation; absent: NOTED", nullable = true)
        LateCancellation lateCancellation,

        @Schema(description = "Who of those who wait gets a seat; absent: STRICT_ORDER", nullable = true)
        QueuePolicy queuePolicy,

        @Schema(
                description = "Hours to accept a place that has become free, at most until registration closes; "
                        + "absent: who waits is confirmed at once",
                nullable = true,
                examples = "48")
        @Min(1)
        @Max(336)
        Integer offerHours,

        @Schema(
                description = "Where seats belong to organisations: which ones have a seat; absent: everybody may come",
                nullable = true)
        @Size(max = 10)
        List<@NotNull @Valid DelegationRule> delegations) {

    /** What is not said has a meaning: no language, nothing to read, no guests, no approval, strict order. */
    public EventDetails {
        languages = orEmpty(languages);
        visibleTo = orEmpty(visibleTo);
        links = orEmpty(links);
        delegations = orEmpty(delegations);
        guestsMost = guestsMost == null ? 0 : guestsMost;
        approvalRequired = approvalRequired != null && approvalRequired;
        lateCancellation = lateCancellation == null ? LateCancellation.NOTED : lateCancellation;
        queuePolicy = queuePolicy == null ? QueuePolicy.STRICT_ORDER : queuePolicy;
    }

    /**
     * The same, beginning at another wall time, with all its times as far from the beginning as before. One that a change
     * of clocks skips there is later by as much as is skipped (RFC 5545, 3.3.5); where that is the beginning the others
     * follow, so that it does not last less long.
     */
    public EventDetails beginningAt(LocalDateTime start) {
        return with(Duration.between(startsAt, LocalTimes.existing(start, ZoneId.of(timeZone))), onlineUrl);
    }

    /** As those see it who have no place. */
    public EventDetails withoutWayIn() {
        return with(Duration.ZERO, null);
    }

    private EventDetails with(Duration later, String wayIn) {
        return new EventDetails(
                organisationId,
                kind,
                title,
                description,
                attendanceMode,
                place,
                wayIn,
                languages,
                moved(startsAt, later),
                moved(endsAt, later),
                timeZone,
                visibility,
                moved(registrationOpensAt, later),
                moved(registrationClosesAt, later),
                capacity,
                visibleTo,
                accessibility,
                links,
                fee,
                guestsMost,
                approvalRequired,
                moved(cancellableUntil, later),
                lateCancellation,
                queuePolicy,
                offerHours,
                delegations);
    }

    private LocalDateTime moved(LocalDateTime time, Duration later) {
        return time == null ? null : LocalTimes.existing(time.plus(later), ZoneId.of(timeZone));
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }
}
