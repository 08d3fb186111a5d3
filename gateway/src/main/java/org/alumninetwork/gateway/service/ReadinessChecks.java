package org.alumninetwork.gateway.service;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.alumninetwork.gateway.fetch.Fetched;
import org.alumninetwork.gateway.fetch.Fetcher;

/**
 * Asks each of several instances whether it is ready, so that requests go to the others before the first one fails. A
 * service that runs once is not asked: there is nothing to choose.
 */
@Singleton
class ReadinessChecks {

    private final Services services;
    private final Fetcher fetcher;
    private final long period;

    ReadinessChecks(Services services, Fetcher fetcher, ServiceConfiguration configuration) {
        this.services = services;
        this.fetcher = fetcher;
        this.period = configuration.ejection().readinessCheck().toMillis();
    }

    void begin(@Observes StartupEvent started, Vertx vertx) {
        services.all().stream()
                .filter(service -> service.instances().size() > 1)
                .flatMap(service -> service.instances().stream())
                .forEach(instance -> vertx.setPeriodic(0, period, _ -> check(instance)));
    }

    private void check(Instance instance) {
        fetcher.get(instance.at("/q/health/ready"), "application/json")
                .map(Fetched::isFound)
                .otherwise(false)
                .onSuccess(ready -> settle(instance, ready));
    }

    private static void settle(Instance instance, boolean ready) {
        if (ready != instance.isReady()) {
            Log.infof(ready ? "%s is ready" : "%s is not ready: others are asked first", instance);
        }
        instance.isReady(ready);
    }
}
