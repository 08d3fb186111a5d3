package org.alumninetwork.chapters.standing;

import java.time.LocalDate;
import org.alumninetwork.chapters.chapter.CertificationState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the nightly review would decide; staff do. */
@Schema(description = "What the nightly review would decide; staff do.")
public record Proposal(
        @Schema(required = true) CertificationState toState,
        @Schema(required = true) LocalDate proposedOn,
        @Schema(required = true) String reasons) {}
