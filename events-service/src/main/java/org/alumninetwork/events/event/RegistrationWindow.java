package org.alumninetwork.events.event;

import java.time.Instant;
import java.time.ZoneId;

/**
 * When people may register: from {@code opens} on, until just before {@code closes}. An event that does not say when
 * takes registrations from its publication to its end.
 */
public record RegistrationWindow(Instant opens, Instant closes) {

    static RegistrationWindow of(EventDetails event, ZoneId zone) {
        Instant opens = event.registrationOpensAt() == null
                ? Instant.MIN
                : LocalTimes.instantOf(event.registrationOpensAt(), zone);
        Instant closes = LocalTimes.instantOf(
                event.registrationClosesAt() == null ? event.endsAt() : event.registrationClosesAt(), zone);
        return new RegistrationWindow(opens, closes);
    }

    public boolean opensAfter(Instant now) {
        return now.isBefore(opens);
    }

    public boolean hasClosedBy(Instant now) {
        return !now.isBefore(closes);
    }
}
