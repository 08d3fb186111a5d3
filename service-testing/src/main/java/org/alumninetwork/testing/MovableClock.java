package org.alumninetwork.testing;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The clock of the application under test; a test sets it to a moment, and back to the true time at its end. */
@Mock
@Singleton
public class MovableClock extends Clock {

    private volatile Optional<Instant> fixed = Optional.empty();

    public void setTo(Instant moment) {
        fixed = Optional.of(moment);
    }

    public void followTime() {
        fixed = Optional.empty();
    }

    @Override
    public Instant instant() {
        return fixed.orElseGet(() -> Instant.now().truncatedTo(ChronoUnit.MICROS));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
