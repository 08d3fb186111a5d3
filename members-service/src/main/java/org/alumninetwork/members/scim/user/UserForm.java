package org.alumninetwork.members.scim.user;

import static org.alumninetwork.members.scim.user.EvidenceForm.text;

import com.fasterxml.jackson.databind.JsonNode;
import de.captaingoldfish.scim.sdk.common.resources.User;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.alumninetwork.members.member.MemberDetails;
import org.alumninetwork.members.text.Texts;

/** Reads what a client says of a person: the core User and the extension of alumni. */
public final class UserForm {

    static final String EXTENSION = "urn:alumninetwork:params:scim:schemas:extension:2.0:Alumni";
    private static final String ORCID_ADDRESS = "https://orcid.org/";

    private UserForm() {}

    /** @param byPatch whether the document is the present one with a patch on it */
    public static Stated read(User user, boolean byPatch) {
        JsonNode extension = user.get(EXTENSION);
        return new Stated(
                name(text(user, "externalId"), "externalId"),
                present(name(text(user, "userName"), "userName")),
                user.isActive().orElse(true),
                details(user, extension),
                evidence(extension),
                byPatch || extension != null,
                byPatch);
    }

    private static MemberDetails details(JsonNode user, JsonNode extension) {
        JsonNode name = user.get("name");
        JsonNode address = mainOf(user.get("addresses"));
        String family = text(name, "familyName");
        return new MemberDetails(
                text(name, "givenName"),
                family == null ? wholeName(user, name) : family,
                null,
                text(mainOf(user.get("emails")), "value"),
                null,
                EvidenceForm.day(text(extension, "birthDate")),
                upper(text(address, "country")),
                null,
                text(address, "locality"),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                text(extension, "eduPersonUniqueId"),
                text(extension, "eduPersonPrincipalName"),
                texts(extension, "eduPersonScopedAffiliation"),
                texts(extension, "schacPersonalUniqueCode"),
                text(extension, "schacHomeOrganization"),
                shortOrcid(text(extension, "orcid")),
                Map.of());
    }

    /** Who has no family name has one name. */
    private static String wholeName(JsonNode user, JsonNode name) {
        boolean hasGivenName = text(name, "givenName") != null;
        String formatted = text(name, "formatted");
        return hasGivenName ? null : formatted == null ? text(user, "displayName") : formatted;
    }

    /** Of several the primary one, else the first. */
    private static JsonNode mainOf(JsonNode several) {
        if (several == null || several.isEmpty()) {
            return null;
        }
        return StreamSupport.stream(several.spliterator(), false)
                .filter(one -> one.path("primary").asBoolean())
                .findFirst()
                .orElse(several.get(0));
    }

    private static List<Evidence> evidence(JsonNode extension) {
        JsonNode said = extension == null ? null : extension.get("affiliations");
        return said == null
                ? List.of()
                : StreamSupport.stream(said.spliterator(), false)
                        .map(EvidenceForm::read)
                        .distinct()
                        .toList();
    }

    private static List<String> texts(JsonNode node, String name) {
        JsonNode values = node == null ? null : node.get(name);
        return values == null
                ? List.of()
                : StreamSupport.stream(values.spliterator(), false)
                        .map(JsonNode::asText)
                        .map(Texts::clean)
                        .filter(Objects::nonNull)
                        .toList();
    }

    private static String name(String text, String attribute) {
        if (text != null && (text.length() > 200 || Texts.hasControlCharacter(text))) {
            throw EvidenceForm.wrong(attribute + " is one line of at most 200 characters.");
        }
        return text;
    }

    /** The schema asks for one, and takes an empty one. */
    private static String present(String userName) {
        if (userName == null) {
            throw EvidenceForm.wrong("userName is not empty.");
        }
        return userName;
    }

    private static String upper(String country) {
        return country == null ? null : country.toUpperCase(java.util.Locale.ROOT);
    }

    private static String shortOrcid(String orcid) {
        return orcid != null && orcid.startsWith(ORCID_ADDRESS) ? orcid.substring(ORCID_ADDRESS.length()) : orcid;
    }
}
