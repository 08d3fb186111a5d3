package org.alumninetwork.members.affiliation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.alumninetwork.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An affiliation, and who vouches for it. */
@Schema(description = "A piece of eligibility evidence, and who vouches for it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AffiliationView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID memberId,
        @Schema(required = true) AffiliationBasis basis,

        @Schema(required = true, examples = "University of Helsinki")
        String institution,

        String programme,
        String degree,
        LocalDate startDate,
        LocalDate endDate,

        @Schema(description = "Code of the source that vouches for it", examples = "helsinki-registry")
        String source,

        @Schema(required = true, description = "Vouched for by a source or by staff; else declared by the member")
        boolean verified,

        Instant verifiedAt,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt,
        @JsonIgnore @Schema(hidden = true) long version)
        implements Versioned {

    static AffiliationView of(Affiliation affiliation, String source) {
        AffiliationDetails details = affiliation.details();
        return new AffiliationView(
                affiliation.id(),
                affiliation.memberId(),
                details.basis(),
                details.institution(),
                details.programme(),
                details.degree(),
                details.startDate(),
                details.endDate(),
                source,
                affiliation.isVerified(),
                affiliation.verifiedAt(),
                affiliation.createdAt(),
                affiliation.updatedAt(),
                affiliation.version());
    }

    /** From the columns of {@code affiliation_evidence}. */
    static AffiliationView asItWas(Tuple row) {
        Instant verifiedAt = row.get("verified_at", Instant.class);
        return new AffiliationView(
                row.get("affiliation_id", UUID.class),
                row.get("member_id", UUID.class),
                AffiliationBasis.valueOf(row.get("basis", String.class)),
                row.get("institution", String.class),
                row.get("programme", String.class),
                row.get("degree", String.class),
                row.get("start_date", LocalDate.class),
                row.get("end_date", LocalDate.class),
                null,
                verifiedAt != null,
                verifiedAt,
                row.get("created_at", Instant.class),
                row.get("from_at", Instant.class),
                row.get("version", Long.class));
    }
}
