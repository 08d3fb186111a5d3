package org.alumninetwork.gateway.health;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Predicate;
import org.alumninetwork.gateway.fetch.Fetched;
import org.alumninetwork.gateway.fetch.Fetcher;
import org.alumninetwork.gateway.service.Instance;
import org.alumninetwork.gateway.service.Service;
import org.alumninetwork.gateway.service.Services;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Asks every service whether it is ready. */
@Singleton
class ServiceStates {

    private final Services services;
    private final Fetcher fetcher;

    ServiceStates(Services services, Fetcher fetcher) {
        this.services = services;
        this.fetcher = fetcher;
    }

    /** A report that names each service and its state, and as a whole is up where the states are good enough. */
    Uni<HealthCheckResponse> report(String name, Predicate<List<State>> goodEnough) {
        return Uni.createFrom().completionStage(() -> ask().map(states -> report(name, states, goodEnough))
                .toCompletionStage());
    }

    private Future<List<State>> ask() {
        List<Future<State>> states = services.all().stream().map(this::stateOf).toList();
        return Future.all(states).map(_ -> states.stream().map(Future::result).toList());
    }

    /** A service is ready while one of its instances is. */
    private Future<State> stateOf(Service service) {
        List<Future<Boolean>> instances =
                service.instances().stream().map(this::isReady).toList();
        return Future.all(instances)
                .map(_ -> new State(service.name(), instances.stream().anyMatch(Future::result)));
    }

    private Future<Boolean> isReady(Instance instance) {
        return fetcher.get(instance.at("/q/health/ready"), "application/json")
                .map(Fetched::isFound)
                .otherwise(false);
    }

    private static HealthCheckResponse report(String name, List<State> states, Predicate<List<State>> goodEnough) {
        HealthCheckResponseBuilder report = HealthCheckResponse.named(name).status(goodEnough.test(states));
        states.forEach(state -> report.withData(state.service(), state.isReady() ? "UP" : "DOWN"));
        return report.build();
    }

    record State(String service, boolean isReady) {}
}
