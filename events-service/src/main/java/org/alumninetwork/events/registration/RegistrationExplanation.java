package org.alumninetwork.events.registration;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.events.event.QueuePolicy;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a registration stands where it stands at this moment.
 *
 * @param position how many wait up to and with this one; nothing unless it waits
 * @param obstacle what keeps it from being confirmed; nothing unless it waits
 */
@Schema(description = "Why a registration stands where it stands at this moment.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RegistrationExplanation(
        @Schema(required = true) UUID registrationId,
        @Schema(required = true) RegistrationState state,
        @Schema(required = true) RegistrationReason reason,

        @Schema(required = true, description = "How seats that become free are given to those who wait")
        QueuePolicy queuePolicy,

        @Schema(description = "Place in the queue, from 1; absent unless it waits", examples = "3")
        Integer position,

        @Schema(required = true, description = "How many wait")
        int waiting,

        @Schema(required = true, description = "How many are confirmed")
        int confirmed,

        @Schema(description = "Seats of the event; absent: without limit")
        Integer capacity,

        @Schema(description = "Why it is not promoted; absent unless it waits")
        Obstacle obstacle,

        @Schema(required = true, description = "What happened to it, in order")
        List<Step> steps) {

    /** What keeps somebody waiting. */
    @Schema(name = "QueueObstacle")
    public enum Obstacle {
        EVENT_FULL,
        /** Seats are left, but fewer than the party needs. */
        PARTY_TOO_LARGE,
        /** A quota of its category has fewer seats left than the party needs. */
        QUOTA_FULL,
        /** In strict order it does not pass those before it, who want the same seats. */
        BEHIND_OTHERS,
        EVENT_POSTPONED,
        REGISTRATION_CLOSED
    }

    /** One change of the registration. */
    @Schema(name = "RegistrationStep", description = "One change of a registration.")
    public record Step(
            @Schema(required = true) Instant at,
            @Schema(required = true) RegistrationState state,
            @Schema(required = true) RegistrationReason reason) {}
}
