package org.alumninetwork.events.event;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.NodeBuilderCustomizableContext;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides {@link SoundEvent}; what is absent or unreadable is for the constraints of the single values. */
public class SoundEventValidator implements ConstraintValidator<SoundEvent, EventDetails> {

    /** Longest event; a filter by date then never has to look further back than this. */
    private static final Duration LONGEST = Duration.ofDays(366);

    @Override
    public boolean isValid(EventDetails event, ConstraintValidatorContext context) {
        Map<String, String> faults = new LinkedHashMap<>();
        checkPlace(event, faults);
        checkVisibility(event, faults);
        checkFee(event.fee(), faults);
        zoneOf(event).ifPresent(zone -> checkTimes(event, zone, faults));
        context.disableDefaultConstraintViolation();
        faults.forEach((property, fault) -> tell(property, fault, context));
        return faults.isEmpty();
    }

    /**
     * @param property or the path of one within another, parted by points
     */
    private static void tell(String property, String fault, ConstraintValidatorContext context) {
        List<String> path = List.of(property.split("[.]", -1));
        NodeBuilderCustomizableContext place =
                context.buildConstraintViolationWithTemplate(fault).addPropertyNode(path.getFirst());
        for (String step : path.subList(1, path.size())) {
            place = place.addPropertyNode(step);
        }
        place.addConstraintViolation();
    }

    private static void checkPlace(EventDetails event, Map<String, String> faults) {
        if (event.attendanceMode() == AttendanceMode.ONLINE && event.place() != null) {
            faults.put("place", "must be absent where people only meet online");
        }
        if (event.attendanceMode() != null
                && event.attendanceMode() != AttendanceMode.ONLINE
                && event.place() == null) {
            faults.put("place", "must say where people meet");
        }
    }

    private static void checkVisibility(EventDetails event, Map<String, String> faults) {
        boolean named = !event.visibleTo().isEmpty();
        if (event.visibility() != null && named != (event.visibility() == EventVisibility.ORGANISATIONS)) {
            faults.put("visibleTo", "must name organisations with the visibility ORGANISATIONS, and only with it");
        }
    }

    private static void checkFee(EventFee fee, Map<String, String> faults) {
        if (fee != null && !fee.fitsItsCurrency()) {
            faults.put("fee.amount", "must have no more decimals than " + fee.currency() + " has");
        }
    }

    private static void checkTimes(EventDetails event, ZoneId zone, Map<String, String> faults) {
        times(event).forEach((property, time) -> LocalTimes.gapAt(time, zone)
                .ifPresent(gap -> faults.put(
                        property,
                        "does not exist in " + zone + ": clocks go from " + gap.getDateTimeBefore() + " to "
                                + gap.getDateTimeAfter())));
        if (event.startsAt() != null && event.endsAt() != null) {
            checkLength(event, zone, faults);
            checkWindow(event, zone, faults);
        }
    }

    private static Map<String, LocalDateTime> times(EventDetails event) {
        Map<String, LocalDateTime> times = new LinkedHashMap<>();
        times.put("startsAt", event.startsAt());
        times.put("endsAt", event.endsAt());
        times.put("registrationOpensAt", event.registrationOpensAt());
        times.put("registrationClosesAt", event.registrationClosesAt());
        times.put("cancellableUntil", event.cancellableUntil());
        times.values().removeIf(time -> time == null);
        return times;
    }

    private static void checkLength(EventDetails event, ZoneId zone, Map<String, String> faults) {
        Duration length = Duration.between(
                LocalTimes.instantOf(event.startsAt(), zone), LocalTimes.instantOf(event.endsAt(), zone));
        if (!length.isPositive()) {
            faults.putIfAbsent("endsAt", "must be after startsAt");
        } else if (length.compareTo(LONGEST) > 0) {
            faults.putIfAbsent("endsAt", "must be within " + LONGEST.toDays() + " days of startsAt");
        }
    }

    private static void checkWindow(EventDetails event, ZoneId zone, Map<String, String> faults) {
        RegistrationWindow window = RegistrationWindow.of(event, zone);
        if (window.closes().isAfter(LocalTimes.instantOf(event.endsAt(), zone))) {
            faults.putIfAbsent("registrationClosesAt", "must not be after endsAt");
        }
        if (!window.opens().isBefore(window.closes())) {
            faults.putIfAbsent("registrationOpensAt", "must be before registration closes");
        }
        if (event.cancellableUntil() != null && event.cancellableUntil().isAfter(event.endsAt())) {
            faults.putIfAbsent("cancellableUntil", "must not be after endsAt");
        }
    }

    private static Optional<ZoneId> zoneOf(EventDetails event) {
        try {
            return Optional.ofNullable(event.timeZone()).map(ZoneId::of);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
