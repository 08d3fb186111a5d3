package org.alumninetwork.members.importing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An import, and how far it is. */
@Schema(description = "A registry's file on its way into the members' records.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportView(
        @Schema(required = true) UUID id,

        @Schema(required = true, description = "Code of the source", examples = "helsinki-registry")
        String source,

        @Schema(required = true) ImportMode mode,
        @Schema(required = true) ImportState state,
        @Schema(required = true) ImportProgress progress,
        @Schema(required = true) ImportCounts counts,

        @Schema(required = true, description = "Columns of the file that mean nothing here")
        List<String> ignoredColumns,

        @Schema(required = true, description = "Columns of the file that no agreement lets in", maxItems = 15)
        List<WithheldColumn> withheldColumns,

        @Schema(required = true) Instant createdAt,
        Instant startedAt,
        Instant endedAt,

        @Schema(description = "Why it failed") ImportFailure problem,

        @JsonIgnore @Schema(hidden = true) long version)
        implements Versioned {

    /** How far an import is, in rows of the file. */
    @Schema(description = "How far an import is, in rows of the file.")
    public record ImportProgress(
            @Schema(required = true) long done,
            @Schema(required = true) long total) {}

    /** What became of the rows: each counts once. Known when the import has ended. */
    @Schema(
            description = "What became of the rows of the file; each counts once. A row that repeats another is "
                    + "unchanged. All but `rejected` are 0 until the import has succeeded.")
    public record ImportCounts(
            @Schema(required = true) long created,
            @Schema(required = true) long updated,
            @Schema(required = true) long unchanged,
            @Schema(required = true) long rejected) {}

    /** Why an import failed. */
    @Schema(description = "Why an import failed.")
    public record ImportFailure(
            @Schema(required = true, examples = "/problems/import-broke-down")
            String type,

            @Schema(required = true) String title,
            @Schema(required = true) String detail) {}
}
