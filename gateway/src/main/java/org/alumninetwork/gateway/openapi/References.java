package org.alumninetwork.gateway.openapi;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.Set;

/** Which components of a document are used by something in it. */
final class References {

    private static final String SCHEMAS = "#/components/schemas/";

    private References() {}

    /** Takes away the schemas that nothing refers to, and those that only they referred to. */
    static void keepUsed(JsonObject document) {
        JsonObject schemas = document.getJsonObject("components").getJsonObject("schemas", new JsonObject());
        Set<String> used;
        do {
            used = new HashSet<>();
            collect(document, used);
        } while (schemas.getMap().keySet().retainAll(used));
    }

    private static void collect(Object part, Set<String> used) {
        switch (part) {
            case JsonObject object ->
                object.forEach(member -> {
                    if ("$ref".equals(member.getKey()) && member.getValue() instanceof String reference) {
                        used.add(reference.replace(SCHEMAS, ""));
                    } else {
                        collect(member.getValue(), used);
                    }
                });
            case JsonArray array -> array.forEach(item -> collect(item, used));
            case null, default -> {}
        }
    }
}
