package org.alumninetwork.members.member;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.alumninetwork.members.text.Orcid;
import org.alumninetwork.members.text.PhoneNumber;
import org.alumninetwork.members.text.PlainText;
import org.alumninetwork.members.text.Texts;
import org.alumninetwork.support.text.CountryCode;
import org.alumninetwork.support.text.LanguageTag;
import org.alumninetwork.support.text.LanguageTags;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hibernate.validator.constraints.URL;

/** What is said of a member when the record is created or amended. */
@Embeddable
@Schema(description = "What is said of a member when the record is created or amended.")
public record MemberDetails(
        @Schema(nullable = true, examples = "Amina") @PlainText(most = 100)
        String givenName,

        @Schema(examples = "Wanjiru") @NotNull @PlainText(most = 100)
        String familyName,

        @Schema(nullable = true, description = "What the person is called instead of the given name")
        @PlainText(most = 100)
        String preferredName,

        @Schema(nullable = true, format = "email") @Email @PlainText(most = 254)
        String email,

        @Schema(nullable = true, description = "E.164", examples = "+254202712085") @PhoneNumber
        String phone,

        @Schema(nullable = true) @Past LocalDate birthDate,

        @Schema(nullable = true, description = "ISO 3166-1 alpha-2", examples = "KE") @CountryCode
        String country,

        @Schema(nullable = true) @PlainText(most = 100) String region,

        @Schema(nullable = true, examples = "Nairobi") @PlainText(most = 100)
        String city,

        @Schema(description = "BCP 47", examples = "[\"en\", \"sw\"]") @Size(max = 30)
        List<@LanguageTag String> languages,

        @Schema(nullable = true) @PlainText(most = 200) String employer,

        @Schema(nullable = true) @PlainText(most = 200) String jobTitle,

        @Schema(examples = "[\"solar energy\"]") @Size(max = 50)
        List<@PlainText(most = 60) String> expertise,

        @Size(max = 10) List<@URL @PlainText(most = 500) String> links,

        @Schema(nullable = true, description = "eduPerson: never reassigned; kept by registries and staff")
        @Pattern(regexp = "[A-Za-z0-9]{1,64}@[A-Za-z0-9.-]{1,190}", message = "must be an id and a scope, id@scope")
        String eduPersonUniqueId,

        @Schema(nullable = true, description = "eduPerson: informational, for it may be reassigned")
        @PlainText(most = 256)
        String eduPersonPrincipalName,

        @Schema(examples = "[\"alum@helsinki.fi\"]") @Size(max = 10)
        List<@PlainText(most = 256) String> eduPersonScopedAffiliation,

        @Schema(
                description = "SCHAC: among them the European Student Identifier",
                examples = "[\"urn:schac:personalUniqueCode:int:esi:helsinki.fi:1234567\"]")
        @Size(max = 10)
        List<
                        @Pattern(
                                regexp = "urn:schac:personalUniqueCode:\\S{3,240}",
                                message = "must begin with urn:schac:personalUniqueCode:")
                        String>
                schacPersonalUniqueCode,

        @Schema(nullable = true, description = "SCHAC: domain of the home organisation", examples = "helsinki.fi")
        @PlainText(most = 253)
        String schacHomeOrganization,

        @Schema(nullable = true, examples = "0000-0002-1825-0097") @Orcid
        String orcid,

        @Schema(description = "Who sees what, where it is not as usual", examples = "{\"phone\": \"NOBODY\"}")
        @JdbcTypeCode(SqlTypes.JSON)
        Map<VisibleField, Visibility> visibility) {

    public MemberDetails {
        givenName = Texts.clean(givenName);
        familyName = Texts.clean(familyName);
        preferredName = Texts.clean(preferredName);
        email = Texts.clean(email);
        region = Texts.clean(region);
        city = Texts.clean(city);
        languages = LanguageTags.canonical(Texts.clean(languages));
        employer = Texts.clean(employer);
        jobTitle = Texts.clean(jobTitle);
        expertise = Texts.clean(expertise);
        links = Texts.clean(links);
        eduPersonPrincipalName = Texts.clean(eduPersonPrincipalName);
        eduPersonScopedAffiliation = Texts.clean(eduPersonScopedAffiliation);
        schacPersonalUniqueCode = Texts.clean(schacPersonalUniqueCode);
        schacHomeOrganization = Texts.clean(schacHomeOrganization);
        visibility = visibility == null ? Map.of() : Map.copyOf(visibility);
    }

    /** As others call the person. */
    public String displayName() {
        return displayName(preferredName, givenName, familyName);
    }

    static String displayName(String preferred, String given, String family) {
        String first = preferred == null ? given : preferred;
        return first == null ? family : first + " " + family;
    }

    public Visibility visibilityOf(VisibleField field) {
        return visibility.getOrDefault(field, field.unlessSaid());
    }
}
