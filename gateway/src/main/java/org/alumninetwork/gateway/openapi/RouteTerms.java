package org.alumninetwork.gateway.openapi;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alumninetwork.gateway.route.Route;
import org.jspecify.annotations.Nullable;

/**
 * What the gateway itself asks, promises and answers, told of each operation: scopes, quotas, the size of a body, the
 * time there is.
 */
final class RouteTerms {

    /** Answers that the gateway gives in place of a service. */
    private static final SortedMap<String, String> PROBLEMS = new TreeMap<>(Map.of(
            "429", "A quota is used up; Retry-After says when the next request is taken",
            "503", "The service cannot be reached, or has too much to do; Retry-After says when to ask again",
            "504", "The service was silent for too long"));

    private static final SortedMap<String, String> HEADERS = new TreeMap<>(Map.of(
            "RateLimit", "What is left of each quota, and after how many seconds it is whole again",
            "RateLimit-Policy", "The quotas that count here: how many requests within how many seconds",
            "Access-Control-Allow-Origin", "The origin of the web page that asks, where it is known here"));

    private RouteTerms() {}

    static void addTo(JsonObject operation, HttpMethod method, Route route) {
        boolean open = route.isOpenFor(method) && takesNobody(operation);
        operation
                .put("description", description(operation.getString("description"), open, sorted(route, method)))
                .put("x-scopes", new JsonArray(sorted(route, method)))
                .put("x-quotas", quotas(open))
                .put("x-time-out", route.timeOut());
        if (operation.containsKey("requestBody")) {
            operation.put("x-body-limit", route.bodyLimit());
        }
        JsonObject responses = operation.getJsonObject("responses");
        PROBLEMS.keySet().forEach(status -> responses.put(status, reference("responses", "Problem" + status)));
        responses.forEach(response -> addHeaders((JsonObject) response.getValue()));
    }

    /** Adds what the operations share. */
    static void addTo(JsonObject components) {
        JsonObject responses = (JsonObject) components.getMap().computeIfAbsent("responses", _ -> new JsonObject());
        PROBLEMS.forEach((status, meaning) -> responses.put("Problem" + status, problem(meaning)));
        responses.forEach(response -> addHeaders((JsonObject) response.getValue()));
        JsonObject headers = (JsonObject) components.getMap().computeIfAbsent("headers", _ -> new JsonObject());
        HEADERS.forEach((name, meaning) -> headers.put(name, header(meaning)));
    }

    /** The gateway lets whole routes through without a token; the service says of which operations it takes none. */
    private static boolean takesNobody(JsonObject operation) {
        return operation.getJsonArray("security", new JsonArray()).contains(new JsonObject());
    }

    private static String description(@Nullable String said, boolean open, List<String> needed) {
        String scopes = needed.stream().map(scope -> "`" + scope + "`").collect(Collectors.joining(" or "));
        String terms = open
                ? "Open to all; a token, where one is sent, needs the scope " + scopes + "."
                : "Needs the scope " + scopes + ".";
        return said == null ? terms : said + "\n\n" + terms;
    }

    private static JsonArray quotas(boolean open) {
        Stream<String> anonymous = open ? Stream.of("anonymous") : Stream.of();
        return new JsonArray(
                Stream.concat(anonymous, Stream.of("caller", "client")).toList());
    }

    private static List<String> sorted(Route route, HttpMethod method) {
        return route.scopesFor(method).stream().sorted().toList();
    }

    private static void addHeaders(JsonObject response) {
        if (!response.containsKey("$ref")) {
            JsonObject headers = (JsonObject) response.getMap().computeIfAbsent("headers", _ -> new JsonObject());
            HEADERS.keySet().forEach(name -> headers.put(name, reference("headers", name)));
        }
    }

    private static JsonObject problem(String meaning) {
        return new JsonObject()
                .put("description", meaning)
                .put("headers", new JsonObject().put("Retry-After", header("Seconds to wait before the next request")))
                .put(
                        "content",
                        new JsonObject()
                                .put(
                                        "application/problem+json",
                                        new JsonObject().put("schema", reference("schemas", "Problem"))));
    }

    private static JsonObject header(String meaning) {
        return new JsonObject()
                .put("description", meaning)
                .put(
                        "schema",
                        new JsonObject()
                                .put("type", "string")
                                .put("maxLength", 255)
                                .put("pattern", "^[ -~]*$"));
    }

    private static JsonObject reference(String kind, String name) {
        return new JsonObject().put("$ref", "#/components/" + kind + "/" + name);
    }
}
