package org.alumninetwork.chapters.partnership;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alumninetwork.support.problem.Violation;
import org.alumninetwork.support.text.Legible;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which data a source may bring in while the agreement is in force: members-service obeys it. */
@Schema(description = "Which data a source may bring in while the agreement is in force.")
public record SharingTerms(
        @Schema(required = true, description = "Code of the source in members-service", examples = "helsinki-registry")
        @NotNull
        @Pattern(regexp = "^[a-z][a-z0-9-]{1,63}$", message = "must be the code of a source such as helsinki-registry")
        String source,

        @Schema(
                required = true,
                description = "Names of member fields, as members-service has them",
                examples = "[\"givenName\", \"affiliations\"]")
        @NotEmpty
        @Size(max = 100)
        List<@NotBlank @Legible @Size(max = 100) String> fields,

        @Schema(required = true, description = "What for", examples = "[\"keeping the directory up to date\"]")
        @NotEmpty
        @Size(max = 20)
        List<@NotBlank @Legible @Size(max = 200) String> purposes,

        @Schema(required = true) @NotNull LegalBasis legalBasis) {

    /** What members-service calls the fields of a member: it lets in what has one of these names, and nothing else. */
    private static final List<String> KNOWN = List.of(
            "affiliations",
            "birthDate",
            "city",
            "country",
            "eduPersonPrincipalName",
            "eduPersonScopedAffiliation",
            "eduPersonUniqueId",
            "email",
            "employer",
            "expertise",
            "familyName",
            "givenName",
            "jobTitle",
            "languages",
            "links",
            "orcid",
            "phone",
            "preferredName",
            "region",
            "schacHomeOrganization",
            "schacPersonalUniqueCode");

    /**
     * @param pointer to these terms
     */
    Stream<Violation> faults(String pointer) {
        return IntStream.range(0, fields.size())
                .filter(place -> !KNOWN.contains(fields.get(place)))
                .mapToObj(place -> Violation.ofBody(
                        pointer + "/fields/" + place,
                        "is no field of a member; known are " + String.join(", ", KNOWN)));
    }
}
