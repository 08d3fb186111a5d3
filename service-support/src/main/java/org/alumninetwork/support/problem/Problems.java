package org.alumninetwork.support.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import java.net.URI;
import java.net.URISyntaxException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.alumninetwork.support.http.RequestIds;
import org.postgresql.util.PSQLException;

/**
 * The one place in which whatever was thrown becomes the problem that the caller sees. It goes down the chain of
 * causes and takes the first that means something, or what a mapper of ours made of it; what means nothing is logged and
 * answered with 500.
 */
@ApplicationScoped
class Problems implements ProblemPostProcessor {

    private static final int CAUSES_READ = 10;

    /** Before the extension's logger, which has 101 and must log what is answered and not what was proposed. */
    private static final int BEFORE_LOGGING = 1000;

    private final DatabaseProblems databaseProblems;
    private final DocumentedPaths documented;
    private final Request request;

    Problems(DatabaseProblems databaseProblems, DocumentedPaths documented, Request request) {
        this.databaseProblems = databaseProblems;
        this.documented = documented;
        this.request = request;
    }

    @Override
    public int priority() {
        return BEFORE_LOGGING;
    }

    @Override
    public HttpProblem apply(HttpProblem proposed, ProblemContext context) {
        HttpProblem problem = Stream.iterate(context.cause, cause -> cause != null, Throwable::getCause)
                .limit(CAUSES_READ)
                .flatMap(cause -> meaningOf(cause).stream())
                .findFirst()
                .orElseGet(() -> proposed.getType() == null ? byStatus(proposed, context) : proposed);
        return HttpProblem.builder(problem)
                .withInstance(instance(context.path))
                .with("requestId", RequestIds.current())
                .build();
    }

    /** The path comes decoded, so there may be anything in it. */
    private static URI instance(String path) {
        try {
            return new URI(null, null, path, null);
        } catch (URISyntaxException _) {
            return URI.create("/");
        }
    }

    private Optional<HttpProblem> meaningOf(Throwable cause) {
        return switch (cause) {
            case HttpProblem problem when problem.getType() != null -> Optional.of(problem);
            case ConstraintViolationException invalid -> Optional.of(InvalidRequests.of(invalid));
            case JsonProcessingException unreadable -> Optional.of(InvalidRequests.of(unreadable));
            case OptimisticLockException _ ->
                Optional.of(CommonProblems.PRECONDITION_FAILED.because(
                        "Somebody else changed the record at the same moment."));
            case PSQLException refused -> databaseProblems.of(refused);
            case SQLException withoutServer -> DatabaseProblems.ofPool(withoutServer);
            default -> Optional.empty();
        };
    }

    private HttpProblem byStatus(HttpProblem proposed, ProblemContext context) {
        CommonProblems type = typeOf(proposed.getStatusCode());
        HttpProblem.Builder problem =
                switch (type) {
                    case METHOD_NOT_ALLOWED -> otherMethod(context.path);
                    case UNSUPPORTED_MEDIA_TYPE -> otherMediaType(context.path);
                    default -> type.describe(type.title() + ".");
                };
        if (type == CommonProblems.INTERNAL_ERROR) {
            Log.error("Unexpected failure", context.cause);
        }
        proposed.getHeaders().forEach(problem::withHeader);
        return problem.build();
    }

    /** RFC 9110, section 15.5.6. */
    private HttpProblem.Builder otherMethod(String path) {
        String methods = documented.methodsOf(path);
        return CommonProblems.METHOD_NOT_ALLOWED
                .describe("Supported here: " + methods + ".")
                .withHeader(HttpHeaders.ALLOW, methods);
    }

    /** RFC 9110, section 15.5.16. */
    private HttpProblem.Builder otherMediaType(String path) {
        String types = documented.mediaTypesOf(path, request.getMethod());
        return CommonProblems.UNSUPPORTED_MEDIA_TYPE
                .describe("Supported here: " + types + ".")
                .withHeader(HttpHeaders.ACCEPT, types);
    }

    private static CommonProblems typeOf(int status) {
        return switch (status) {
            case 400 -> CommonProblems.INVALID_REQUEST;
            case 401 -> CommonProblems.AUTHENTICATION_REQUIRED;
            case 403 -> CommonProblems.FORBIDDEN;
            case 404 -> CommonProblems.NOT_FOUND;
            case 405 -> CommonProblems.METHOD_NOT_ALLOWED;
            case 406 -> CommonProblems.NOT_ACCEPTABLE;
            case 409 -> CommonProblems.CONFLICT;
            case 413 -> CommonProblems.CONTENT_TOO_LARGE;
            case 415 -> CommonProblems.UNSUPPORTED_MEDIA_TYPE;
            case 422 -> CommonProblems.UNPROCESSABLE_CONTENT;
            case 429 -> CommonProblems.TOO_MANY_REQUESTS;
            case 503 -> CommonProblems.SERVICE_UNAVAILABLE;
            default -> CommonProblems.INTERNAL_ERROR;
        };
    }
}
