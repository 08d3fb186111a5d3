package org.alumninetwork.members.provenance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who decides each field of a member, and where its value came from. */
@Schema(description = "Who decides each field of a member, and where its value came from.")
record ProvenanceView(
        @Schema(required = true) UUID memberId,

        @Schema(required = true, description = "Every field that the caller sees", maxItems = 30)
        List<FieldProvenance> fields,

        @Schema(required = true, description = "The affiliations that the caller sees", maxItems = 1000)
        List<AffiliationProvenance> affiliations) {

    /** Of one field. */
    @Schema(name = "FieldProvenance", description = "Who decides a field, and where its value came from.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FieldProvenance(
            @Schema(required = true, examples = "familyName", maxLength = 60)
            String field,

            @Schema(required = true) Authority authority,

            @Schema(
                    description =
                            "Absent where the field has been empty from the beginning, and where nobody knows: the "
                                    + "value is older than this record of origins")
            Origin origin) {

        /** A registry is not told which other registries there are. */
        FieldProvenance asToldTo(String source) {
            return new FieldProvenance(
                    field, authority.asToldTo(source), origin == null ? null : origin.asToldTo(source));
        }
    }

    /** Of one affiliation. */
    @Schema(name = "AffiliationProvenance", description = "Who decides an affiliation, and where it came from.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AffiliationProvenance(
            @Schema(required = true) UUID affiliationId,
            @Schema(required = true) Authority authority,

            @Schema(description = "Absent where it is older than this record of origins")
            Origin origin) {}

    /** Who decides. */
    @Schema(name = "FieldAuthority", description = "Who decides a value.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Authority(
            @Schema(required = true) AuthorityKind kind,

            @Schema(description = "Code of the source, of a SOURCE", examples = "helsinki-registry", maxLength = 60)
            String source) {

        Authority asToldTo(String registry) {
            return new Authority(kind, registry.equals(source) ? source : null);
        }
    }

    /** Where a value came from. */
    @Schema(name = "FieldOriginView", description = "Where a value came from.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Origin(
            @Schema(required = true) OriginKind kind,

            @Schema(description = "Code of the source, of a SOURCE", examples = "helsinki-registry", maxLength = 60)
            String source,

            @Schema(
                    description = "In which run: `imports/{id}`, `scim/{request}` or `merges/{id}`; absent of people",
                    examples = "imports/0198a3c2-7b5d-7e3f-9a41-2f6c8e1d0b57",
                    maxLength = 300)
            String run,

            @Schema(required = true) Instant writtenAt) {

        Origin asToldTo(String registry) {
            boolean own = kind != OriginKind.SOURCE || registry.equals(source);
            return own ? this : new Origin(kind, null, null, writtenAt);
        }
    }
}
