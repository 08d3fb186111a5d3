package org.alumninetwork.events.registration;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of the wish to come to a whole series. */
@Schema(description = "What became of the wish to come to a whole series.")
public record SeriesRegistrations(
        @Schema(required = true, description = "For each occurrence that is to come, by its start", maxItems = 1000)
        List<OccurrenceRegistration> occurrences) {

    /** What became of it at one occurrence: a registration, or why there is none. */
    @Schema(description = "What became of it at one occurrence: a registration, or why there is none.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OccurrenceRegistration(
            @Schema(required = true) UUID eventId,
            UUID registrationId,
            RegistrationState state,

            @Schema(
                    description = "Type of the problem that a registration to this occurrence alone would answer with",
                    maxLength = 100,
                    examples = "/problems/already-registered")
            String problem) {

        static OccurrenceRegistration of(RegistrationView registration) {
            return new OccurrenceRegistration(registration.eventId(), registration.id(), registration.state(), null);
        }

        static OccurrenceRegistration refused(UUID event, HttpProblem problem) {
            return new OccurrenceRegistration(event, null, null, String.valueOf(problem.getType()));
        }
    }
}
