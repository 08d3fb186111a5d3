package org.alumninetwork.gateway.openapi;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.alumninetwork.gateway.route.Route;

/**
 * The union of the services' documents, with what the gateway adds to each operation. Put together as JSON and not
 * through a model of OpenAPI, so that everything the services say is in it just as they say it.
 */
final class UnionDocument {

    private static final String BEARER = "bearer";
    private static final String NOT_INCLUDED = "x-services-not-included";
    private static final String CONFLICTS = "x-conflicting-components";

    private final JsonObject paths = new JsonObject();
    private final JsonObject webhooks = new JsonObject();
    private final JsonObject components = new JsonObject();
    private final JsonObject tags = new JsonObject();
    private final JsonArray notIncluded = new JsonArray();
    private final JsonArray conflicts = new JsonArray();
    private final Function<String, Optional<Route>> routes;

    /**
     * @param routes where a path goes; a path without a route cannot be reached through the gateway and is left out
     */
    UnionDocument(Function<String, Optional<Route>> routes) {
        this.routes = routes;
    }

    void add(ServiceDocument read) {
        JsonObject document = read.document();
        if (document == null) {
            notIncluded.add(read.service());
            return;
        }
        for (Map.Entry<String, Object> path : part(document, "paths")) {
            routes.apply(path.getKey())
                    .ifPresent(route -> addPath(path.getKey(), ((JsonObject) path.getValue()).copy(), route));
        }
        part(document, "webhooks").forEach(webhook -> addWebhook(webhook.getKey(), (JsonObject) webhook.getValue()));
        for (Map.Entry<String, Object> kind : part(document, "components")) {
            addComponents(kind.getKey(), (JsonObject) kind.getValue());
        }
        for (Object tag : document.getJsonArray("tags", new JsonArray())) {
            tags.put(((JsonObject) tag).getString("name"), tag);
        }
    }

    private void addPath(String path, JsonObject item, Route route) {
        for (Map.Entry<String, Object> member : item) {
            if (member.getValue() instanceof JsonObject operation && operation.containsKey("responses")) {
                openToBearer(operation);
                RouteTerms.addTo(operation, HttpMethod.valueOf(member.getKey().toUpperCase(Locale.ROOT)), route);
            }
        }
        paths.put(path, item);
    }

    /** What every service announces is told by every feed. */
    private void addWebhook(String type, JsonObject added) {
        JsonObject copy = added.copy();
        JsonObject present = webhooks.getJsonObject(type);
        if (present != null) {
            feedsOf(copy).addAll(feedsOf(present));
        }
        webhooks.put(type, copy);
    }

    private static JsonArray feedsOf(JsonObject webhook) {
        return webhook.getJsonObject("post").getJsonArray("x-feeds");
    }

    private void addComponents(String kind, JsonObject added) {
        JsonObject present = section(kind);
        for (Map.Entry<String, Object> component : added) {
            Object other = present.getValue(component.getKey());
            if (other == null) {
                present.put(component.getKey(), component.getValue());
            } else if (!other.equals(component.getValue())) {
                conflicts.add(kind + "/" + component.getKey());
            }
        }
    }

    /** Whether two services mean different things by one name; the first one's meaning then stands. */
    List<String> conflicts() {
        return conflicts.stream().map(String.class::cast).toList();
    }

    JsonObject assemble(JsonObject info, String server, String discovery) {
        JsonObject document = new JsonObject()
                .put("openapi", "3.1.0")
                .put("info", info)
                .put(
                        "servers",
                        new JsonArray().add(new JsonObject().put("url", server).put("x-internal", false)))
                .put("tags", new JsonArray(List.copyOf(tags.getMap().values())))
                .put("paths", paths);
        if (!webhooks.isEmpty()) {
            document.put("webhooks", webhooks);
        }
        JsonObject shared = components.copy().put("securitySchemes", securitySchemes(discovery));
        RouteTerms.addTo(shared);
        document.put("components", shared);
        References.keepUsed(document);
        putUnlessEmpty(document, NOT_INCLUDED, notIncluded);
        putUnlessEmpty(document, CONFLICTS, conflicts);
        return document;
    }

    private JsonObject securitySchemes(String discovery) {
        JsonObject schemes = section("securitySchemes").copy();
        for (Map.Entry<String, Object> scheme : schemes) {
            if ("openIdConnect".equals(((JsonObject) scheme.getValue()).getString("type"))) {
                ((JsonObject) scheme.getValue()).put("openIdConnectUrl", discovery);
            }
        }
        return schemes.put(
                BEARER,
                new JsonObject()
                        .put("type", "http")
                        .put("scheme", "bearer")
                        .put("bearerFormat", "JWT")
                        .put(
                                "description",
                                "An access token of the issuer, however it was come by: a signed JWT, checked as RFC8725 says"));
    }

    // Client generators know what to do with a plain bearer token, but seldom with OpenID Connect.
    private static void openToBearer(JsonObject operation) {
        JsonArray security = operation.getJsonArray("security", new JsonArray());
        if (security.stream().anyMatch(UnionDocument::needsToken)) {
            security.add(new JsonObject().put(BEARER, new JsonArray()));
        }
    }

    private static boolean needsToken(Object requirement) {
        return !((JsonObject) requirement).isEmpty();
    }

    private JsonObject section(String kind) {
        return (JsonObject) components.getMap().computeIfAbsent(kind, _ -> new JsonObject());
    }

    private static JsonObject part(JsonObject document, String name) {
        return document.getJsonObject(name, new JsonObject());
    }

    private static void putUnlessEmpty(JsonObject document, String name, JsonArray values) {
        if (!values.isEmpty()) {
            document.put(name, values);
        }
    }
}
