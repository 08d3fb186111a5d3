package org.alumninetwork.members.affiliation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An affiliation as it was for a while: what was said, by whom, and who ended that. */
@Schema(description = "An affiliation as it was from a moment to another, and who said so.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AffiliationVersionView(
        @Schema(required = true) UUID affiliationId,
        @Schema(required = true) Instant from,

        @Schema(description = "When the next version took its place, or it was taken back; absent: it stands")
        Instant until,

        @Schema(description = "Who declared, verified or amended it so; absent where nobody knows any more")
        EvidenceAuthor writtenBy,

        @Schema(description = "Who took it back; absent where a next version took its place, and where nobody knows")
        EvidenceAuthor endedBy,

        @Schema(required = true, description = "Whether it was taken back at `until`")
        boolean ended,

        @Schema(required = true) AffiliationBasis basis,

        @Schema(required = true, examples = "University of Helsinki", maxLength = 200)
        String institution,

        @Schema(maxLength = 200) String programme,
        @Schema(maxLength = 100) String degree,
        LocalDate startDate,
        LocalDate endDate,

        @Schema(description = "Code of the source that vouched for it", examples = "helsinki-registry", maxLength = 60)
        String source,

        Instant verifiedAt,
        @JsonIgnore @Schema(hidden = true) UUID rowId) {

    static AffiliationVersionView of(Tuple row) {
        boolean ended = "ENDED".equals(row.get("fate", String.class));
        return new AffiliationVersionView(
                row.get("affiliation_id", UUID.class),
                row.get("from_at", Instant.class),
                row.get("until_at", Instant.class),
                EvidenceAuthor.of(row, "writer"),
                ended ? EvidenceAuthor.of(row, "ender") : null,
                ended,
                AffiliationBasis.valueOf(row.get("basis", String.class)),
                row.get("institution", String.class),
                row.get("programme", String.class),
                row.get("degree", String.class),
                row.get("start_date", LocalDate.class),
                row.get("end_date", LocalDate.class),
                row.get("source", String.class),
                row.get("verified_at", Instant.class),
                row.get("row_id", UUID.class));
    }
}
