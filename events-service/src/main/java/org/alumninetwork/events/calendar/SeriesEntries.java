package org.alumninetwork.events.calendar;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.DateList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.ExDate;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.RecurrenceId;
import org.alumninetwork.events.event.EventState;
import org.alumninetwork.events.event.EventView;
import org.alumninetwork.events.series.Recurrence;
import org.alumninetwork.events.wording.Wording;

/**
 * The occurrences of a series as one repeating entry, and those that differ from it each by itself (RFC 5545, 3.8.4.4). It
 * ends with the last occurrence that is there already: what is shown is what one can register to, and the time zone of
 * the file reaches as far. A calendar program is told of later ones when it reads again.
 */
record SeriesEntries(UUID series, Recurrence recurrence, List<CalendarEntry> entries, Wording wording) {

    static SeriesEntries of(UUID series, Recurrence recurrence, List<CalendarEntry> entries, Wording wording) {
        return new SeriesEntries(
                series,
                recurrence,
                entries.stream()
                        .sorted(Comparator.comparing(entry -> entry.event().occursAt()))
                        .toList(),
                wording);
    }

    Stream<VEvent> components() {
        return entries.stream()
                .map(CalendarEntry::event)
                .filter(this::isRegular)
                .findFirst()
                .map(this::components)
                .orElseGet(() -> entries.stream().map(entry -> CalendarFile.eventOf(entry, wording)));
    }

    /** What comes before the first regular one stands alone: a repetition begins with what repeats. */
    private Stream<VEvent> components(EventView first) {
        Stream<VEvent> alone = entries.stream()
                .filter(entry -> entry.event().occursAt().isBefore(first.occursAt()))
                .map(entry -> CalendarFile.eventOf(entry, wording));
        Stream<VEvent> different = entries.stream()
                .filter(entry -> entry.event().occursAt().isAfter(first.occursAt()))
                .filter(entry -> !isLike(first, entry.event()))
                .map(entry -> differentOf(first, entry));
        return Stream.of(alone, Stream.of(repeating(first)), different).flatMap(part -> part);
    }

    private VEvent repeating(EventView first) {
        LocalDateTime last = entries.getLast().event().occursAt();
        Recurrence shown = recurrence.wholeUntil(last.plusSeconds(1));
        RRule<LocalDateTime> rule = new RRule<>(shown.rule());
        return CalendarFile.eventOf(
                CalendarEntry.certain(first),
                wording,
                uid(),
                Stream.concat(Stream.of(rule), leftOut(first, shown).stream()));
    }

    /**
     * Times at which there is nothing that whoever reads this may see.
     *
     * @param shown as the entry repeats: one that was cancelled may come after the end of a series that was shortened
     */
    private Optional<Property> leftOut(EventView first, Recurrence shown) {
        Set<LocalDateTime> there =
                entries.stream().map(entry -> entry.event().occursAt()).collect(Collectors.toSet());
        List<LocalDateTime> missing = shown.between(first.occursAt(), LocalDateTime.MAX).stream()
                .filter(time -> !there.contains(time))
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new ExDate<>(CalendarFile.zoneOf(first), new DateList<>(missing)));
    }

    /** It is found by its time on the wall of the series, whatever zone it is in by itself. */
    private VEvent differentOf(EventView first, CalendarEntry entry) {
        RecurrenceId<LocalDateTime> time =
                new RecurrenceId<>(CalendarFile.zoneOf(first), entry.event().occursAt());
        return CalendarFile.eventOf(entry, wording, uid(), Stream.of(time));
    }

    private String uid() {
        return series + "@series";
    }

    private boolean isRegular(EventView event) {
        return event.startsAt().equals(event.occursAt())
                && event.timeZone().equals(recurrence.zone().getId())
                && isHeld(event);
    }

    private static boolean isHeld(EventView event) {
        return event.state() == EventState.PUBLISHED || event.state() == EventState.COMPLETED;
    }

    /** Whether a calendar would show the same at another time. */
    private boolean isLike(EventView first, EventView other) {
        return isRegular(other)
                && Duration.between(first.startsAt(), first.endsAt())
                        .equals(Duration.between(other.startsAt(), other.endsAt()))
                && first.title().equals(other.title())
                && Objects.equals(first.description(), other.description())
                && Objects.equals(first.place(), other.place())
                && Objects.equals(first.onlineUrl(), other.onlineUrl());
    }
}
