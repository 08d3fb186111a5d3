package org.alumninetwork.gateway.testing;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** OpenAPI documents as services give them. */
final class FakeDocuments {

    private FakeDocuments() {}

    static JsonObject of(String service) {
        return new JsonObject()
                .put("openapi", "3.1.0")
                .put("info", new JsonObject().put("title", service).put("version", "1"))
                .put("tags", new JsonArray().add(new JsonObject().put("name", service)))
                .put("paths", paths(service))
                .put(
                        "webhooks",
                        new JsonObject().put("of.all", webhook(service)).put("of." + service, webhook(service)))
                .put(
                        "components",
                        new JsonObject().put("schemas", schemas(service)).put("securitySchemes", securitySchemes()));
    }

    private static JsonObject paths(String service) {
        return new JsonObject()
                .put("/v1/" + service, new JsonObject().put("get", operation("list" + service, service)))
                .put("/v1/" + service + "/mine", new JsonObject().put("get", closed("mine" + service, service)))
                .put("/not-for-callers", new JsonObject());
    }

    /** As in members, whose route is closed to those without a token, so in events: nobody needs one. */
    private static JsonObject operation(String id, String service) {
        JsonObject operation = closed(id, service);
        operation.getJsonArray("security").add(new JsonObject());
        return operation;
    }

    private static JsonObject closed(String id, String service) {
        return new JsonObject()
                .put("operationId", id)
                .put("tags", new JsonArray().add(service))
                .put("security", new JsonArray().add(new JsonObject().put("oidc", new JsonArray())))
                .put("responses", new JsonObject().put("200", found(service)).put("404", problem()));
    }

    private static JsonObject webhook(String service) {
        JsonObject content =
                new JsonObject().put("application/json", new JsonObject().put("schema", schema("Only" + service)));
        return new JsonObject()
                .put(
                        "post",
                        new JsonObject()
                                .put("requestBody", new JsonObject().put("content", content))
                                .put("x-feeds", new JsonArray().add("/v1/changes/" + service)));
    }

    private static JsonObject found(String service) {
        return new JsonObject()
                .put("description", "Found")
                .put(
                        "content",
                        new JsonObject()
                                .put("application/json", new JsonObject().put("schema", schema("Only" + service))));
    }

    private static JsonObject problem() {
        return new JsonObject()
                .put("description", "Not found")
                .put(
                        "content",
                        new JsonObject()
                                .put("application/problem+json", new JsonObject().put("schema", schema("Problem"))));
    }

    private static JsonObject schema(String name) {
        return new JsonObject().put("$ref", "#/components/schemas/" + name);
    }

    private static JsonObject securitySchemes() {
        return new JsonObject()
                .put(
                        "oidc",
                        new JsonObject()
                                .put("type", "openIdConnect")
                                .put("openIdConnectUrl", "http://elsewhere/.well-known/openid-configuration"));
    }

    private static JsonObject schemas(String service) {
        return new JsonObject()
                .put("Problem", new JsonObject().put("type", "object").put("required", new JsonArray().add("type")))
                .put("Only" + service, new JsonObject().put("type", "string"))
                .put("Unused", schema("UsedByTheUnused"))
                .put("UsedByTheUnused", new JsonObject().put("type", "string"));
    }
}
