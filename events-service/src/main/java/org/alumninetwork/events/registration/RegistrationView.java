package org.alumninetwork.events.registration;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.alumninetwork.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A registration as its member, the hosts of the event and the other services see it. */
@Schema(description = "A member's place at an event, or in its queue.")
public record RegistrationView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID eventId,
        @Schema(required = true) UUID memberId,

        @Schema(
                required = true,
                description = "Order of arrival at the event; `explanation` tells the position in the queue",
                examples = "17")
        long number,

        @Schema(required = true) RegistrationState state,

        @Schema(required = true, description = "Why it is in this state")
        RegistrationReason reason,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt,
        @JsonIgnore @Schema(hidden = true) long version)
        implements Versioned {

    static RegistrationView of(Registration registration) {
        return new RegistrationView(
                registration.id(),
                registration.eventId(),
                registration.memberId(),
                registration.number(),
                registration.state(),
                registration.reason(),
                registration.createdAt(),
                registration.updatedAt(),
                registration.version());
    }
}
