package org.alumninetwork.gateway.correlation;

import io.vertx.core.http.HttpServerRequest;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** What is logged of single requests, each line with the id of its request. */
public final class RequestLog {

    private static final Logger LOG = Logger.getLogger(RequestLog.class);
    private static final String ID = "requestId";

    private RequestLog() {}

    /** Something outside the gateway went wrong: a line is enough. */
    public static void info(HttpServerRequest request, String message, @Nullable Throwable cause) {
        MDC.put(ID, RequestId.of(request));
        LOG.info(cause == null ? message : message + " " + cause);
        MDC.remove(ID);
    }

    /** The gateway itself went wrong. */
    public static void error(HttpServerRequest request, String message, Throwable cause) {
        MDC.put(ID, RequestId.of(request));
        LOG.error(message, cause);
        MDC.remove(ID);
    }
}
