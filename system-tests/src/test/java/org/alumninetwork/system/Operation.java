package org.alumninetwork.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One operation of the OpenAPI document. */
record Operation(String method, String path, String id, JsonNode definition) {

    boolean reads() {
        return method.equals("GET");
    }

    boolean changesOneVersion() {
        return method.equals("PATCH") || method.equals("DELETE") || method.equals("PUT");
    }

    boolean takesJson() {
        return bodyType().filter(type -> type.endsWith("json")).isPresent();
    }

    /** The media type of the body, where the operation has one. */
    Optional<String> bodyType() {
        JsonNode content = definition.path("requestBody").path("content");
        return content.isEmpty()
                ? Optional.empty()
                : Optional.of(content.fieldNames().next());
    }

    /** Tells what happens as long as the caller listens. */
    boolean streams() {
        return successes().anyMatch(success -> success.path("content").has("text/event-stream"));
    }

    boolean isList() {
        return successSchema().startsWith("#/components/schemas/Page");
    }

    /** Reads one record, which then has a version: its path ends in an id. */
    boolean isRecord() {
        return reads()
                && path.endsWith("}")
                && successes().anyMatch(success -> success.path("headers").has("ETag"));
    }

    boolean allowsAnonymous() {
        return StreamSupport.stream(definition.path("security").spliterator(), false)
                .anyMatch(JsonNode::isEmpty);
    }

    boolean hasPathParameters() {
        return path.contains("{");
    }

    boolean matches(String method, String requested) {
        String pattern = Pattern.compile("\\{[^/]+}").matcher(path).replaceAll("[^/]+");
        return this.method.equals(method) && requested.matches(pattern);
    }

    /** The path with each parameter replaced by the same value. */
    String pathWith(String value) {
        return path.replaceAll("\\{[^/]+}", value);
    }

    private String successSchema() {
        return successes()
                .map(success -> success.path("content")
                        .path("application/json")
                        .path("schema")
                        .path("$ref")
                        .asText())
                .findFirst()
                .orElse("");
    }

    private Stream<JsonNode> successes() {
        return definition.path("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .map(Map.Entry::getValue);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
