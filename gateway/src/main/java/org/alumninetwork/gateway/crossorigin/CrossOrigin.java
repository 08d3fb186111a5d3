package org.alumninetwork.gateway.crossorigin;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Lets the web pages of the configured origins use the API from a browser (Fetch standard, section 3.3). For any other
 * origin nothing is added, and the browser keeps the answer from the page.
 */
@Singleton
public class CrossOrigin {

    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String REQUEST_HEADERS =
            "Accept, Accept-Language, Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, "
                    + "Traceparent, Tracestate, X-Access-Purpose, X-Request-Id";
    private static final String EXPOSED_HEADERS = "Link, Location, ETag, X-Request-Id, Retry-After, RateLimit, "
            + "RateLimit-Policy, Deprecation, Sunset, WWW-Authenticate";
    private static final String ANY_PORT = ":*";

    private final Set<String> origins;
    private final String preflightLifespan;

    CrossOrigin(CrossOriginConfiguration configuration) {
        origins = configuration.origins().orElse(Set.of());
        preflightLifespan = String.valueOf(configuration.preflightLifespan().toSeconds());
    }

    /** Adds to the answer what the browser needs; answers a preflight, and then says true. */
    public boolean answered(HttpServerRequest request) {
        HttpServerResponse response = request.response().putHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null) {
            return false;
        }
        if (isAllowed(origin)) {
            response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
            response.putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED_HEADERS);
        }
        return isPreflight(request) && answerPreflight(response);
    }

    private boolean isAllowed(String origin) {
        return origins.contains(origin) || origins.contains(withAnyPort(origin));
    }

    private static String withAnyPort(String origin) {
        int colon = origin.lastIndexOf(':');
        return colon > origin.indexOf(':') ? origin.substring(0, colon) + ANY_PORT : origin + ANY_PORT;
    }

    private static boolean isPreflight(HttpServerRequest request) {
        return request.method().equals(HttpMethod.OPTIONS)
                && request.headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
    }

    private boolean answerPreflight(HttpServerResponse response) {
        if (response.headers().contains(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN)) {
            response.headers().remove(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS);
            response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS);
            response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, REQUEST_HEADERS);
            response.putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, preflightLifespan);
        }
        response.setStatusCode(204).end();
        return true;
    }
}
