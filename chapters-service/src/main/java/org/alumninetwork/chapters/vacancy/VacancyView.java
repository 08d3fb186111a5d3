package org.alumninetwork.chapters.vacancy;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A required office that nobody holds on a day. */
@Schema(description = "A required office that nobody holds on a day.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VacancyView(
        @Schema(required = true) UUID organisationId,
        @Schema(required = true) UUID officeId,

        @Schema(required = true, examples = "TREASURER") String type,

        @Schema(description = "First day without anybody; absent where nobody ever held it")
        LocalDate vacantSince,

        @Schema(description = "When the next holder begins, where one is appointed")
        LocalDate nextStartsOn) {

    static VacancyView of(Tuple row) {
        return new VacancyView(
                row.get("organisation_id", UUID.class),
                row.get("id", UUID.class),
                row.get("type", String.class),
                row.get("vacant_since", LocalDate.class),
                row.get("next_starts_on", LocalDate.class));
    }
}
