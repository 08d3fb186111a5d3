package org.alumninetwork.members.merge;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A merge as those in charge of both records see it. */
@Schema(description = "Two records of one person that became one.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MergeView(
        @Schema(required = true) UUID id,

        @Schema(required = true, description = "Whether nothing was changed, and this is what would happen")
        boolean dryRun,

        @Schema(required = true, description = "The record that is gone; its id answers 301")
        UUID lostId,

        @Schema(required = true, description = "The record that stays")
        UUID survivorId,

        @Schema(maxLength = 500) String reason,

        @Schema(required = true, maxLength = 300, description = "Who merged them; `erased` once that person is")
        String mergedBy,

        @Schema(
                required = true,
                description = "In which fields that the caller sees the records differed",
                maxItems = 30)
        List<FieldOrigin> fields,

        @Schema(required = true, description = "What else was touched in this service", maxItems = 60)
        List<MergedRows> records,

        @Schema(required = true, description = "Whether both had a login: both are the survivor's now")
        boolean bothHadLogins,

        @Schema(
                required = true,
                description = "Whether somebody had said that the two are of two people (`POST "
                        + "/v1/duplicates/rejections`): think twice after a dry run")
        boolean rejectedAsDuplicates,

        @Schema(required = true) Instant mergedAt,
        @Schema(required = true) Instant reversibleUntil,
        Instant reversedAt,
        @JsonIgnore @Schema(hidden = true) long version)
        implements Versioned {

    static MergeView of(Merge merge, MergeReport report, boolean dryRun) {
        return new MergeView(
                merge.id(),
                dryRun,
                merge.lostId(),
                merge.survivorId(),
                merge.reason(),
                merge.mergedBy(),
                report.fields(),
                report.rows(),
                report.loginsBoth(),
                report.rejected(),
                merge.mergedAt(),
                merge.reversibleUntil(),
                merge.reversedAt(),
                merge.version());
    }
}
