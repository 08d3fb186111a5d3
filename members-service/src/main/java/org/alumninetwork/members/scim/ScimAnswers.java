package org.alumninetwork.members.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.captaingoldfish.scim.sdk.common.response.ErrorResponse;
import de.captaingoldfish.scim.sdk.common.response.ScimResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Answers in the forms of RFC 7644, where the library leaves something out. */
@ApplicationScoped
class ScimAnswers {

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
            return errorAnswer(error.getHttpStatus(), errorBody(error));
        }
        Map<String, String> headers = new TreeMap<>(response.getHttpHeaders());
        headers.put("Content-Type", ScimResource.MEDIA_TYPE);
        JsonNode version = response.path("meta").path("version");
        if (version.isTextual()) {
            headers.put("ETag", version.asText());
        }
        if (call.path().startsWith("/ServiceProviderConfig")) {
            response.set("pagination", pagination());
            // The library tells its own settings as well, at which strict clients stop.
            ((ObjectNode) response.path("patch")).retain("supported");
        }
        String body = response.getHttpStatus() == 304 || response.isEmpty() ? "" : response.toString();
        return new ScimAnswer(response.getHttpStatus(), headers, body);
    }

    ScimAnswer methodNotAllowed(String allowed) {
        ScimAnswer error = error(405, null, "Allowed here: " + allowed + ".");
        Map<String, String> headers = new TreeMap<>(error.headers());
        headers.put("Allow", allowed);
        return new ScimAnswer(405, headers, error.body());
    }

    ScimAnswer error(int status, String scimType, String detail) {
        return errorAnswer(status, errorBody(status, scimType, detail));
    }

    private static ScimAnswer errorAnswer(int status, ObjectNode error) {
        return new ScimAnswer(status, Map.of("Content-Type", ScimResource.MEDIA_TYPE), error.toString());
    }

    static ObjectNode errorBody(ErrorResponse error) {
        int status = error.getHttpStatus();
        String type = typeOf(status, error.getScimType().orElse(""));
        return errorBody(status, type, error.getDetail().orElse(null));
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
