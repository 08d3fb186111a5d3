package org.alumninetwork.events.event;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** When an event is, and until when it takes registrations: wall times in its zone, and the instants that they mean. */
@Embeddable
public class EventTimes {

    private LocalDateTime startsAt;
    private LocalDateTime endsAt;
    private String timeZone;
    private Instant startInstant;
    private Instant endInstant;
    private LocalDateTime registrationOpensAt;
    private LocalDateTime registrationClosesAt;
    private LocalDateTime cancellableUntil;

    protected EventTimes() {}

    static EventTimes of(EventDetails details) {
        EventTimes times = new EventTimes();
        times.timeZone = details.timeZone();
        times.startsAt = toSeconds(details.startsAt());
        times.endsAt = toSeconds(details.endsAt());
        times.startInstant = times.instantOf(times.startsAt);
        times.endInstant = times.instantOf(times.endsAt);
        times.registrationOpensAt = toSeconds(details.registrationOpensAt());
        times.registrationClosesAt = toSeconds(details.registrationClosesAt());
        times.cancellableUntil = toSeconds(details.cancellableUntil());
        return times;
    }

    public boolean hasStartedBy(Instant now) {
        return !now.isBefore(startInstant);
    }

    public boolean isOverBy(Instant now) {
        return !now.isBefore(endInstant);
    }

    /**
     * Whether a ticket lets somebody in: from the beginning of the day before the event, on its own clock. A ticket that is
     * tried out weeks before says nothing about who came.
     */
    boolean letInAt(Instant moment) {
        LocalDate dayBefore = startsAt.toLocalDate().minusDays(1);
        return !moment.isBefore(dayBefore.atStartOfDay(ZoneId.of(timeZone)).toInstant());
    }

    public RegistrationWindow registrationWindow() {
        return new RegistrationWindow(
                Optional.ofNullable(registrationOpensAt).map(this::instantOf).orElse(Instant.MIN),
                Optional.ofNullable(registrationClosesAt).map(this::instantOf).orElse(endInstant));
    }

    /** As its organisers say it: {@code 2027-03-10T12:00 (Europe/Helsinki)}. */
    public String onTheWall(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneId.of(timeZone)) + " (" + timeZone + ")";
    }

    /** Whether a member who cancels now does so later than the event asks for. */
    public boolean isLateToCancelAt(Instant now) {
        return cancellableUntil != null && !now.isBefore(instantOf(cancellableUntil));
    }

    /** Whether the wall times exist and lie between its start and its end. */
    public boolean include(LocalDateTime from, LocalDateTime to) {
        ZoneId zone = ZoneId.of(timeZone);
        return LocalTimes.gapAt(from, zone).isEmpty()
                && LocalTimes.gapAt(to, zone).isEmpty()
                && from.isBefore(to)
                && !from.isBefore(startsAt)
                && !to.isAfter(endsAt);
    }

    /**
     * @param time wall time
     */
    public boolean endBefore(LocalDateTime time) {
        return endsAt.isBefore(time);
    }

    public Instant startInstant() {
        return startInstant;
    }

    Instant endInstant() {
        return endInstant;
    }

    LocalDateTime startsAt() {
        return startsAt;
    }

    LocalDateTime endsAt() {
        return endsAt;
    }

    String timeZone() {
        return timeZone;
    }

    LocalDateTime registrationOpensAt() {
        return registrationOpensAt;
    }

    LocalDateTime registrationClosesAt() {
        return registrationClosesAt;
    }

    LocalDateTime cancellableUntil() {
        return cancellableUntil;
    }

    private Instant instantOf(LocalDateTime time) {
        return LocalTimes.instantOf(time, ZoneId.of(timeZone));
    }

    private static LocalDateTime toSeconds(LocalDateTime time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.SECONDS);
    }
}
