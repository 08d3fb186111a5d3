package org.alumninetwork.events.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Geo;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.alumninetwork.events.event.EventPlace;
import org.alumninetwork.events.event.EventView;
import org.alumninetwork.events.series.Recurrence;
import org.alumninetwork.events.wording.Wording;
import org.alumninetwork.support.text.Characters;

/**
 * Events as an iCalendar file (RFC 5545, and RFC 7986 for how often it is read again). A line end other than LF, and other
 * controls, would end a line of the file: texts that were written before such were refused are mended here.
 */
final class CalendarFile {

    /** How long a calendar program may wait before it reads the file again. */
    private static final Duration REFRESH = Duration.ofHours(1);

    private static final ProdId PRODUCT = new ProdId("-//Alumni Network//Events//EN");

    private CalendarFile() {}

    /**
     * @param name what the calendar is called
     */
    static String of(String name, List<CalendarEntry> entries, Wording wording) {
        return of(name, entries, Map.of(), wording);
    }

    /**
     * @param series how those of them repeat that are shown as one entry
     */
    static String of(String name, List<CalendarEntry> entries, Map<UUID, Recurrence> series, Wording wording) {
        List<CalendarComponent> components = new ArrayList<>(zonesOf(entries, series));
        Map<Boolean, List<CalendarEntry>> repeating =
                entries.stream().collect(Collectors.partitioningBy(entry -> entry.isOneOf(series.keySet())));
        repeating.get(false).forEach(entry -> components.add(eventOf(entry, wording)));
        repeating.get(true).stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.event().seriesId(), LinkedHashMap::new, Collectors.toList()))
                .forEach((id, occurrences) -> SeriesEntries.of(id, series.get(id), occurrences, wording)
                        .components()
                        .forEach(components::add));
        return textOf(new Calendar(headOf(name), new ComponentList<>(components)));
    }

    /**
     * One entry as a message.
     *
     * @param method what the reader's calendar is to do with it
     * @param organizer who says so
     */
    static String of(Method method, Organizer organizer, CalendarEntry entry, Wording wording) {
        PropertyList head = new PropertyList(List.of(PRODUCT, ImmutableVersion.VERSION_2_0, method));
        List<CalendarComponent> components = new ArrayList<>(zonesOf(List.of(entry), Map.of()));
        components.add(eventOf(entry, wording, uidOf(entry), Stream.of(organizer)));
        return textOf(new Calendar(head, new ComponentList<>(components)));
    }

    private static PropertyList headOf(String name) {
        return new PropertyList(List.of(
                PRODUCT,
                ImmutableVersion.VERSION_2_0,
                new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH),
                new XProperty("X-PUBLISHED-TTL", REFRESH.toString()),
                new XProperty("X-WR-CALNAME", Characters.onOneLine(name))));
    }

    /** Each zone once, for as long as the file tells times in it. */
    private static List<VTimeZone> zonesOf(List<CalendarEntry> entries, Map<UUID, Recurrence> series) {
        return entries.stream()
                .flatMap(entry -> timesOf(entry, series))
                .collect(Collectors.groupingBy(
                        time -> time.getZone().getId(),
                        TreeMap::new,
                        Collectors.mapping(ZonedDateTime::toInstant, Collectors.toList())))
                .entrySet()
                .stream()
                .map(zone -> VTimeZones.of(
                        ZoneId.of(zone.getKey()), Collections.min(zone.getValue()), Collections.max(zone.getValue())))
                .toList();
    }

    private static Stream<ZonedDateTime> timesOf(CalendarEntry entry, Map<UUID, Recurrence> series) {
        EventView event = entry.event();
        ZoneId zone = ZoneId.of(event.timeZone());
        Stream<ZonedDateTime> own =
                Stream.of(event.startInstant().atZone(zone), event.endInstant().atZone(zone));
        return entry.isOneOf(series.keySet())
                ? Stream.concat(
                        own,
                        Stream.of(event.occursAt()
                                .atZone(series.get(event.seriesId()).zone())))
                : own;
    }

    static VEvent eventOf(CalendarEntry entry, Wording wording) {
        return eventOf(entry, wording, uidOf(entry), Stream.empty());
    }

    private static String uidOf(CalendarEntry entry) {
        return entry.event().id() + "@events";
    }

    /**
     * @param more how it repeats, which time of a repetition it is, or who sends it
     */
    static VEvent eventOf(CalendarEntry entry, Wording wording, String uid, Stream<? extends Property> more) {
        EventView event = entry.event();
        Stream<Property> always = Stream.of(
                new Uid(uid),
                new DtStamp(event.updatedAt()),
                new LastModified(event.updatedAt()),
                new DtStart<>(zoneOf(event), event.startsAt()),
                new DtEnd<>(zoneOf(event), event.endsAt()),
                new Summary(Characters.onOneLine(wording.choose(event.title()))),
                new Sequence(entry.sequence()),
                statusOf(entry));
        return new VEvent(new PropertyList(Stream.of(always, more, detailsOf(entry, wording))
                .<Property>flatMap(part -> part)
                .toList()));
    }

    /** The way in is for those who have a place. */
    private static Stream<Property> detailsOf(CalendarEntry entry, Wording wording) {
        EventView event = entry.event();
        Optional<EventPlace> place = Optional.ofNullable(event.place());
        return Stream.<Optional<? extends Property>>of(
                        Optional.ofNullable(event.description())
                                .map(text -> new Description(Characters.inLines(wording.choose(text)))),
                        place.map(EventPlace::inOneLine)
                                .or(() -> Optional.ofNullable(event.onlineUrl()).filter(way -> entry.isCertain()))
                                .map(Location::new),
                        place.filter(at -> at.latitude() != null && at.longitude() != null)
                                .map(at -> new Geo(at.latitude(), at.longitude())))
                .flatMap(Optional::stream);
    }

    static ParameterList zoneOf(EventView event) {
        return new ParameterList(List.of(new TzId(event.timeZone())));
    }

    private static Status statusOf(CalendarEntry entry) {
        if (entry.isGone()) {
            return ImmutableStatus.VEVENT_CANCELLED;
        }
        return switch (entry.event().state()) {
            case CANCELLED -> ImmutableStatus.VEVENT_CANCELLED;
            case DRAFT, POSTPONED -> ImmutableStatus.VEVENT_TENTATIVE;
            case PUBLISHED, COMPLETED ->
                entry.isCertain() ? ImmutableStatus.VEVENT_CONFIRMED : ImmutableStatus.VEVENT_TENTATIVE;
        };
    }

    private static String textOf(Calendar calendar) {
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter().output(calendar, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Nothing but memory is written", impossible);
        }
        return text.toString();
    }
}
