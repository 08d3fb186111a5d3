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

        @Schema(required = true, description = "Whether it only tells what the file would change")
        boolean dryRun,

        @Schema(required = true) ImportState state,
        @Schema(required = true) ImportProgress progress,
        @Schema(required = true) ImportCounts counts,

        @Schema(required = true, description = "Columns of the file that mean nothing here")
        List<String> ignoredColumns,

        @Schema(required = true, description = "Columns of the file that no agreement lets in", maxItems = 15)
        List<WithheldColumn> withheldColumns,

        @Schema(description = "Whom a whole file leaves out; of a snapshot, once it is known")
        ImportLapse lapse,

        @Schema(
                required = true,
                description =
                        "How often it was begun. More than once: it was interrupted, nothing of it was applied, and it "
                                + "was begun anew; or it waited for its confirmation; or it was started again",
                minimum = "0")
        int attempts,

        @Schema(required = true) Instant createdAt,
        Instant confirmedAt,

        @Schema(description = "When it was last started again after it had failed")
        Instant restartedAt,

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

    /** Whom a whole file leaves out. */
    @Schema(
            description =
                    "Whom a whole file leaves out. It waits for a confirmation where the share of those who lapse is "
                            + "above the guard, and where somebody lapses while a refused row does not say whom it is about.")
    public record ImportLapse(
            @Schema(required = true, description = "People for whom the source vouches", minimum = "0")
            long known,

            @Schema(required = true, description = "Those of them who are not in the file", minimum = "0")
            long lapsing,

            @Schema(required = true, description = "Refused rows that do not say whom they are about", minimum = "0")
            long unattributed,

            @Schema(
                    required = true,
                    description = "Most, in percent, that may lapse without a confirmation",
                    minimum = "0",
                    maximum = "100")
            int guardPercent) {}

    /** Why an import failed. */
    @Schema(description = "Why an import failed.")
    public record ImportFailure(
            @Schema(required = true, examples = "/problems/import-broke-down")
            String type,

            @Schema(required = true) String title,
            @Schema(required = true) String detail) {}
}
