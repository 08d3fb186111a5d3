package org.alumninetwork.members.scim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.captaingoldfish.scim.sdk.common.constants.ScimType;
import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One operation of a bulk request.
 *
 * @param bulkId by which others of the request refer to what it creates; or null
 * @param version that it expects; or null
 * @param data missing where there is none
 */
record BulkOperation(String method, String path, String bulkId, String version, JsonNode data) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> METHODS = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final Pattern REFERENCE = Pattern.compile("bulkId:([^\"/\\s]+)");

    static BulkOperation of(JsonNode said) {
        return new BulkOperation(
                said.path("method").asText("").toUpperCase(Locale.ROOT),
                said.path("path").asText(""),
                said.path("bulkId").textValue(),
                said.path("version").textValue(),
                objectIn(said.path("data")));
    }

    /** Some clients send the object as a text; what is none is refused with the schemas. */
    private static JsonNode objectIn(JsonNode data) {
        try {
            return data.isTextual() ? JSON.readTree(data.asText()) : data;
        } catch (JsonProcessingException _) {
            return data;
        }
    }

    boolean creates() {
        return method.equals("POST");
    }

    HttpMethod httpMethod() {
        return HttpMethod.valueOf(method);
    }

    /** @throws BadRequestException where the operation makes no sense by itself */
    void mustMakeSense() {
        if (!METHODS.contains(method)) {
            throw new BadRequestException("method is one of POST, PUT, PATCH and DELETE.", null, invalidSyntax());
        }
        if (creates() && (bulkId == null || bulkId.isBlank())) {
            throw new BadRequestException("A POST has a bulkId.", null, invalidSyntax());
        }
    }

    /** With the ids of those whom other operations created, by their bulkIds; nothing while one of them is not there. */
    Optional<BulkOperation> referringTo(Map<String, String> created) {
        Optional<String> itsPath = replaced(path, created);
        Optional<String> itsData = replaced(data.toString(), created);
        return itsPath.isEmpty() || itsData.isEmpty()
                ? Optional.empty()
                : Optional.of(new BulkOperation(method, itsPath.get(), bulkId, version, parsed(itsData.get())));
    }

    private static Optional<String> replaced(String text, Map<String, String> created) {
        Matcher references = REFERENCE.matcher(text);
        return references.results().allMatch(found -> created.containsKey(found.group(1)))
                ? Optional.of(references.reset().replaceAll(found -> created.get(found.group(1))))
                : Optional.empty();
    }

    private JsonNode parsed(String text) {
        try {
            return text.isEmpty() ? data : JSON.readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("It was JSON before", impossible);
        }
    }

    private static String invalidSyntax() {
        return ScimType.RFC7644.INVALID_SYNTAX;
    }
}
