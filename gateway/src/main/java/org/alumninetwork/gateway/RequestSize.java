package org.alumninetwork.gateway;

import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import java.util.Optional;
import org.alumninetwork.gateway.problem.Problem;
import org.alumninetwork.gateway.problem.ProblemType;

/**
 * Whether address and headers are of a size that the services take as well. The server itself takes more
 * ({@code quarkus.http.limits}), so that who sends too much is told in a problem; what is larger still it refuses bare.
 */
final class RequestSize {

    private static final int LONGEST_ADDRESS = 4_000;
    private static final int LARGEST_HEADERS = 16_000;

    private RequestSize() {}

    static Optional<Problem> faultOf(HttpServerRequest request) {
        if (request.uri().length() > LONGEST_ADDRESS) {
            return Optional.of(
                    ProblemType.URI_TOO_LONG.because("It may have " + LONGEST_ADDRESS + " characters at most."));
        }
        if (headersOf(request) > LARGEST_HEADERS) {
            return Optional.of(
                    ProblemType.HEADERS_TOO_LARGE.because("They may have " + LARGEST_HEADERS + " characters at most."));
        }
        return Optional.empty();
    }

    private static int headersOf(HttpServerRequest request) {
        int size = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            size += header.getKey().length() + header.getValue().length();
        }
        return size;
    }
}
