package org.alumninetwork.support.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * Gives every request an id, taken from {@code X-Request-Id} where a caller sent a harmless one; it stands on every
 * answer, in every log line and in every problem.
 */
public final class RequestIds {

    public static final String HEADER = "X-Request-Id";
    private static final String MDC_KEY = "requestId";
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final int BEFORE_EVERYTHING = 10_000;

    void register(@Observes Filters filters) {
        filters.register(RequestIds::identify, BEFORE_EVERYTHING);
    }

    /** The id of the request that is being served. */
    public static String current() {
        return Optional.ofNullable(MDC.get(MDC_KEY)).map(String::valueOf).orElse("none");
    }

    private static void identify(RoutingContext routing) {
        String id = Optional.ofNullable(routing.request().getHeader(HEADER))
                .filter(given -> HARMLESS.matcher(given).matches())
                .orElseGet(() -> UUID.randomUUID().toString());
        MDC.put(MDC_KEY, id);
        routing.response().putHeader(HEADER, id);
        routing.next();
    }
}
