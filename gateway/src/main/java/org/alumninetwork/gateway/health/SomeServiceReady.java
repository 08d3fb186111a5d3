package org.alumninetwork.gateway.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.alumninetwork.gateway.health.ServiceStates.State;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * The gateway is worth sending requests to while any service is ready: one that is down must not take the others out of
 * reach with it.
 */
@Readiness
@Singleton
class SomeServiceReady implements AsyncHealthCheck {

    private final ServiceStates states;

    SomeServiceReady(ServiceStates states) {
        this.states = states;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return states.report("some service ready", found -> found.stream().anyMatch(State::isReady));
    }
}
