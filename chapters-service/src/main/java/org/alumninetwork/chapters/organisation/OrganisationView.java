package org.alumninetwork.chapters.organisation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.support.change.FeedData;
import org.alumninetwork.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organisation as everybody may see it, and as the other services keep it. */
@Schema(description = "A network, an association, a chapter, an institution or a mission.")
@JsonInclude(JsonInclude.Include.NON_NULL)
@FeedData("organisation")
public record OrganisationView(
        @Schema(required = true) UUID id,
        @Schema(required = true) OrganisationKind kind,
        UUID parentId,

        @Schema(required = true, description = "Name by language tag")
        Map<String, String> name,

        @Schema(required = true, examples = "FI") String country,

        @Schema(description = "Part of the country, ISO 3166-2", examples = "FI-18")
        String region,

        @Schema(examples = "Helsinki") String city,

        @Schema(required = true, examples = "Europe/Helsinki")
        String timeZone,

        @Schema(required = true, examples = "sv") String language,
        @Schema(format = "email") String email,
        @Schema(format = "uri") String website,
        @Schema(examples = "https://ror.org/040af2s02") String rorId,
        Instant archivedAt,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt,
        @JsonIgnore @Schema(hidden = true) long version)
        implements Versioned {

    static OrganisationView of(Organisation organisation) {
        OrganisationDetails details = organisation.details();
        return new OrganisationView(
                organisation.id(),
                organisation.kind(),
                details.parentId(),
                details.name(),
                details.country(),
                details.region(),
                details.city(),
                details.timeZone(),
                details.language(),
                details.email(),
                details.website(),
                details.rorId(),
                organisation.archivedAt(),
                organisation.createdAt(),
                organisation.updatedAt(),
                organisation.version());
    }
}
