package org.alumninetwork.members.scim.user;

import static org.alumninetwork.members.scim.user.EvidenceForm.put;

import de.captaingoldfish.scim.sdk.common.constants.SchemaUris;
import de.captaingoldfish.scim.sdk.common.etag.ETag;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.resources.base.ScimArrayNode;
import de.captaingoldfish.scim.sdk.common.resources.base.ScimObjectNode;
import de.captaingoldfish.scim.sdk.common.resources.complex.Meta;
import de.captaingoldfish.scim.sdk.common.resources.complex.Name;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.Address;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.Email;
import java.util.List;
import java.util.Set;
import org.alumninetwork.members.member.MemberDetails;
import org.alumninetwork.members.member.MemberField;

/** A person as a User: what the source is the authority for, and nothing else. */
public final class UserDocument {

    private static final String KIND = "work";

    private final SourcePerson person;
    private final MemberDetails details;
    private final Authority authority;

    private UserDocument(SourcePerson person, Authority authority) {
        this.person = person;
        this.details = person.details();
        this.authority = authority;
    }

    public static User of(SourcePerson person, Authority authority) {
        return new UserDocument(person, authority).user();
    }

    private User user() {
        User user = User.builder()
                .id(person.id().toString())
                .externalId(person.externalId())
                .userName(person.calledAs())
                .active(person.active())
                .name(name())
                .displayName(wholeName())
                .emails(emails())
                .addresses(addresses())
                .meta(meta(person))
                .build();
        ScimObjectNode extension = extension();
        if (!extension.isEmpty()) {
            user.set(UserForm.EXTENSION, extension);
            user.setSchemas(Set.of(SchemaUris.USER_URI, UserForm.EXTENSION));
        }
        return user;
    }

    private static Meta meta(SourcePerson person) {
        return Meta.builder()
                .created(person.createdAt())
                .lastModified(person.updatedAt())
                .version(ETag.builder().weak(true).tag(person.version()).build())
                .build();
    }

    private Name name() {
        String family = shown(MemberField.FAMILY_NAME, details.familyName());
        String given = shown(MemberField.GIVEN_NAME, details.givenName());
        return family == null && given == null
                ? null
                : Name.builder()
                        .familyName(family)
                        .givenName(given)
                        .formatted(wholeName())
                        .build();
    }

    private String wholeName() {
        String family = shown(MemberField.FAMILY_NAME, details.familyName());
        String given = shown(MemberField.GIVEN_NAME, details.givenName());
        return family == null || given == null ? family : given + " " + family;
    }

    private List<Email> emails() {
        String email = shown(MemberField.EMAIL, details.email());
        return email == null
                ? List.of()
                : List.of(Email.builder().value(email).type(KIND).primary(true).build());
    }

    private List<Address> addresses() {
        String country = shown(MemberField.COUNTRY, details.country());
        String city = shown(MemberField.CITY, details.city());
        return country == null && city == null
                ? List.of()
                : List.of(Address.builder()
                        .country(country)
                        .locality(city)
                        .type(KIND)
                        .primary(true)
                        .build());
    }

    private ScimObjectNode extension() {
        ScimObjectNode node = new ScimObjectNode();
        put(node, "birthDate", shown(MemberField.BIRTH_DATE, details.birthDate()));
        put(node, "eduPersonUniqueId", shown(MemberField.EDU_PERSON_UNIQUE_ID, details.eduPersonUniqueId()));
        put(
                node,
                "eduPersonPrincipalName",
                shown(MemberField.EDU_PERSON_PRINCIPAL_NAME, details.eduPersonPrincipalName()));
        putAll(
                node,
                "eduPersonScopedAffiliation",
                shown(MemberField.EDU_PERSON_SCOPED_AFFILIATION, details.eduPersonScopedAffiliation()));
        putAll(
                node,
                "schacPersonalUniqueCode",
                shown(MemberField.SCHAC_PERSONAL_UNIQUE_CODE, details.schacPersonalUniqueCode()));
        put(node, "schacHomeOrganization", shown(MemberField.SCHAC_HOME_ORGANIZATION, details.schacHomeOrganization()));
        put(node, "orcid", shown(MemberField.ORCID, details.orcid()));
        if (authority.coversAffiliations() && !person.evidence().isEmpty()) {
            ScimArrayNode affiliations = new ScimArrayNode(null);
            person.evidence().forEach(evidence -> affiliations.add(EvidenceForm.write(evidence)));
            node.set("affiliations", affiliations);
        }
        return node;
    }

    private static void putAll(ScimObjectNode node, String name, List<String> values) {
        if (values != null && !values.isEmpty()) {
            ScimArrayNode array = new ScimArrayNode(null);
            values.forEach(array::add);
            node.set(name, array);
        }
    }

    private <T> T shown(MemberField field, T value) {
        return authority.covers(field) ? value : null;
    }
}
