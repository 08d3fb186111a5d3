package org.alumninetwork.support.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.IndexView;

/** Writes into the document what api.md says of all operations, so that no operation has to repeat it. */
@OpenApiFilter(stages = RunStage.BUILD)
public class OpenApiConventions implements OASFilter {

    /** What is put together at each reading has no version. */
    private static final String COPIES = "/v1/personal-data/";

    /** Answers that say where to find what they speak of. */
    private static final Set<String> LOCATED = Set.of("201", "202");

    private static final Pattern WEBHOOKS_OF_A_SERVICE = Pattern.compile("^/v1/webhooks/([a-z]+)");

    private final Set<String> openToAll;
    private final IndexView classes;
    private final TextLengths textLengths;

    public OpenApiConventions(IndexView classes) {
        this.classes = classes;
        openToAll = classes.getAnnotations(PermitAll.class).stream()
                .map(AnnotationInstance::target)
                .filter(target -> target.kind() == AnnotationTarget.Kind.METHOD)
                .map(target -> target.asMethod().name())
                .collect(Collectors.toUnmodifiableSet());
        textLengths = new TextLengths(classes);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Schemas.complete(document);
        ProblemResponses.declare(document);
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> complete(document, path, method, operation)));
        ChangeWebhooks.declare(document, classes);
        textLengths.tell(document.getComponents().getSchemas());
        Limits.complete(document);
    }

    private void complete(OpenAPI document, String path, HttpMethod method, Operation operation) {
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                describeHeaders(path, method, status, response);
            }
        });
        ProblemResponses.addTo(operation, path, method);
        if (method == HttpMethod.POST) {
            operation.addParameter(idempotencyKey());
        }
        if (method == HttpMethod.PATCH) {
            MergePatchSchemas.relax(document, operation);
        }
        allowAnonymous(operation);
        nameByService(path, operation);
    }

    /** Operations that every service has are called by the service as well: names are unique in the whole. */
    private static void nameByService(String path, Operation operation) {
        Matcher webhooks = WEBHOOKS_OF_A_SERVICE.matcher(path);
        if (webhooks.find()) {
            String service = webhooks.group(1);
            String first = service.substring(0, 1).toUpperCase(Locale.ROOT) + service.substring(1);
            operation.setOperationId(operation.getOperationId().replace("Webhook", first + "Webhook"));
        }
    }

    /**
     * An operation that needs no token takes one all the same, and may then show more. The scanner sees only what
     * stands at the class, so {@code @PermitAll} at a method is looked up here.
     */
    private void allowAnonymous(Operation operation) {
        boolean needsNone =
                Optional.ofNullable(operation.getSecurity()).orElse(List.of()).isEmpty();
        if (needsNone || openToAll.contains(operation.getOperationId())) {
            operation.setSecurity(List.of(
                    OASFactory.createSecurityRequirement(),
                    OASFactory.createSecurityRequirement().addScheme("oidc")));
        }
    }

    private static void describeHeaders(String path, HttpMethod method, String status, APIResponse success) {
        success.addHeader("X-Request-Id", header("The id of this request; quote it when asking for help"));
        if (LOCATED.contains(status)) {
            success.addHeader("Location", header("Where the record or the job is"));
        }
        if (path.endsWith("}") && !path.startsWith(COPIES) && method != HttpMethod.DELETE) {
            success.addHeader("ETag", header("The version of the record, for If-Match and If-None-Match"));
        }
    }

    private static Header header(String description) {
        return OASFactory.createHeader()
                .description(description)
                .required(true)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
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
