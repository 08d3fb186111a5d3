package org.alumninetwork.gateway.problem;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** A problem in the words of SCIM, which its clients know alone (RFC 7644, section 3.12). */
final class ScimError {

    static final String MEDIA_TYPE = "application/scim+json";

    private static final String SCHEMA = "urn:ietf:params:scim:api:messages:2.0:Error";
    private static final String PROVISIONING = "/scim/v2";

    private ScimError() {}

    static boolean isExpectedBy(HttpServerRequest request) {
        String path = request.path();
        return path != null && (path.equals(PROVISIONING) || path.startsWith(PROVISIONING + "/"));
    }

    static JsonObject of(Problem problem) {
        return new JsonObject()
                .put("schemas", new JsonArray().add(SCHEMA))
                .put("status", String.valueOf(problem.type().status()))
                .put("detail", problem.detail());
    }
}
