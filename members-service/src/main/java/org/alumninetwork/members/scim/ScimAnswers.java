package org.alumninetwork.members.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.captaingoldfish.scim.sdk.common.response.BulkResponse;
import de.captaingoldfish.scim.sdk.common.response.ErrorResponse;
import de.captaingoldfish.scim.sdk.common.response.ScimResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Answers in the forms of RFC 7644, where the library leaves something out. */
@ApplicationScoped
class ScimAnswers {

    private static final String NOT_REACHED = "was not handled due to previous failed precondition";
    private static final String ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";

    /** RFC 7644, section 3.12, and RFC 9865. */
    private static final Set<String> TYPES = Set.of(
            "invalidFilter",
            "tooMany",
            "uniqueness",
            "mutability",
            "invalidSyntax",
            "invalidPath",
            "noTarget",
            "invalidValue",
            "invalidVers",
            "sensitive",
            "invalidCursor",
            "expiredCursor",
            "invalidCount");

    private final ScimEndpoint endpoint;

    ScimAnswers(ScimEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    ScimAnswer of(ScimCall call, ScimResponse response) {
        if (response instanceof ErrorResponse error && error.getHttpStatus() >= 400) {
            return error(
                    error.getHttpStatus(),
                    typeOf(error.getHttpStatus(), error.getScimType().orElse("")),
                    error.getDetail().orElse(null));
        }
        if (response instanceof BulkResponse) {
            completeBulk(response);
        }
        Map<String, String> headers = new TreeMap<>(response.getHttpHeaders());
        headers.put("Content-Type", ScimResource.MEDIA_TYPE);
        JsonNode version = response.path("meta").path("version");
        if (version.isTextual()) {
            headers.put("ETag", version.asText());
        }
        if (call.path().startsWith("/ServiceProviderConfig")) {
            response.set("pagination", pagination());
        }
        String body = response.getHttpStatus() == 304 || response.isEmpty() ? "" : response.toString();
        return new ScimAnswer(response instanceof BulkResponse ? 200 : response.getHttpStatus(), headers, body);
    }

    ScimAnswer methodNotAllowed(String allowed) {
        ScimAnswer error = error(405, null, "Allowed here: " + allowed + ".");
        Map<String, String> headers = new TreeMap<>(error.headers());
        headers.put("Allow", allowed);
        return new ScimAnswer(405, headers, error.body());
    }

    ScimAnswer error(int status, String scimType, String detail) {
        return new ScimAnswer(
                status,
                Map.of("Content-Type", ScimResource.MEDIA_TYPE),
                errorBody(status, scimType, detail).toString());
    }

    static ObjectNode errorBody(int status, String scimType, String detail) {
        ObjectNode error = JsonNodeFactory.instance.objectNode();
        error.putArray("schemas").add(ERROR);
        error.put("status", Integer.toString(status));
        if (scimType != null) {
            error.put("scimType", scimType);
        }
        return error.put("detail", detail);
    }

    /** The library leaves some types out, and has some of its own. */
    private static String typeOf(int status, String given) {
        return switch (status) {
            case 400 ->
                TYPES.contains(given) ? given : "unparseableRequest".equals(given) ? "invalidSyntax" : "invalidValue";
            case 409 -> "uniqueness";
            default -> null;
        };
    }

    /** What was not reached any more is not answered (RFC 7644, section 3.7.3): the library answers it with 412. */
    private static void completeBulk(ScimResponse response) {
        ArrayNode answered = JsonNodeFactory.instance.arrayNode();
        response.path("Operations").forEach(operation -> {
            if (!operation.path("response").path("detail").asText().contains(NOT_REACHED)) {
                completeError(operation.path("response"));
                answered.add(((ObjectNode) operation)
                        .put("status", operation.path("status").asText()));
            }
        });
        response.set("Operations", answered);
    }

    private static void completeError(JsonNode response) {
        if (response instanceof ObjectNode error && error.has("detail")) {
            String type =
                    typeOf(error.path("status").asInt(), error.path("scimType").asText());
            if (type == null) {
                error.remove("scimType");
            } else {
                error.put("scimType", type);
            }
        }
    }

    /** RFC 9865, section 4: what the library does not know of. */
    private ObjectNode pagination() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("cursor", true)
                .put("index", true)
                .put("defaultPaginationMethod", "index")
                .put("defaultPageSize", endpoint.mostPerPage())
                .put("maxPageSize", endpoint.mostPerPage());
    }
}
