package org.alumninetwork.support.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Writes into the document what api.md says of all operations, so that no operation has to repeat it. */
@OpenApiFilter(stages = RunStage.BUILD)
public class OpenApiConventions implements OASFilter {

    private static final Map<String, String> PROBLEMS = Map.of(
            "400", "The request is malformed or breaks a rule of this document",
            "401", "A valid access token is needed",
            "403", "The caller may not do this",
            "404", "There is no such record, or the caller may not know of it",
            "406", "None of the accepted media types can be given",
            "409", "A rule stands against it",
            "410", "What the cursor points to is no longer kept",
            "412", "The record is at another version than If-Match names",
            "415", "The media type of the body is not supported",
            "422", "The request makes no sense together with what is known");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> complete(path, method, operation)));
    }

    private static void complete(String path, HttpMethod method, Operation operation) {
        successesOf(operation).forEach(success -> describeHeaders(path, method, success));
        problemsOf(path, method)
                .forEach(status -> operation.getResponses().addAPIResponse(status, problem(PROBLEMS.get(status))));
        if (changesOneVersion(method)) {
            operation.getResponses().addAPIResponse("428", problem("If-Match is missing"));
        }
        operation.getResponses().addAPIResponse("default", problem("Any other problem"));
        if (method == HttpMethod.POST) {
            operation.addParameter(idempotencyKey());
        }
    }

    private static Stream<APIResponse> successesOf(Operation operation) {
        return operation.getResponses().getAPIResponses().entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .map(Map.Entry::getValue);
    }

    private static Stream<String> problemsOf(String path, HttpMethod method) {
        Stream<String> always = Stream.of("400", "401", "403", "404", "406");
        Stream<String> writing = method == HttpMethod.GET ? Stream.of() : Stream.of("409", "415", "422");
        Stream<String> versioned = changesOneVersion(method) ? Stream.of("412") : Stream.of();
        Stream<String> feed = path.startsWith("/v1/changes") ? Stream.of("410") : Stream.of();
        return Stream.of(always, writing, versioned, feed).flatMap(status -> status);
    }

    private static boolean changesOneVersion(HttpMethod method) {
        return method == HttpMethod.PUT || method == HttpMethod.PATCH || method == HttpMethod.DELETE;
    }

    private static void describeHeaders(String path, HttpMethod method, APIResponse success) {
        success.addHeader("X-Request-Id", header("The id of this request; quote it when asking for help"));
        if (method == HttpMethod.POST) {
            success.addHeader("Location", header("Where the record or the job is"));
        }
        if (isRecord(path, method)) {
            success.addHeader("ETag", header("The version of the record, for If-Match and If-None-Match"));
        }
    }

    private static boolean isRecord(String path, HttpMethod method) {
        return path.endsWith("}") && method != HttpMethod.DELETE;
    }

    private static Header header(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }

    private static APIResponse problem(String description) {
        var schema = OASFactory.createSchema().ref("#/components/schemas/Problem");
        var content = OASFactory.createContent()
                .addMediaType(
                        "application/problem+json", OASFactory.createMediaType().schema(schema));
        return OASFactory.createAPIResponse().description(description).content(content);
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .required(false)
                .description("Makes the request safe to repeat for 24 hours: the first answer is given again")
                .schema(OASFactory.createSchema()
                        .addType(SchemaType.STRING)
                        .minLength(1)
                        .maxLength(255));
    }
}
