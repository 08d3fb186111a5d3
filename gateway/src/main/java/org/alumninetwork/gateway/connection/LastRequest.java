package org.alumninetwork.gateway.connection;

import io.netty.util.AttributeKey;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;

/** A request after which nothing that comes on its connection is taken for a request. */
public final class LastRequest {

    private static final AttributeKey<Boolean> CAME = AttributeKey.valueOf(LastRequest.class, "came");

    private LastRequest() {}

    /** The connection is closed after the answer to this one. */
    public static void is(HttpServerRequest request) {
        request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        request.response().endHandler(_ -> request.connection().close());
        if (request.connection() instanceof ConnectionBase base) {
            base.channel().attr(CAME).set(true);
        }
    }

    /** Whether it came before; what was sent behind it may already be here. */
    public static boolean cameOn(HttpConnection connection) {
        return connection instanceof ConnectionBase base && base.channel().hasAttr(CAME);
    }
}
