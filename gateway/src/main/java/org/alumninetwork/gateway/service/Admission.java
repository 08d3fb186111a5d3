package org.alumninetwork.gateway.service;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * That an instance takes a request. Whoever was admitted tells once how that ended: {@link #answered}, {@link #failed} or
 * {@link #released}. Lives on one event loop.
 */
public final class Admission {

    private static final long NO_TIMER = -1;

    private final Instance instance;
    private final CircuitBreaker breaker;
    private final Vertx vertx;
    private final long timer;

    private boolean holdsPlace;

    /**
     * @param longestTrial how long it holds a place among the few that try whether the instance has recovered: one that
     *     waits for long, or never ends, must not keep the instance out; how it ends counts all the same
     */
    Admission(Instance instance, CircuitBreaker breaker, Vertx vertx, Duration longestTrial) {
        this.instance = instance;
        this.breaker = breaker;
        this.vertx = vertx;
        this.holdsPlace = breaker.getState() == State.HALF_OPEN;
        this.timer = holdsPlace ? vertx.setTimer(longestTrial.toMillis(), _ -> leavePlace()) : NO_TIMER;
    }

    public Instance instance() {
        return instance;
    }

    /** The instance did what was asked of it. */
    public void answered() {
        end(true);
    }

    /** The instance could not be reached, broke off, was silent, or said itself that it cannot. */
    public void failed() {
        end(false);
    }

    private void end(boolean worked) {
        settle();
        breaker.onResult(0, TimeUnit.NANOSECONDS, worked);
    }

    /** Nothing can be said of the instance: the caller left, or nothing was asked in the end. */
    public void released() {
        settle();
        leavePlace();
    }

    private void settle() {
        vertx.cancelTimer(timer);
        instance.settled();
    }

    private void leavePlace() {
        if (holdsPlace) {
            holdsPlace = false;
            breaker.releasePermission();
        }
    }
}
