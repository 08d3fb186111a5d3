package org.alumninetwork.support.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * The one clock of a service; tests put a movable one in its place. It ticks in microseconds, as PostgreSQL keeps them:
 * what is answered after a write is then what is read later.
 */
class Clocks {

    private static final Duration MICROSECOND = ChronoUnit.MICROS.getDuration();

    @Produces
    @Singleton
    @DefaultBean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), MICROSECOND);
    }
}
