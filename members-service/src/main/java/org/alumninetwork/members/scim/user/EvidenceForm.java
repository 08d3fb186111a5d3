package org.alumninetwork.members.scim.user;

import com.fasterxml.jackson.databind.JsonNode;
import de.captaingoldfish.scim.sdk.common.constants.ScimType;
import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import de.captaingoldfish.scim.sdk.common.resources.base.ScimObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.alumninetwork.members.affiliation.AffiliationBasis;
import org.alumninetwork.members.text.Texts;

/** How affiliations are written in SCIM. */
final class EvidenceForm {

    private EvidenceForm() {}

    static Evidence read(JsonNode said) {
        return new Evidence(
                null,
                basis(text(said, "basis")),
                atMost(200, text(said, "institution"), "institution"),
                atMost(200, text(said, "programme"), "programme"),
                atMost(100, text(said, "degree"), "degree"),
                day(text(said, "startDate")),
                day(text(said, "endDate")));
    }

    static ScimObjectNode write(Evidence evidence) {
        ScimObjectNode node = new ScimObjectNode();
        put(node, "basis", evidence.basis());
        put(node, "institution", evidence.institution());
        put(node, "programme", evidence.programme());
        put(node, "degree", evidence.degree());
        put(node, "startDate", evidence.startDate());
        put(node, "endDate", evidence.endDate());
        return node;
    }

    static void mustBeWhole(Evidence evidence) {
        if (evidence.basis() == null || evidence.institution() == null) {
            throw wrong("An affiliation has at least basis and institution.");
        }
        if (evidence.startDate() != null
                && evidence.endDate() != null
                && evidence.endDate().isBefore(evidence.startDate())) {
            throw wrong("An affiliation does not end before it starts.");
        }
    }

    static LocalDate day(String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException _) {
            throw wrong("A day is written such as 1987-02-28, not " + text + ".");
        }
    }

    /** Nothing for an empty text. */
    static String text(JsonNode node, String name) {
        JsonNode value = node == null ? null : node.get(name);
        return value == null || value.isNull() ? null : Texts.clean(value.asText());
    }

    static void put(ScimObjectNode node, String name, Object value) {
        if (value != null) {
            node.put(name, value.toString());
        }
    }

    private static String basis(String text) {
        for (AffiliationBasis basis : AffiliationBasis.values()) {
            if (basis.name().equalsIgnoreCase(text)) {
                return basis.name();
            }
        }
        throw wrong("basis is STUDIES, SCHOLARSHIP or LEADERSHIP_PROGRAMME.");
    }

    private static String atMost(int length, String text, String name) {
        if (text != null && (text.length() > length || Texts.hasControlCharacter(text))) {
            throw wrong(name + " is one line of at most " + length + " characters.");
        }
        return text;
    }

    static BadRequestException wrong(String rule) {
        return new BadRequestException(rule, null, ScimType.RFC7644.INVALID_VALUE);
    }
}
