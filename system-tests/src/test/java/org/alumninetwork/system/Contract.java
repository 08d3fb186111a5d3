package org.alumninetwork.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The merged OpenAPI 3.1 document of the gateway, whose schemas are JSON Schema 2020-12: what is promised. */
final class Contract {

    private static final String NAME = "https://contract.test/openapi.json";
    private static final String CHANGE = "/post/requestBody/content/application~1cloudevents+json/schema";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final JsonNode document;
    private final List<Operation> operations;
    private final JsonSchemaFactory schemas;
    private final Map<String, JsonSchema> compiled = new ConcurrentHashMap<>();

    Contract(JsonNode document) {
        this.document = document;
        operations = document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .map(method -> new Operation(
                                method.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                method.getValue().path("operationId").asText(),
                                method.getValue())))
                .toList();
        schemas = JsonSchemaFactory.getInstance(
                VersionFlag.V202012,
                builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(NAME, document.toString()))));
    }

    static Contract parse(String json) {
        try {
            return new Contract(new ObjectMapper().readTree(json));
        } catch (JsonProcessingException broken) {
            throw new AssertionError("/openapi is not JSON", broken);
        }
    }

    JsonNode document() {
        return document;
    }

    List<Operation> operations() {
        return operations;
    }

    Optional<Operation> operation(String id) {
        return operations.stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst();
    }

    /** The operation that a request is for; a path with fewer parameters wins, then one that says more itself. */
    Optional<Operation> operationOf(String method, String path) {
        return operations.stream()
                .filter(operation -> operation.matches(method, path))
                .min(Comparator.<Operation>comparingInt(
                                operation -> operation.path().split("\\{", -1).length)
                        .thenComparingInt(operation -> -operation.path().length()));
    }

    /** What in this answer is not as the document promises; empty where all is. */
    List<String> breachesIn(Operation operation, Answer answer) {
        JsonNode response = responseOf(operation, answer.status());
        return response.isMissingNode()
                ? List.of("status " + answer.status() + " is not documented")
                : Stream.concat(missingHeaders(response, answer), breachesInBody(response, answer))
                        .toList();
    }

    /** What in this change, from a feed or a webhook, is not as the document promises of its type. */
    List<String> breachesIn(JsonNode change) {
        String type = change.path("type").asText();
        return document.path("webhooks").has(type)
                ? faults("#/webhooks/" + type + CHANGE, change).toList()
                : List.of("changes of type " + type + " are not documented");
    }

    private Stream<String> missingHeaders(JsonNode response, Answer answer) {
        return response.path("headers").properties().stream()
                .filter(header -> resolved(header.getValue()).path("required").asBoolean())
                .map(Map.Entry::getKey)
                .filter(name -> answer.header(name) == null)
                .map(name -> "the header " + name + " is promised and did not come");
    }

    private Stream<String> breachesInBody(JsonNode response, Answer answer) {
        JsonNode content = response.path("content");
        if (content.isEmpty()) {
            return answer.text().isEmpty() ? Stream.empty() : Stream.of("a body came where none is documented");
        }
        if (!content.has(answer.mediaType())) {
            return Stream.of("media type " + answer.mediaType() + " is not documented for " + answer.status());
        }
        return answer.mediaType().endsWith("json")
                ? faults(content.path(answer.mediaType()).at("/schema/$ref").asText(), answer.json())
                : Stream.empty();
    }

    private JsonNode responseOf(Operation operation, int status) {
        JsonNode responses = operation.definition().path("responses");
        JsonNode response = responses.path(String.valueOf(status));
        JsonNode found = response.isMissingNode() && status >= 400 ? responses.path("default") : response;
        return resolved(found);
    }

    private JsonNode resolved(JsonNode part) {
        String reference = part.path("$ref").asText();
        return reference.isEmpty() ? part : document.at(reference.substring(1));
    }

    /** @param schema where it stands in the document */
    private Stream<String> faults(String schema, JsonNode body) {
        JsonSchema compiledSchema = compiled.computeIfAbsent(
                schema,
                reference -> schemas.getSchema(
                        SchemaLocation.of(NAME + reference),
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
        return compiledSchema.validate(body).stream().map(ValidationMessage::toString);
    }
}
