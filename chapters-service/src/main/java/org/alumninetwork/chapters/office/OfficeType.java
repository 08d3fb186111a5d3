package org.alumninetwork.chapters.office;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Tuple;
import org.alumninetwork.chapters.organisation.OrganisationKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an office of a type is like in organisations of a kind, where its creation does not say otherwise. */
@Schema(description = "What an office of a type is like where its creation does not say otherwise.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OfficeType(
        @Schema(required = true) OrganisationKind organisationKind,

        @Schema(required = true, examples = "CHAIR") String type,

        @Schema(required = true, description = "Whether one person at a time holds it")
        boolean single,

        @Schema(required = true, description = "Whether an organisation is to have somebody in it")
        boolean required,

        @Schema(required = true, description = "Whether its holder signs agreements for the organisation")
        boolean maySign,

        @Schema(description = "Length of a regular term in months; absent where it is not laid down")
        Integer termMonths,

        @Schema(description = "Most regular terms of one member without a break; absent where it is not laid down")
        Integer termsInRow) {

    static OfficeType of(Tuple row) {
        return new OfficeType(
                OrganisationKind.valueOf(row.get("organisation_kind", String.class)),
                row.get("type", String.class),
                row.get("single", Boolean.class),
                row.get("required", Boolean.class),
                row.get("may_sign", Boolean.class),
                row.get("term_months", Integer.class),
                row.get("terms_in_row", Integer.class));
    }
}
