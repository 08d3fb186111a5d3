package org.alumninetwork.chapters.term;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.alumninetwork.support.change.FeedData;
import org.alumninetwork.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A term as those who signed in may see it, and as the other services keep it. */
@Schema(description = "Who holds an office from when to when; the first and the last day are included.")
@JsonInclude(JsonInclude.Include.NON_NULL)
@FeedData(
        value = "term",
        happenings = {"changed", "deleted"})
public record TermView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID organisationId,
        @Schema(required = true) UUID officeId,
        @Schema(required = true) UUID memberId,

        @Schema(required = true) TermKind kind,

        @Schema(description = "The election by which it came about, where one is recorded")
        UUID electionId,

        @Schema(description = "The term that was handed over to this one, where there was one")
        UUID predecessorId,

        @Schema(required = true, description = "First day, on the organisation's local date")
        LocalDate startsOn,

        @Schema(description = "Last day, on the organisation's local date; absent while nobody knows it")
        LocalDate endsOn,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt,
        @JsonIgnore @Schema(hidden = true) long version)
        implements Versioned {

    static TermView of(Term term) {
        return new TermView(
                term.id(),
                term.organisationId(),
                term.officeId(),
                term.memberId(),
                term.kind(),
                term.electionId(),
                term.predecessorId(),
                term.startsOn(),
                term.endsOn(),
                term.createdAt(),
                term.updatedAt(),
                term.version());
    }
}
