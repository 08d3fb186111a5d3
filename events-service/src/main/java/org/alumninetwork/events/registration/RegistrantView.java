package org.alumninetwork.events.registration;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A registration on the list of the hosts, with the name of the member where the member shows it to officers. */
@Schema(description = "A registration on the list of the hosts.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RegistrantView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID memberId,

        @Schema(description = "Absent where the member shows it to nobody", examples = "Aino Virtanen")
        String displayName,

        @Schema(required = true, description = "Order of arrival at the event", examples = "17")
        long number,

        @Schema(required = true) RegistrationState state,
        @Schema(required = true) RegistrationReason reason,

        @Schema(required = true, description = "Seats that it takes or waits for, guests included", examples = "2")
        int places,

        @Schema(description = "Which quotas count it", examples = "STUDENT")
        String category,

        @Schema(required = true) List<Guest> guests,

        @Schema(required = true, description = "Answers to the questions of hosts for which the caller acts")
        Map<UUID, String> answers,

        @Schema(description = "Until when the place can be accepted; there while it is offered")
        Instant offeredUntil,

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
        @Schema(required = true) Instant updatedAt) {

    /**
     * @param readable questions whose answers the caller may read
     */
    static RegistrantView of(Registration registration, String displayName, Set<UUID> readable) {
        Party party = registration.party();
        return new RegistrantView(
                registration.id(),
                registration.memberId(),
                displayName,
                registration.number(),
                registration.state(),
                registration.reason(),
                party.places(),
                party.category(),
                party.guests(),
                RegistrationAnswers.readableOf(party.answers(), readable),
                registration.offeredUntil(),
                registration.paidAt(),
                registration.paidPlaces(),
                registration.createdAt(),
                registration.updatedAt());
    }
}
