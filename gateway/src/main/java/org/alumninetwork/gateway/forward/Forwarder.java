package org.alumninetwork.gateway.forward;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import org.alumninetwork.gateway.measurement.RouteTimers;
import org.alumninetwork.gateway.route.Route;

/** Passes requests on to their services, and the answers back. A write is sent once. */
@Singleton
public class Forwarder {

    private final Vertx vertx;
    private final RequestHeaders headers;
    private final RouteTimers timers;

    Forwarder(Vertx vertx, RequestHeaders headers, RouteTimers timers) {
        this.vertx = vertx;
        this.headers = headers;
        this.timers = timers;
    }

    /**
     * Must be called on the event loop of the request.
     *
     * @param withToken whether the service is to see the token
     */
    public void forward(HttpServerRequest request, Route route, boolean withToken) {
        new Exchange(request, route, withToken, vertx, headers, timers).begin();
    }
}
