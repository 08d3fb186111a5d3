package org.alumninetwork.members.scim.user;

import de.captaingoldfish.scim.sdk.common.constants.ScimType;
import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alumninetwork.members.member.MemberDetails;
import org.alumninetwork.members.member.MemberField;
import org.alumninetwork.members.source.SharedFields;

/**
 * What a source may change of a person: a field of its authority becomes what it says; another one is filled where it
 * is empty and left alone where it is not, and a PATCH that asks for it is refused. What no agreement lets in stays as it
 * is.
 */
public record Authority(Set<String> keys, SharedFields shared) {

    private static final String AFFILIATIONS = "affiliations";

    /** Of the person whom the record is about. */
    static Authority ofSelf() {
        Set<String> all = Stream.concat(
                        Arrays.stream(MemberField.values()).map(MemberField::key), Stream.of(AFFILIATIONS))
                .collect(Collectors.toUnmodifiableSet());
        return new Authority(all, SharedFields.EVERYTHING);
    }

    /** Whether the source is shown the field, and decides it where it writes. */
    public boolean covers(MemberField field) {
        return covers(field.key());
    }

    public boolean coversAffiliations() {
        return covers(AFFILIATIONS);
    }

    private boolean covers(String key) {
        return keys.contains(key) && shared.covers(key);
    }

    /** Of the fields of the authority those among these. */
    Authority among(Set<String> fields) {
        return new Authority(keys.stream().filter(fields::contains).collect(Collectors.toUnmodifiableSet()), shared);
    }

    /** Of a source that does not vouch for the person: it decides nothing, and fills nothing in. */
    Authority overNothing() {
        return new Authority(Set.of(), SharedFields.NOTHING);
    }

    boolean ownsAffiliations() {
        return keys.contains(AFFILIATIONS);
    }

    List<Evidence> merged(List<Evidence> present, Stated stated) {
        return coversAffiliations() && stated.extended() ? known(stated.evidence(), present) : present;
    }

    /** What was known stays in its place; a correction of the end keeps the id. */
    private static List<Evidence> known(List<Evidence> stated, List<Evidence> present) {
        List<Evidence> left = new ArrayList<>(present);
        List<UUID> order = present.stream().map(Evidence::id).toList();
        return stated.stream()
                .map(one -> one.withId(idFor(one, left)))
                .sorted(Comparator.comparingInt(one -> one.id() == null ? order.size() : order.indexOf(one.id())))
                .toList();
    }

    private static UUID idFor(Evidence stated, List<Evidence> left) {
        return left.stream()
                .filter(stated::saysTheSame)
                .findFirst()
                .or(() -> left.stream().filter(stated::isOfTheSame).findFirst())
                .map(found -> {
                    left.remove(found);
                    return found.id();
                })
                .orElse(null);
    }

    /** What the record says after the source has spoken, which is shown all of its authority. */
    MemberDetails merged(MemberDetails is, Stated stated) {
        return merged(is, stated, this);
    }

    /**
     * What the record says after the source has spoken.
     *
     * @param shown which fields were shown to the client: what it was not shown a PATCH does not take away
     */
    MemberDetails merged(MemberDetails is, Stated stated, Authority shown) {
        MemberDetails said = stated.details();
        Choice core = new Choice(true, stated.byPatch(), shown);
        Choice extended = new Choice(stated.extended(), stated.byPatch(), shown);
        return new MemberDetails(
                core.of(MemberField.GIVEN_NAME, is.givenName(), said.givenName()),
                core.of(MemberField.FAMILY_NAME, is.familyName(), said.familyName()),
                is.preferredName(),
                core.of(MemberField.EMAIL, is.email(), said.email()),
                is.phone(),
                extended.of(MemberField.BIRTH_DATE, is.birthDate(), said.birthDate()),
                core.of(MemberField.COUNTRY, is.country(), said.country()),
                is.region(),
                core.of(MemberField.CITY, is.city(), said.city()),
                is.languages(),
                is.employer(),
                is.jobTitle(),
                is.expertise(),
                is.links(),
                extended.of(MemberField.EDU_PERSON_UNIQUE_ID, is.eduPersonUniqueId(), said.eduPersonUniqueId()),
                extended.of(
                        MemberField.EDU_PERSON_PRINCIPAL_NAME,
                        is.eduPersonPrincipalName(),
                        said.eduPersonPrincipalName()),
                extended.of(
                        MemberField.EDU_PERSON_SCOPED_AFFILIATION,
                        is.eduPersonScopedAffiliation(),
                        said.eduPersonScopedAffiliation()),
                extended.of(
                        MemberField.SCHAC_PERSONAL_UNIQUE_CODE,
                        is.schacPersonalUniqueCode(),
                        said.schacPersonalUniqueCode()),
                extended.of(
                        MemberField.SCHAC_HOME_ORGANIZATION, is.schacHomeOrganization(), said.schacHomeOrganization()),
                extended.of(MemberField.ORCID, is.orcid(), said.orcid()),
                is.visibility());
    }

    /** @throws BadRequestException {@code mutability} where a PATCH states affiliations that are not the source's */
    void mustOwnWhatItPatches(List<Evidence> present, Stated stated) {
        if (stated.byPatch()
                && !coversAffiliations()
                && !known(stated.evidence(), present).equals(present)) {
            throw notYours(AFFILIATIONS);
        }
    }

    private static BadRequestException notYours(String key) {
        return new BadRequestException(
                "The source is not the authority for " + key
                        + ", no agreement lets it in, or the source does not vouch for the person.",
                null,
                ScimType.RFC7644.MUTABILITY);
    }

    /** Between what is and what was said of a part of the record. */
    private final class Choice {

        private final boolean spokenOf;
        private final boolean askedFor;
        private final Authority shown;

        Choice(boolean spokenOf, boolean askedFor, Authority shown) {
            this.spokenOf = spokenOf;
            this.askedFor = askedFor;
            this.shown = shown;
        }

        <T> T of(MemberField field, T is, T said) {
            if (!spokenOf) {
                return is;
            }
            if (covers(field)) {
                return askedFor && isEmpty(said) && !shown.covers(field) ? is : said;
            }
            if (!isEmpty(said) && askedFor && !said.equals(is)) {
                throw notYours(field.key());
            }
            return isEmpty(is) && shared.covers(field.key()) ? said : is;
        }

        private static boolean isEmpty(Object value) {
            return value == null || value.equals(List.of());
        }
    }
}
