package org.alumninetwork.events.message;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.events.calendar.Standing;

/**
 * A mail that is to be sent, with what was looked up for it.
 *
 * @param email nothing where the member has no address, or is known no more
 * @param state of the registration, now
 * @param timely not so where it reminds of a time at which the event is not held any more
 * @param offeredUntil deadline of an offer
 * @param changes of the member's registrations to the event until now, after the first
 * @param note what the host said about a refusal
 * @param language BCP 47; nothing where the member has said nothing
 * @param channels by what the member wants to be reached
 * @param pausedUntil the member wants no mail up to this day
 */
record DueMessage(
        UUID id,
        MessageKind kind,
        String reference,
        Instant writtenAt,
        UUID eventId,
        String state,
        boolean timely,
        Instant offeredUntil,
        int changes,
        String note,
        String name,
        String email,
        String language,
        List<String> channels,
        List<String> mutedTopics,
        LocalDate pausedUntil) {

    /** Of which one may want to hear nothing. */
    private static final String TOPIC = "events";

    private static final String BY_MAIL = "EMAIL";

    static DueMessage of(Tuple row) {
        return new DueMessage(
                row.get("id", UUID.class),
                MessageKind.valueOf(row.get("kind", String.class)),
                row.get("reference", String.class),
                row.get("written_at", Instant.class),
                row.get("event_id", UUID.class),
                row.get("state", String.class),
                row.get("timely", Boolean.class),
                row.get("offered_until", Instant.class),
                row.get("changes", Long.class).intValue(),
                row.get("note", String.class),
                row.get("display_name", String.class),
                row.get("email", String.class),
                row.get("language", String.class),
                List.of(row.get("channels", String[].class)),
                List.of(row.get("muted_topics", String[].class)),
                row.get("paused_until", LocalDate.class));
    }

    /** Whoever wants no mail gets none; a pause, or events among the muted topics, holds off what is not needed. */
    boolean isWantedOn(LocalDate today) {
        boolean quiet = mutedTopics.contains(TOPIC) || (pausedUntil != null && !today.isAfter(pausedUntil));
        return email != null && channels.contains(BY_MAIL) && (kind.isNeeded() || !quiet);
    }

    /** How the member stands to the event, now. */
    Standing standing() {
        return switch (state) {
            case "CONFIRMED", "ATTENDED" -> Standing.PLACE;
            case "CANCELLED", "DECLINED" -> Standing.NONE;
            default -> Standing.WISH;
        };
    }

    boolean isTrue() {
        return timely && kind.isTrueIn(state);
    }
}
