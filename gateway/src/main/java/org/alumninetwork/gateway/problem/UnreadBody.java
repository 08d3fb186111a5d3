package org.alumninetwork.gateway.problem;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;

/** What becomes of a body that is still coming when the answer is already known. */
public final class UnreadBody {

    private static final int SMALL = 64 * 1024;
    private static final long PATIENCE = 5_000;

    private UnreadBody() {}

    /**
     * To be called before the answer is sent. A small rest is read and dropped. Otherwise the connection is given up
     * after the answer, but not at once: a caller that is still sending would see a reset instead of the answer (RFC
     * 9112, section 9.6).
     */
    public static void discard(HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        if (request.version() != HttpVersion.HTTP_2 && mayBeLarge(request)) {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            request.response().endHandler(_ -> closeSoon(request));
        }
        request.handler(null).endHandler(null);
        request.resume();
    }

    private static boolean mayBeLarge(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                || request.headers().contains(HttpHeaders.EXPECT)
                || (length != null && Long.parseLong(length) > SMALL);
    }

    private static void closeSoon(HttpServerRequest request) {
        HttpConnection connection = request.connection();
        if (request.isEnded()) {
            connection.close();
            return;
        }
        Context context = Vertx.currentContext();
        request.endHandler(_ -> connection.close());
        context.owner().setTimer(PATIENCE, _ -> connection.close());
    }
}
