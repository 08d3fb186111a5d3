package org.alumninetwork.support.openapi;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** A problem response for each status that an operation can answer with (api.md, "Errors"). */
final class ProblemResponses {

    private static final Map<String, String> MEANINGS = new TreeMap<>(Map.ofEntries(
            Map.entry("400", "The request is malformed or breaks a rule of this document"),
            Map.entry("401", "A valid access token is needed"),
            Map.entry("403", "The caller may not do this"),
            Map.entry("404", "There is no such record, or the caller may not know of it"),
            Map.entry("406", "None of the accepted media types can be given"),
            Map.entry("409", "A rule stands against it"),
            Map.entry("410", "What the cursor points to is no longer kept"),
            Map.entry("412", "The record is at another version than If-Match names"),
            Map.entry("413", "The body is too large"),
            Map.entry("415", "The media type of the body is not supported"),
            Map.entry("422", "The request makes no sense together with what is known"),
            Map.entry("428", "If-Match is missing"),
            Map.entry("500", "The service failed; the request id leads to the reason in its log"),
            Map.entry("default", "Any other problem")));

    private ProblemResponses() {}

    static void declare(OpenAPI document) {
        MEANINGS.forEach((status, meaning) -> document.getComponents().addResponse(nameOf(status), problem(meaning)));
    }

    static void addTo(Operation operation, String path, HttpMethod method) {
        statusesOf(path, method).forEach(status -> operation
                .getResponses()
                .addAPIResponse(
                        status, OASFactory.createAPIResponse().ref("#/components/responses/" + nameOf(status))));
    }

    private static Stream<String> statusesOf(String path, HttpMethod method) {
        boolean reads = method == HttpMethod.GET;
        boolean changesOneVersion =
                method == HttpMethod.PUT || method == HttpMethod.PATCH || method == HttpMethod.DELETE;
        return Stream.of(
                        Stream.of("400", "401", "403", "404", "406", "500", "default"),
                        reads ? Stream.<String>of() : Stream.of("409", "413", "415", "422"),
                        changesOneVersion ? Stream.of("412", "428") : Stream.<String>of(),
                        path.startsWith("/v1/changes") ? Stream.of("410") : Stream.<String>of())
                .flatMap(statuses -> statuses);
    }

    private static String nameOf(String status) {
        return status.equals("default") ? "ProblemAnyOther" : "Problem" + status;
    }

    private static APIResponse problem(String meaning) {
        var schema = OASFactory.createSchema().ref("#/components/schemas/Problem");
        var content = OASFactory.createContent()
                .addMediaType(
                        "application/problem+json", OASFactory.createMediaType().schema(schema));
        return OASFactory.createAPIResponse().description(meaning).content(content);
    }
}
