package org.alumninetwork.events.registration;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.support.change.FeedData;
import org.alumninetwork.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A registration as its member, the hosts of the event and the other services see it. */
@Schema(description = "A member's place at an event, or in its queue.")
@JsonInclude(JsonInclude.Include.NON_NULL)
@FeedData("registration")
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

        @Schema(required = true, description = "Seats that it takes or waits for, guests included", examples = "2")
        int places,

        @Schema(description = "Which quotas count it", examples = "STUDENT")
        String category,

        @Schema(description = "Shown to the member and the hosts, not in the feed")
        List<Guest> guests,

        @Schema(description = "What the host says about a refusal")
        String note,

        @Schema(description = "Until when the place can be accepted; there while it is offered")
        Instant offeredUntil,

        @Schema(description = "The organisation whose seat it is; there at events with delegations")
        UUID delegateOf,

        @Schema(description = "When the fee was noted as paid")
        Instant paidAt,

        @Schema(
                description =
                        "For how many places it was paid then; the door asks for the fee of guests who joined later",
                minimum = "1",
                maximum = "21",
                examples = "2")
        Integer paidPlaces,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt,
        @JsonIgnore @Schema(hidden = true) long version)
        implements Versioned {

    /** For the other services, which need not know who the guests are. */
    static RegistrationView of(Registration registration) {
        return of(registration, null);
    }

    /** For the member and the hosts. */
    static RegistrationView withGuests(Registration registration) {
        return of(registration, registration.party().guests());
    }

    private static RegistrationView of(Registration registration, List<Guest> guests) {
        return new RegistrationView(
                registration.id(),
                registration.eventId(),
                registration.memberId(),
                registration.number(),
                registration.state(),
                registration.reason(),
                registration.places(),
                registration.category(),
                guests,
                registration.note(),
                registration.offeredUntil(),
                registration.delegateOf(),
                registration.paidAt(),
                registration.paidPlaces(),
                registration.createdAt(),
                registration.updatedAt(),
                registration.version());
    }
}
