package org.alumninetwork.gateway;

import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.alumninetwork.gateway.problem.Problem;
import org.alumninetwork.gateway.problem.ProblemType;

/** Whether gateway and service are sure to read the address of a request in the same way. */
final class RequestTarget {

    private RequestTarget() {}

    static Optional<Problem> faultOf(RoutingContext context) {
        return isUnambiguous(context)
                ? Optional.empty()
                : Optional.of(ProblemType.INVALID_REQUEST.because(
                        "The address is malformed, or its path is not in the normal form."));
    }

    /** Well formed (RFC 3986), and without dot segments or needless escapes that could lead around a route. */
    private static boolean isUnambiguous(RoutingContext context) {
        return isWellFormed(context.request().uri())
                && context.normalizedPath().equals(context.request().path());
    }

    private static boolean isWellFormed(String address) {
        try {
            return new URI(address).getRawPath() != null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
