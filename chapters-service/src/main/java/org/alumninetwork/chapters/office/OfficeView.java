package org.alumninetwork.chapters.office;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.support.change.FeedData;
import org.alumninetwork.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An office as everybody may see it, and as the other services keep it. */
@Schema(description = "A position in an organisation, whoever holds it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
@FeedData(
        value = "office",
        happenings = {"changed", "deleted"})
public record OfficeView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID organisationId,

        @Schema(required = true, examples = "CHAIR") String type,

        @Schema(required = true, description = "Title by language tag")
        Map<String, String> title,

        @Schema(required = true, description = "Whether one person at a time holds it")
        boolean single,

        @Schema(required = true, description = "Whether the organisation is to have somebody in it")
        boolean required,

        @Schema(required = true, description = "Whether its holder signs agreements for the organisation")
        boolean maySign,

        @Schema(description = "Length of a regular term in months; absent where it is not laid down")
        Integer termMonths,

        @Schema(description = "Most regular terms of one member without a break; absent where it is not laid down")
        Integer termsInRow,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt,
        @JsonIgnore @Schema(hidden = true) long version)
        implements Versioned {

    static OfficeView of(Office office) {
        return new OfficeView(
                office.id(),
                office.organisationId(),
                office.type(),
                office.title(),
                office.isSingle(),
                office.isRequired(),
                Boolean.TRUE.equals(office.details().maySign()),
                office.details().termMonths(),
                office.details().termsInRow(),
                office.createdAt(),
                office.updatedAt(),
                office.version());
    }
}
