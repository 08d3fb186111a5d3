package org.alumninetwork.gateway.service;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.event.CircuitBreakerOnStateTransitionEvent;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.net.URI;

/** Makes the circuit breaker of each instance, and lets operators see it. */
@Singleton
class Breakers {

    private final CircuitBreakerConfig configuration;
    private final MeterRegistry meters;

    Breakers(ServiceConfiguration services, MeterRegistry meters) {
        this.configuration = configurationOf(services.ejection());
        this.meters = meters;
    }

    private static CircuitBreakerConfig configurationOf(ServiceConfiguration.Ejection ejection) {
        return CircuitBreakerConfig.custom()
                .slidingWindowType(SlidingWindowType.TIME_BASED)
                .slidingWindowSize((int) ejection.window().toSeconds())
                .minimumNumberOfCalls(ejection.requests())
                .recordResult(Boolean.FALSE::equals)
                .failureRateThreshold(ejection.failures())
                .waitDurationInOpenState(ejection.pause())
                .permittedNumberOfCallsInHalfOpenState(ejection.trials())
                .automaticTransitionFromOpenToHalfOpenEnabled(true)
                .build();
    }

    CircuitBreaker of(String service, URI address) {
        CircuitBreaker breaker = CircuitBreaker.of(service + " at " + address, configuration);
        breaker.getEventPublisher().onStateTransition(Breakers::tell);
        Gauge.builder("gateway.instance.ejected", breaker, Breakers::ejected)
                .description("1 while an instance of a service gets no requests, since most of the latest failed")
                .tag("service", service)
                .tag("instance", address.toString())
                .register(meters);
        return breaker;
    }

    private static double ejected(CircuitBreaker breaker) {
        return breaker.getState() == CircuitBreaker.State.OPEN ? 1 : 0;
    }

    private static void tell(CircuitBreakerOnStateTransitionEvent event) {
        switch (event.getStateTransition().getToState()) {
            case OPEN -> Log.warnf("%s gets no requests for now: too many failed", event.getCircuitBreakerName());
            case CLOSED -> Log.infof("%s answers again", event.getCircuitBreakerName());
            case HALF_OPEN, DISABLED, FORCED_OPEN, METRICS_ONLY -> {}
        }
    }
}
