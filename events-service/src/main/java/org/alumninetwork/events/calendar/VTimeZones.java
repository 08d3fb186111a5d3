package org.alumninetwork.events.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * Time zones as a calendar file carries them (RFC 5545, 3.6.5). They are written from the same rules by which this
 * service knows its instants, and not from a library's own tables, which may be older: then a calendar program would
 * show another hour than the one that counts here. Each change of clocks within the time that the file speaks of is
 * written out, so that no reader has to guess a rule.
 */
final class VTimeZones {

    /** Where clocks never changed, their offset holds from here on. */
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1970, 1, 1, 0, 0);

    private VTimeZones() {}

    /**
     * @param from no event of the file starts earlier
     * @param to no event of the file ends later
     */
    static VTimeZone of(ZoneId zone, Instant from, Instant to) {
        ZoneRules rules = zone.getRules();
        Instant begin = from.minus(1, ChronoUnit.DAYS);
        Stream<Observance> changes = Stream.iterate(
                        Optional.ofNullable(rules.nextTransition(begin)),
                        Optional::isPresent,
                        change -> Optional.ofNullable(
                                rules.nextTransition(change.get().getInstant())))
                .map(Optional::get)
                .takeWhile(change -> !change.getInstant().isAfter(to.plus(1, ChronoUnit.DAYS)))
                .map(change -> observanceFrom(change, rules));
        List<Observance> all =
                Stream.concat(Stream.of(observanceAt(begin, rules)), changes).toList();
        return new VTimeZone(new PropertyList(List.of(new TzId(zone.getId()))), new ComponentList<>(all));
    }

    /** What holds when the first event begins, from the change on that brought it. */
    private static Observance observanceAt(Instant begin, ZoneRules rules) {
        ZoneOffset offset = rules.getOffset(begin);
        return Optional.ofNullable(rules.previousTransition(begin.plusNanos(1)))
                .map(change -> observanceFrom(change, rules))
                .orElseGet(() -> observance(false, LONG_AGO, offset, offset));
    }

    private static Observance observanceFrom(ZoneOffsetTransition change, ZoneRules rules) {
        return observance(
                rules.isDaylightSavings(change.getInstant()),
                change.getDateTimeBefore(),
                change.getOffsetBefore(),
                change.getOffsetAfter());
    }

    private static Observance observance(boolean daylight, LocalDateTime onset, ZoneOffset before, ZoneOffset after) {
        PropertyList properties =
                new PropertyList(List.of(new DtStart<>(onset), new TzOffsetFrom(before), new TzOffsetTo(after)));
        return daylight ? new Daylight(properties) : new Standard(properties);
    }
}
