package org.alumninetwork.members.affiliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Tuple;
import org.alumninetwork.members.provenance.OriginKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who said something of an affiliation. */
@Schema(description = "Who said something of an affiliation: the role, and not who it was.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record EvidenceAuthor(
        @Schema(required = true) OriginKind kind,

        @Schema(description = "Code of the source, of a SOURCE", examples = "helsinki-registry", maxLength = 60)
        String source,

        @Schema(
                description = "In which run",
                examples = "imports/0199e0a4-0000-7000-8000-000000000000",
                maxLength = 200)
        String run) {

    /** From the columns that begin so; null where nobody knows. */
    static EvidenceAuthor of(Tuple row, String prefix) {
        String kind = row.get(prefix + "_kind", String.class);
        return kind == null
                ? null
                : new EvidenceAuthor(
                        OriginKind.valueOf(kind),
                        row.get(prefix + "_source", String.class),
                        row.get(prefix + "_run", String.class));
    }
}
