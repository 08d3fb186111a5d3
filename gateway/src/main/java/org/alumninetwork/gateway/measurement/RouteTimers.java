package org.alumninetwork.gateway.measurement;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.alumninetwork.gateway.route.Route;

/** Counts and times what is asked of each route, under the name that the services' own metrics have. */
@Singleton
public class RouteTimers {

    private static final Set<HttpMethod> COMMON = Set.of(
            HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    private final MeterRegistry registry;
    private final Map<Measured, Timer> timers = new ConcurrentHashMap<>();

    RouteTimers(MeterRegistry registry) {
        this.registry = registry;
    }

    /**
     * @param startedAt as {@link System#nanoTime()} gave it
     */
    public void record(Route route, HttpMethod method, int status, long startedAt) {
        timers.computeIfAbsent(new Measured(route, nameOf(method), status), this::timer)
                .record(System.nanoTime() - startedAt, TimeUnit.NANOSECONDS);
    }

    // A caller can make up methods; they must not make up meters.
    private static String nameOf(HttpMethod method) {
        return COMMON.contains(method) ? method.name() : "OTHER";
    }

    private Timer timer(Measured measured) {
        return Timer.builder("http.server.requests")
                .tag("method", measured.method())
                .tag("uri", measured.route().path())
                .tag("service", measured.route().service().name())
                .tag("status", String.valueOf(measured.status()))
                .register(registry);
    }

    private record Measured(Route route, String method, int status) {}
}
