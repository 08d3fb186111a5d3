package org.alumninetwork.events.registration;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
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
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {

    static RegistrantView of(Registration registration, String displayName) {
        return new RegistrantView(
                registration.id(),
                registration.memberId(),
                displayName,
                registration.number(),
                registration.state(),
                registration.reason(),
                registration.createdAt(),
                registration.updatedAt());
    }
}
