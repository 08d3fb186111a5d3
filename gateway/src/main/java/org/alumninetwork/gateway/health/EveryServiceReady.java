package org.alumninetwork.gateway.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.alumninetwork.gateway.health.ServiceStates.State;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** All is well only while every service is ready: /q/health/well, and with it /q/health, is down otherwise. */
@Wellness
@Singleton
class EveryServiceReady implements AsyncHealthCheck {

    private final ServiceStates states;

    EveryServiceReady(ServiceStates states) {
        this.states = states;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return states.report("every service ready", found -> found.stream().allMatch(State::isReady));
    }
}
