package org.alumninetwork.members.member;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The fields of {@link MemberDetails}: by which setting each is seen, and what each is called in JSON. */
public enum MemberField {
    GIVEN_NAME("givenName", VisibleField.NAME, MemberDetails::givenName),
    FAMILY_NAME("familyName", VisibleField.NAME, MemberDetails::familyName),
    PREFERRED_NAME("preferredName", VisibleField.NAME, MemberDetails::preferredName),
    EMAIL("email", VisibleField.EMAIL, MemberDetails::email),
    PHONE("phone", VisibleField.PHONE, MemberDetails::phone),
    BIRTH_DATE("birthDate", VisibleField.BIRTH_DATE, MemberDetails::birthDate),
    COUNTRY("country", VisibleField.COUNTRY, MemberDetails::country),
    REGION("region", VisibleField.REGION, MemberDetails::region),
    CITY("city", VisibleField.CITY, MemberDetails::city),
    LANGUAGES("languages", VisibleField.LANGUAGES, MemberDetails::languages),
    EMPLOYER("employer", VisibleField.EMPLOYER, MemberDetails::employer),
    JOB_TITLE("jobTitle", VisibleField.JOB_TITLE, MemberDetails::jobTitle),
    EXPERTISE("expertise", VisibleField.EXPERTISE, MemberDetails::expertise),
    LINKS("links", VisibleField.LINKS, MemberDetails::links),
    EDU_PERSON_UNIQUE_ID("eduPersonUniqueId", VisibleField.IDENTIFIERS, MemberDetails::eduPersonUniqueId),
    EDU_PERSON_PRINCIPAL_NAME(
            "eduPersonPrincipalName", VisibleField.IDENTIFIERS, MemberDetails::eduPersonPrincipalName),
    EDU_PERSON_SCOPED_AFFILIATION(
            "eduPersonScopedAffiliation", VisibleField.IDENTIFIERS, MemberDetails::eduPersonScopedAffiliation),
    SCHAC_PERSONAL_UNIQUE_CODE(
            "schacPersonalUniqueCode", VisibleField.IDENTIFIERS, MemberDetails::schacPersonalUniqueCode),
    SCHAC_HOME_ORGANIZATION("schacHomeOrganization", VisibleField.IDENTIFIERS, MemberDetails::schacHomeOrganization),
    ORCID("orcid", VisibleField.ORCID, MemberDetails::orcid);

    private final String key;
    private final VisibleField seenBy;

    @SuppressWarnings("ImmutableEnumChecker") // a reference to an accessor, which holds no state
    private final Function<MemberDetails, Object> value;

    MemberField(String key, VisibleField seenBy, Function<MemberDetails, Object> value) {
        this.key = key;
        this.seenBy = seenBy;
        this.value = value;
    }

    /** The name in JSON. */
    public String key() {
        return key;
    }

    public VisibleField seenBy() {
        return seenBy;
    }

    /** Identifiers prove who somebody is, so nobody claims them for themselves. */
    public boolean isClaimedByNobody() {
        return seenBy == VisibleField.IDENTIFIERS;
    }

    public boolean isGivenIn(MemberDetails details) {
        Object given = value.apply(details);
        return given != null && !given.equals(List.of());
    }

    static Set<MemberField> givenBy(MemberDetails details) {
        return select(field -> field.isGivenIn(details));
    }

    static Set<MemberField> differingBetween(MemberDetails one, MemberDetails other) {
        return select(field -> !Objects.equals(field.value.apply(one), field.value.apply(other)));
    }

    public static Optional<MemberField> of(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }

    private static Set<MemberField> select(Predicate<MemberField> condition) {
        return Arrays.stream(values())
                .filter(condition)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(MemberField.class)));
    }
}
