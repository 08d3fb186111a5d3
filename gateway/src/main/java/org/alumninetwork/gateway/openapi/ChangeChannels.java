package org.alumninetwork.gateway.openapi;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.Map;

/**
 * The feeds and webhooks as an AsyncAPI 3 document: what the OpenAPI document says of webhooks, for those whose tools
 * know messages and channels.
 */
final class ChangeChannels {

    private static final String WEBHOOKS = "webhooks";
    private static final String SCHEMES = "securitySchemes";

    private final JsonObject openapi;
    private final JsonObject channels = new JsonObject();
    private final JsonObject operations = new JsonObject();
    private final JsonObject messages = new JsonObject();

    private ChangeChannels(JsonObject openapi) {
        this.openapi = openapi;
    }

    /** @param openapi the union of the services' documents */
    static JsonObject of(JsonObject openapi) {
        return new ChangeChannels(openapi).assemble();
    }

    private JsonObject assemble() {
        channels.put(
                WEBHOOKS,
                new JsonObject()
                        .putNull("address")
                        .put("description", "The address that a webhook names, once for each change that it asks for")
                        .put("messages", new JsonObject()));
        operations.put("sendToWebhook", operation(WEBHOOKS, "POST"));
        for (Map.Entry<String, Object> webhook : openapi.getJsonObject(WEBHOOKS, new JsonObject())) {
            addMessage(webhook.getKey(), ((JsonObject) webhook.getValue()).getJsonObject("post"));
        }
        JsonObject components = openapi.getJsonObject("components");
        JsonObject document = new JsonObject()
                .put("asyncapi", "3.1.0")
                .put("info", info())
                .put("defaultContentType", "application/json")
                .put("servers", new JsonObject().put("gateway", server()))
                .put("channels", channels)
                .put("operations", operations)
                .put(
                        "components",
                        new JsonObject()
                                .put("messages", messages)
                                .put(
                                        "schemas",
                                        components.getJsonObject("schemas").copy())
                                .put(SCHEMES, new JsonObject().put("oidc", scheme(components))));
        References.keepUsed(document);
        return document;
    }

    private void addMessage(String type, JsonObject receipt) {
        JsonObject content = receipt.getJsonObject("requestBody").getJsonObject("content");
        String mediaType = content.fieldNames().iterator().next();
        messages.put(
                type,
                new JsonObject()
                        .put("name", type)
                        .put("contentType", mediaType)
                        .put("payload", content.getJsonObject(mediaType).getJsonObject("schema")));
        tellIn(WEBHOOKS, type);
        for (Object feed : receipt.getJsonArray("x-feeds")) {
            String path = (String) feed;
            String name = path.substring(path.lastIndexOf('/') + 1);
            channels.getMap().computeIfAbsent(name, _ -> channel(path));
            operations.getMap().computeIfAbsent("tellChangesOf" + name, _ -> operation(name, "GET"));
            tellIn(name, type);
        }
    }

    private void tellIn(String channel, String type) {
        channels.getJsonObject(channel).getJsonObject("messages").put(type, reference("components/messages/" + type));
    }

    private static JsonObject channel(String path) {
        return new JsonObject()
                .put("address", path)
                .put(
                        "description",
                        "Pages of changes in their order; `after` goes on, `wait` waits for the next change")
                .put("servers", new JsonArray().add(reference("servers/gateway")))
                .put("messages", new JsonObject());
    }

    private static JsonObject operation(String channel, String method) {
        return new JsonObject()
                .put("action", "send")
                .put("channel", reference("channels/" + channel))
                .put(
                        "bindings",
                        new JsonObject()
                                .put(
                                        "http",
                                        new JsonObject().put("method", method).put("bindingVersion", "0.3.0")));
    }

    // What OpenAPI says of the licence, AsyncAPI does not know: it wants an address.
    private JsonObject info() {
        return openapi.getJsonObject("info")
                .copy()
                .put(
                        "license",
                        new JsonObject()
                                .put("name", "Apache-2.0")
                                .put("url", "https://www.apache.org/licenses/LICENSE-2.0"));
    }

    private JsonObject server() {
        URI address =
                URI.create(openapi.getJsonArray("servers").getJsonObject(0).getString("url"));
        return new JsonObject()
                .put("host", address.getAuthority())
                .put("protocol", address.getScheme())
                .put("security", new JsonArray().add(reference("components/" + SCHEMES + "/oidc")));
    }

    private static JsonObject scheme(JsonObject components) {
        return components
                .getJsonObject(SCHEMES)
                .getJsonObject("oidc")
                .copy()
                .put("scopes", new JsonArray().add("changes:read"));
    }

    private static JsonObject reference(String path) {
        return new JsonObject().put("$ref", "#/" + path);
    }
}
