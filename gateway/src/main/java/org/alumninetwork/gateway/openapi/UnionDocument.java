package org.alumninetwork.gateway.openapi;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The union of the services' documents. Put together as JSON and not through a model of OpenAPI, so that everything the
 * services say is in it just as they say it.
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
    private final Predicate<String> isRouted;

    /**
     * @param isRouted which paths can be reached through the gateway; others are left out
     */
    UnionDocument(Predicate<String> isRouted) {
        this.isRouted = isRouted;
    }

    void add(ServiceDocument read) {
        JsonObject document = read.document();
        if (document == null) {
            notIncluded.add(read.service());
            return;
        }
        for (Map.Entry<String, Object> path : part(document, "paths")) {
            if (isRouted.test(path.getKey())) {
                paths.put(path.getKey(), openToBearer(((JsonObject) path.getValue()).copy()));
            }
        }
        webhooks.mergeIn(part(document, "webhooks"));
        for (Map.Entry<String, Object> kind : part(document, "components")) {
            addComponents(kind.getKey(), (JsonObject) kind.getValue());
        }
        for (Object tag : document.getJsonArray("tags", new JsonArray())) {
            tags.put(((JsonObject) tag).getString("name"), tag);
        }
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
                .put("servers", new JsonArray().add(new JsonObject().put("url", server)))
                .put("tags", new JsonArray(List.copyOf(tags.getMap().values())))
                .put("paths", paths);
        if (!webhooks.isEmpty()) {
            document.put("webhooks", webhooks);
        }
        document.put("components", components.copy().put("securitySchemes", securitySchemes(discovery)));
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
                        .put("description", "An access token of the issuer, however it was come by"));
    }

    // Client generators know what to do with a plain bearer token, but seldom with OpenID Connect.
    private static JsonObject openToBearer(JsonObject path) {
        for (Map.Entry<String, Object> member : path) {
            JsonArray security = securityOf(member.getValue());
            if (security != null && security.stream().anyMatch(UnionDocument::needsToken)) {
                security.add(new JsonObject().put(BEARER, new JsonArray()));
            }
        }
        return path;
    }

    private static @Nullable JsonArray securityOf(Object member) {
        return member instanceof JsonObject operation ? operation.getJsonArray("security") : null;
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
