package org.alumninetwork.support.problem;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What this service's OpenAPI document says of a path, for those who came to it with another method or media type. It is read
 * when the first of them comes.
 */
@ApplicationScoped
class DocumentedPaths {

    private static final String DOCUMENT = OpenApiConstants.BASE_NAME + ".JSON";
    private static final String VARIABLE = "\\{[^/}]+}";

    private final List<DocumentedPath> paths;

    DocumentedPaths(ObjectMapper json) {
        try (InputStream document =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(DOCUMENT)) {
            paths = json.readTree(document).path("paths").properties().stream()
                    .map(path -> new DocumentedPath(
                            path.getKey(),
                            Pattern.compile(path.getKey().replaceAll(VARIABLE, "[^/]+")),
                            json.convertValue(path.getValue(), new TypeReference<Map<String, JsonNode>>() {})))
                    .sorted(Comparator.comparingInt(DocumentedPath::variables))
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException("The document is a part of the program", unreadable);
        }
    }

    /** The methods of a path, {@code HEAD} with {@code GET}, as {@code Allow} lists them (RFC 9110, section 10.2.1). */
    String methodsOf(String path) {
        return operationsOf(path).keySet().stream()
                .map(method -> method.toUpperCase(Locale.ROOT))
                .flatMap(method -> method.equals(HttpMethod.GET)
                        ? Set.of(HttpMethod.GET, HttpMethod.HEAD).stream()
                        : Set.of(method).stream())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** The media types of the bodies that an operation takes, as {@code Accept} lists them. */
    String mediaTypesOf(String path, String method) {
        JsonNode operation = operationsOf(path).get(method.toLowerCase(Locale.ROOT));
        Set<String> types = new TreeSet<>();
        if (operation != null) {
            operation.path("requestBody").path("content").fieldNames().forEachRemaining(types::add);
        }
        return String.join(", ", types);
    }

    private Map<String, JsonNode> operationsOf(String path) {
        return paths.stream()
                .filter(documented -> documented.form().matcher(path).matches())
                .findFirst()
                .map(DocumentedPath::operations)
                .orElse(Map.of());
    }

    private record DocumentedPath(String template, Pattern form, Map<String, JsonNode> operations) {

        /** Where two paths match, the one with fewer variables is meant. */
        int variables() {
            return template.split(VARIABLE, -1).length - 1;
        }
    }
}
