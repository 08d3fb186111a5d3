package org.alumninetwork.members.scim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import de.captaingoldfish.scim.sdk.common.exceptions.InvalidFilterException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alumninetwork.members.scim.user.Roster;

/**
 * Whom a request names, so that all of them can be read together. What is unreadable names nobody: the library refuses it.
 *
 * @param paths of operations, in which filters may stand
 */
record Mentioned(
        Set<UUID> ids,
        Set<String> names,
        Set<String> uniqueIds,
        Set<String> personalCodes,
        Set<String> orcids,
        Set<String> paths,
        int operations) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern USER =
            Pattern.compile("/Users/([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})");

    static Mentioned in(ScimCall call) {
        JsonNode body = call.isSearch() ? MissingNode.getInstance() : read(call.body());
        Mentioned mentioned = new Mentioned(
                new HashSet<>(),
                new HashSet<>(),
                textsOf(body, "eduPersonUniqueId"),
                textsOf(body, "schacPersonalUniqueCode"),
                textsOf(body, "orcid"),
                textsOf(body, "path"),
                body.path("Operations").size());
        mentioned.addPath(call.path());
        if (call.isBulk()) {
            body.path("Operations").forEach(operation -> {
                mentioned.addPath(operation.path("path").asText());
                mentioned.addNames(operation.path("data"));
            });
        } else {
            mentioned.addNames(body);
        }
        return mentioned;
    }

    /** @throws TooLarge where a bulk request has more operations */
    Mentioned ofAtMost(int most) {
        if (operations > most) {
            throw new TooLarge("At most " + most + " operations are taken at once.");
        }
        return this;
    }

    /** @throws InvalidFilterException where the filter in a path says more than one may */
    Mentioned withShortFilters() {
        paths.forEach(FilterCheck::mustBeShort);
        return this;
    }

    /** Those whom the source does not know by their ids. */
    Set<UUID> without(Roster roster) {
        return ids.stream().filter(id -> roster.find(id).isEmpty()).collect(Collectors.toSet());
    }

    private void addPath(String path) {
        Matcher user = USER.matcher(path);
        if (user.find()) {
            ids.add(UUID.fromString(user.group(1)));
        }
    }

    private void addNames(JsonNode user) {
        for (String attribute : List.of("externalId", "userName")) {
            if (user.path(attribute).isTextual()) {
                names.add(user.get(attribute).asText().strip());
            }
        }
    }

    private static Set<String> textsOf(JsonNode body, String attribute) {
        return body.findValues(attribute).stream()
                .flatMap(value -> value.isArray() ? value.valueStream() : Stream.of(value))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }

    private static JsonNode read(String body) {
        try {
            JsonNode node = JSON.readTree(body);
            return node == null ? MissingNode.getInstance() : node;
        } catch (JsonProcessingException _) {
            return MissingNode.getInstance();
        }
    }
}
