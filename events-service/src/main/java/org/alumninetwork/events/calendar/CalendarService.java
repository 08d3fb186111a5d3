package org.alumninetwork.events.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alumninetwork.events.event.EventCalendar;
import org.alumninetwork.events.event.EventView;
import org.alumninetwork.events.event.HeldPublicly;
import org.alumninetwork.events.organisation.Organisations;
import org.alumninetwork.events.organisation.Partnership;
import org.alumninetwork.events.organisation.Partnerships;
import org.alumninetwork.events.series.Recurrence;
import org.alumninetwork.events.series.Recurrences;
import org.alumninetwork.events.wording.Wording;
import org.alumninetwork.support.problem.CommonProblems;

/** Calendars that programs subscribe to. */
@ApplicationScoped
class CalendarService {

    private final EventCalendar events;
    private final Organisations organisations;
    private final CalendarTokens tokens;
    private final CalendarCopies copies;
    private final Recurrences recurrences;
    private final Partnerships partnerships;
    private final Clock clock;

    CalendarService(
            EventCalendar events,
            Organisations organisations,
            CalendarTokens tokens,
            CalendarCopies copies,
            Recurrences recurrences,
            Partnerships partnerships,
            Clock clock) {
        this.events = events;
        this.organisations = organisations;
        this.tokens = tokens;
        this.copies = copies;
        this.recurrences = recurrences;
        this.partnerships = partnerships;
        this.clock = clock;
    }

    @Transactional
    CalendarText ofEvent(UUID id, Wording wording) {
        EventView event = events.event(id);
        return CalendarText.of(
                CalendarFile.of(wording.choose(event.title()), List.of(CalendarEntry.certain(event)), wording));
    }

    @Transactional
    CalendarText ofOrganisation(UUID id, Wording wording) {
        String name = organisations
                .nameOf(id)
                .map(wording::choose)
                .orElseThrow(() -> CommonProblems.NOT_FOUND.because("There is no organisation " + id + "."));
        return kept(id, wording, name, events.heldPublicly(List.of(id)));
    }

    /** What the parties of an agreement hold while it is in force, together or each alone. */
    @Transactional
    CalendarText ofPartnership(UUID id, Wording wording) {
        Partnership agreed = partnerships
                .begunBy(clock.instant(), id)
                .orElseThrow(() -> CommonProblems.NOT_FOUND.because("There is no partnership in force " + id + "."));
        String name = wording.choose(agreed.title());
        return kept(id, wording, name, events.heldPublicly(agreed.parties(), agreed.from(), agreed.until()));
    }

    private CalendarText kept(UUID whose, Wording wording, String name, HeldPublicly held) {
        return copies.of(whose, wording, name + held.state(), () -> fileOf(name, held.all(), wording));
    }

    private String fileOf(String name, List<EventView> held, Wording wording) {
        List<CalendarEntry> entries = held.stream().map(CalendarEntry::certain).toList();
        return CalendarFile.of(name, entries, repeating(entries), wording);
    }

    /** Those occurrences that the caller may see; without the way in. */
    @Transactional
    CalendarText ofSeries(UUID id, Wording wording) {
        String name = wording.choose(recurrences.titleOf(id));
        return CalendarText.of(fileOf(name, events.ofSeries(id), wording));
    }

    private Map<UUID, Recurrence> repeating(List<CalendarEntry> entries) {
        Set<UUID> series = entries.stream()
                .map(entry -> entry.event().seriesId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return series.isEmpty() ? Map.of() : recurrences.of(series);
    }

    /** Whoever has the token is taken for the member: calendar programs cannot sign in. */
    @Transactional
    CalendarText ofMember(String token, Wording wording) {
        UUID member = tokens.memberOf(token)
                .orElseThrow(() -> CommonProblems.NOT_FOUND.because("The calendar does not exist, or not any more."));
        Stream<CalendarEntry> certain = events.attendedBy(member).stream().map(CalendarEntry::certain);
        Stream<CalendarEntry> wished = events.wishedBy(member).stream().map(CalendarEntry::wished);
        return CalendarText.of(
                CalendarFile.of("Alumni", Stream.concat(certain, wished).toList(), wording));
    }
}
