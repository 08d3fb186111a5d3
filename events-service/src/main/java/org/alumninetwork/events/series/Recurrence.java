package org.alumninetwork.events.series;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * The wall times at which something repeats (RFC 5545, 3.3.10): they are counted on the wall, so that six o'clock stays
 * six o'clock when clocks change.
 *
 * @param rule as in {@code RRULE}, its {@code UNTIL} in UTC or as wall time
 * @param first the first of the times
 * @param excluded times that the rule has and that are left out ({@code EXDATE})
 */
public record Recurrence(String rule, LocalDateTime first, ZoneId zone, Set<LocalDateTime> excluded) {

    private static final String FORM =
            "It is written as FREQ=WEEKLY;INTERVAL=2;COUNT=10 or FREQ=WEEKLY;UNTIL=20270401T215900Z: numbers are from 1 on, "
                    + "and an end is a moment in UTC.";

    private static final Set<Freq> FREQUENCIES = Set.of(Freq.DAILY, Freq.WEEKLY, Freq.MONTHLY, Freq.YEARLY);

    /** Why it is of no use, if so. */
    Optional<String> fault() {
        try {
            RecurrenceRule read = new RecurrenceRule(rule, RfcMode.RFC5545_STRICT);
            if (!FREQUENCIES.contains(read.getFreq())) {
                return Optional.of("It repeats more often than daily.");
            }
            return all().findFirst().filter(first::equals).isPresent()
                    ? Optional.empty()
                    : Optional.of("It does not begin at " + first + ".");
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException unreadable) {
            return Optional.of("It cannot be read: " + unreadable.getMessage() + ". " + FORM);
        }
    }

    /** What is not left out, from a wall time on until just before another. */
    public List<LocalDateTime> between(LocalDateTime from, LocalDateTime until) {
        return all().takeWhile(time -> time.isBefore(until))
                .filter(time -> !time.isBefore(from) && !excluded.contains(time))
                .toList();
    }

    /** With nothing left out, and an end just before a wall time, which may be later than the one that it has. */
    public Recurrence wholeUntil(LocalDateTime end) {
        return new Recurrence(ruleUntil(end), first, zone, Set.of());
    }

    /** The rule that ends just before a wall time, as a calendar wants it: in UTC (RFC 5545, 3.3.10). */
    String ruleUntil(LocalDateTime end) {
        RecurrenceRule shorter = read();
        Instant last = end.minusSeconds(1).atZone(zone).toInstant();
        shorter.setUntil(new DateTime(DateTime.UTC, last.toEpochMilli()));
        return shorter.toString();
    }

    /** The rule that goes on from one of its times, with so many times fewer as have been. */
    String ruleFrom(LocalDateTime time) {
        RecurrenceRule later = read();
        if (later.getCount() != null) {
            later.setCount(
                    later.getCount() - (int) all().takeWhile(time::isAfter).count());
        }
        return later.toString();
    }

    private Stream<LocalDateTime> all() {
        RecurrenceRuleIterator times = counted().iterator(dateTimeOf(first));
        return Stream.iterate(next(times), Optional::isPresent, time -> next(times))
                .map(Optional::get);
    }

    private static Optional<LocalDateTime> next(RecurrenceRuleIterator times) {
        return times.hasNext() ? Optional.of(localOf(times.nextDateTime())) : Optional.empty();
    }

    /** With an end on the wall, for it is there that times are counted. */
    private RecurrenceRule counted() {
        RecurrenceRule counted = read();
        Optional.ofNullable(counted.getUntil())
                .filter(until -> !until.isFloating())
                .map(until ->
                        Instant.ofEpochMilli(until.getTimestamp()).atZone(zone).toLocalDateTime())
                .ifPresent(end -> counted.setUntil(dateTimeOf(end)));
        return counted;
    }

    private RecurrenceRule read() {
        try {
            return new RecurrenceRule(rule, RfcMode.RFC5545_STRICT);
        } catch (InvalidRecurrenceRuleException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }

    private static DateTime dateTimeOf(LocalDateTime time) {
        return new DateTime(
                time.getYear(),
                time.getMonthValue() - 1,
                time.getDayOfMonth(),
                time.getHour(),
                time.getMinute(),
                time.getSecond());
    }

    private static LocalDateTime localOf(DateTime time) {
        return LocalDateTime.ofEpochSecond(time.getTimestamp() / 1000, 0, ZoneOffset.UTC);
    }
}
