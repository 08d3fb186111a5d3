package org.alumninetwork.members.member;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.alumninetwork.support.change.FeedData;
import org.alumninetwork.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member as one caller may see the record: what is hidden from the caller is absent. */
@Schema(description = "A member. What the caller may not see is absent.")
@JsonInclude(JsonInclude.Include.NON_NULL)
@FeedData("member")
public record MemberView(
        @Schema(required = true) UUID id,

        @Schema(description = "The registry's own id, shown to that registry")
        String externalId,

        @Schema(examples = "Amina Wanjiru") String displayName,
        String givenName,
        String familyName,
        String preferredName,
        @Schema(format = "email") String email,

        @Schema(description = "E.164", examples = "+254202712085")
        String phone,

        LocalDate birthDate,
        @Schema(examples = "KE") String country,
        String region,
        @Schema(examples = "Nairobi") String city,
        List<String> languages,
        String employer,
        String jobTitle,
        List<String> expertise,
        List<String> links,
        String eduPersonUniqueId,
        String eduPersonPrincipalName,
        List<String> eduPersonScopedAffiliation,
        List<String> schacPersonalUniqueCode,
        String schacHomeOrganization,
        @Schema(examples = "0000-0002-1825-0097") String orcid,

        @Schema(description = "Who sees what; shown to the member and to administrators")
        Map<VisibleField, Visibility> visibility,

        @Schema(description = "Whether a login is linked; shown to the member and to administrators")
        Boolean registered,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt,
        @JsonIgnore @Schema(hidden = true) long version)
        implements Versioned {

    /**
     * @param shown which fields the caller sees
     * @param own whether the caller may see everything
     */
    static MemberView of(Member member, Predicate<MemberField> shown, boolean own, String externalId) {
        Visible visible = new Visible(member.details(), shown);
        return new MemberView(
                member.id(),
                externalId,
                visible.displayName(),
                visible.ifShown(MemberField.GIVEN_NAME, MemberDetails::givenName),
                visible.ifShown(MemberField.FAMILY_NAME, MemberDetails::familyName),
                visible.ifShown(MemberField.PREFERRED_NAME, MemberDetails::preferredName),
                visible.ifShown(MemberField.EMAIL, MemberDetails::email),
                visible.ifShown(MemberField.PHONE, MemberDetails::phone),
                visible.ifShown(MemberField.BIRTH_DATE, MemberDetails::birthDate),
                visible.ifShown(MemberField.COUNTRY, MemberDetails::country),
                visible.ifShown(MemberField.REGION, MemberDetails::region),
                visible.ifShown(MemberField.CITY, MemberDetails::city),
                visible.ifShown(MemberField.LANGUAGES, MemberDetails::languages),
                visible.ifShown(MemberField.EMPLOYER, MemberDetails::employer),
                visible.ifShown(MemberField.JOB_TITLE, MemberDetails::jobTitle),
                visible.ifShown(MemberField.EXPERTISE, MemberDetails::expertise),
                visible.ifShown(MemberField.LINKS, MemberDetails::links),
                visible.ifShown(MemberField.EDU_PERSON_UNIQUE_ID, MemberDetails::eduPersonUniqueId),
                visible.ifShown(MemberField.EDU_PERSON_PRINCIPAL_NAME, MemberDetails::eduPersonPrincipalName),
                visible.ifShown(MemberField.EDU_PERSON_SCOPED_AFFILIATION, MemberDetails::eduPersonScopedAffiliation),
                visible.ifShown(MemberField.SCHAC_PERSONAL_UNIQUE_CODE, MemberDetails::schacPersonalUniqueCode),
                visible.ifShown(MemberField.SCHAC_HOME_ORGANIZATION, MemberDetails::schacHomeOrganization),
                visible.ifShown(MemberField.ORCID, MemberDetails::orcid),
                own ? settingsOf(member.details()) : null,
                own ? member.login() != null : null,
                member.createdAt(),
                member.updatedAt(),
                member.version());
    }

    /** Others see more or less of the same version with every consent, office and agreement that begins or ends. */
    @Override
    public boolean differsByReader() {
        return visibility == null;
    }

    private record Visible(MemberDetails details, Predicate<MemberField> shown) {
        <T> T ifShown(MemberField field, Function<MemberDetails, T> value) {
            return shown.test(field) ? value.apply(details) : null;
        }

        /** Of the names that are shown. */
        String displayName() {
            String preferred = ifShown(MemberField.PREFERRED_NAME, MemberDetails::preferredName);
            return ifShown(
                    MemberField.FAMILY_NAME,
                    _ -> MemberDetails.displayName(
                            preferred,
                            ifShown(MemberField.GIVEN_NAME, MemberDetails::givenName),
                            details.familyName()));
        }
    }

    /** All settings, the usual ones too. */
    private static Map<VisibleField, Visibility> settingsOf(MemberDetails details) {
        Map<VisibleField, Visibility> settings = new EnumMap<>(VisibleField.class);
        Arrays.stream(VisibleField.values()).forEach(field -> settings.put(field, details.visibilityOf(field)));
        return settings;
    }
}
