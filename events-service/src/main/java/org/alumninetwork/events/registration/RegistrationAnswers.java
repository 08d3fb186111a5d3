package org.alumninetwork.events.registration;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody answered, as far as the caller may read it. */
@Schema(description = "What somebody answered, as far as the caller may read it.")
public record RegistrationAnswers(
        @Schema(required = true) UUID registrationId,

        @Schema(required = true, description = "By the id of the question")
        Map<UUID, String> answers) {

    static RegistrationAnswers of(Registration registration, Set<UUID> readable) {
        return new RegistrationAnswers(
                registration.id(), readableOf(registration.party().answers(), readable));
    }

    static Map<UUID, String> readableOf(Map<UUID, String> answers, Set<UUID> readable) {
        return answers.entrySet().stream()
                .filter(answer -> readable.contains(answer.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
