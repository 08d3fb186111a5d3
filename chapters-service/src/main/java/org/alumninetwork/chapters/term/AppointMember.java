package org.alumninetwork.chapters.term;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Gives a member an office for a time, which may lie in the past or in the future. */
@Schema(description = "Gives a member an office for a time, which may lie in the past or in the future.")
record AppointMember(
        @Schema(description = "An office of this organisation") @NotNull
        UUID officeId,

        @NotNull UUID memberId,

        @Schema(description = "First day, on the organisation's local date", examples = "2026-01-01") @NotNull
        LocalDate startsOn,

        @Schema(
                description =
                        "Last day, on the organisation's local date; absent: as long as terms in this office are, or while nobody knows it",
                nullable = true,
                examples = "2027-12-31")
        LocalDate endsOn,

        @Schema(description = "REGULAR where nothing is said; INTERIM needs an end", nullable = true)
        TermKind kind,

        @Schema(description = "The election of this organisation by which it came about", nullable = true)
        UUID electionId) {

    Holder holder() {
        return new Holder(memberId, kind == null ? TermKind.REGULAR : kind, electionId);
    }
}
