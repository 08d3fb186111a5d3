package org.alumninetwork.gateway.problem;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;

/** What is left to do when an answer fails after it has begun: to let the caller see that it is not whole. */
public final class BrokenAnswer {

    private BrokenAnswer() {}

    /** Ends the stream or connection without the end of the answer (RFC 9112, section 8). */
    public static void breakOff(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset();
        } else {
            // Not by resetting the response: its handlers then never run, and a shutdown waits for it in vain.
            request.connection().close();
        }
    }
}
