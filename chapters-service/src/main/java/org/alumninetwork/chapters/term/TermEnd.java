package org.alumninetwork.chapters.term;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can change of a term: its end. */
@Schema(description = "What can change of a term: its end.")
record TermEnd(
        @Schema(
                description = "Last day, on the organisation's local date; absent while nobody knows it",
                nullable = true,
                examples = "2026-10-31")
        LocalDate endsOn) {}
