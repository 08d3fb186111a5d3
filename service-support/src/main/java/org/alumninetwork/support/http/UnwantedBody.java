package org.alumninetwork.support.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.alumninetwork.support.problem.CommonProblems;
import org.alumninetwork.support.problem.Violation;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a body where none is taken: who says {@code dryRun} there instead of in the query means something else than what
 * would happen. An empty JSON object says nothing, and many clients send it.
 */
class UnwantedBody {

    /** More than an empty object, however it is written. */
    private static final int MOST = 16;

    private final Map<Method, Boolean> wanted = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo operation) throws IOException {
        if (request.hasEntity()
                && !wanted.computeIfAbsent(operation.getResourceMethod(), UnwantedBody::takesBody)
                && saysSomething(request.getEntityStream())) {
            throw CommonProblems.INVALID_REQUEST.because(
                    "The operation takes no body.",
                    List.of(Violation.ofBody(
                            "", "must be left out; what can be said stands in the path and the query")));
        }
    }

    private static boolean saysSomething(InputStream body) throws IOException {
        String said = new String(body.readNBytes(MOST), StandardCharsets.UTF_8).replaceAll("\\s", "");
        return !said.isEmpty() && !said.equals("{}");
    }

    private static boolean takesBody(Method operation) {
        return Arrays.stream(operation.getParameterAnnotations()).anyMatch(BodyParameter::isBody);
    }
}
