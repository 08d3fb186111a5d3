package org.alumninetwork.chapters.term;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Ends a term and begins that of a successor the day after, in one step. */
@Schema(description = "Ends a term and begins that of a successor the day after, in one step.")
record HandOver(
        @Schema(description = "The successor") @NotNull UUID memberId,

        @Schema(
                description = "First day of the successor; the term handed over ends the day before",
                examples = "2026-01-01")
        @NotNull
        LocalDate startsOn,

        @Schema(
                description =
                        "Last day of the successor; absent: as long as terms in this office are, or while nobody knows it",
                nullable = true,
                examples = "2027-12-31")
        LocalDate endsOn,

        @Schema(description = "REGULAR where nothing is said; INTERIM needs an end", nullable = true)
        TermKind kind,

        @Schema(description = "The election of this organisation by which it came about", nullable = true)
        UUID electionId) {

    AppointMember to(UUID officeId) {
        return new AppointMember(officeId, memberId, startsOn, endsOn, kind, electionId);
    }
}
