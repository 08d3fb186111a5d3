package org.alumninetwork.chapters.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.alumninetwork.support.change.FeedData;
import org.alumninetwork.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An annual report as the chapter's officers and those above see it. */
@Schema(description = "What a chapter reported on a year.")
@JsonInclude(JsonInclude.Include.NON_NULL)
@FeedData("annual-report")
public record AnnualReportView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID chapterId,
        @Schema(required = true, examples = "2026") int year,
        @Schema(required = true) AnnualReportState state,
        @Schema(required = true) AnnualFigures figures,
        @Schema(required = true) String activities,

        @Schema(required = true, description = "On the chapter's local date")
        LocalDate filedOn,

        @Schema(description = "Why it was sent back, where it was")
        String remark,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt,
        @JsonIgnore @Schema(hidden = true) long version)
        implements Versioned {}
