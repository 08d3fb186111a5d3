package org.alumninetwork.events.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many seats an event has and who has them; a number of the moment, without an ETag. */
@Schema(description = "Seats of an event at this moment.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventAvailability(
        @Schema(description = "Seats; absent: without limit")
        Integer capacity,

        @Schema(required = true, description = "Places of those who are confirmed, guests included")
        int confirmed,

        @Schema(required = true, description = "Places that are kept for those to whom they are offered")
        int offered,

        @Schema(required = true, description = "Registrations that wait")
        int waiting,

        @Schema(description = "Seats that nobody has; absent: without limit")
        Integer seatsLeft,

        @Schema(required = true) Registration registration) {

    /** Whether people can register at this moment. */
    @Schema(name = "RegistrationOpening")
    public enum Registration {
        NOT_YET_OPEN,
        OPEN,
        CLOSED
    }

    static EventAvailability of(Event event, Instant now) {
        return new EventAvailability(
                event.details().capacity(),
                event.seats().confirmed(),
                event.seats().offered(),
                event.seats().waiting(),
                event.seats().left().orElse(null),
                registrationTo(event, now));
    }

    private static Registration registrationTo(Event event, Instant now) {
        return switch (event.state()) {
            case DRAFT -> Registration.NOT_YET_OPEN;
            case POSTPONED, CANCELLED, COMPLETED -> Registration.CLOSED;
            case PUBLISHED -> during(event.times().registrationWindow(), now);
        };
    }

    private static Registration during(RegistrationWindow window, Instant now) {
        if (window.opensAfter(now)) {
            return Registration.NOT_YET_OPEN;
        }
        return window.hasClosedBy(now) ? Registration.CLOSED : Registration.OPEN;
    }
}
