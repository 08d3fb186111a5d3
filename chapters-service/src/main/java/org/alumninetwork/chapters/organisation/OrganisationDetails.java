package org.alumninetwork.chapters.organisation;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.alumninetwork.support.text.CountryCode;
import org.alumninetwork.support.text.LanguageTag;
import org.alumninetwork.support.text.Legible;
import org.alumninetwork.support.text.LocalizedText;
import org.alumninetwork.support.text.TimeZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.URL;

/** What is said of an organisation when it is created or amended. */
@Schema(description = "What is said of an organisation when it is created or amended.")
record OrganisationDetails(
        @Schema(description = "Stays what it was at the creation") @NotNull
        OrganisationKind kind,

        @Schema(description = "The organisation above; absent for one that stands alone", nullable = true)
        UUID parentId,

        @Schema(description = "Name by language tag", examples = "{\"sv\": \"Alumnföreningen\"}")
        @NotNull
        @LocalizedText
        Map<String, String> name,

        @Schema(description = "ISO 3166-1 alpha-2", examples = "FI") @NotNull @CountryCode
        String country,

        @Schema(description = "Part of the country, ISO 3166-2", nullable = true, examples = "FI-18")
        @Pattern(regexp = "^[A-Z]{2}-[A-Z0-9]{1,3}$", message = "must be an ISO 3166-2 code such as FI-18")
        String region,

        @Schema(nullable = true, examples = "Helsinki") @Legible @Size(min = 1, max = 100)
        String city,

        @Schema(description = "IANA time zone; terms begin and end on its date", examples = "Europe/Helsinki")
        @NotNull
        @TimeZoneId
        String timeZone,

        @Schema(description = "Working language, BCP 47", examples = "sv") @NotNull @LanguageTag
        String language,

        @Schema(nullable = true, format = "email") @Email @Size(max = 254)
        String email,

        @Schema(nullable = true, format = "uri") @URL @Size(max = 500)
        String website,

        @Schema(
                description = "Research Organization Registry id",
                nullable = true,
                examples = "https://ror.org/040af2s02")
        @Pattern(
                regexp = "^https://ror\\.org/0[a-hj-km-np-tv-z0-9]{6}[0-9]{2}$",
                message = "must be a ROR id such as https://ror.org/040af2s02")
        String rorId) {

    /** Whether it stands in the same place of the tree and of the world. */
    boolean isPlacedAs(OrganisationDetails other) {
        return Objects.equals(parentId, other.parentId)
                && country.equals(other.country)
                && timeZone.equals(other.timeZone);
    }
}
