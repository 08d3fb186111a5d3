package org.alumninetwork.events.message;

import io.quarkus.mailer.Mail;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alumninetwork.events.calendar.CalendarAttachment;
import org.alumninetwork.events.calendar.Standing;
import org.alumninetwork.events.event.EventAmendments;
import org.alumninetwork.events.event.EventPlace;
import org.alumninetwork.events.event.EventView;
import org.alumninetwork.events.wording.Phrases;
import org.alumninetwork.events.wording.Wording;
import org.alumninetwork.support.text.Characters;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A mail in the member's language, with the event for their calendar. */
@ApplicationScoped
class Letter {

    private final Template english;
    private final Template finnish;
    private final Template swedish;
    private final CalendarAttachment calendar;
    private final EventAmendments amendments;
    private final String address;

    Letter(
            @Location("message/en.txt") Template english,
            @Location("message/fi.txt") Template finnish,
            @Location("message/sv.txt") Template swedish,
            CalendarAttachment calendar,
            EventAmendments amendments,
            @ConfigProperty(name = "alumni.public-address") String address) {
        this.english = english;
        this.finnish = finnish;
        this.swedish = swedish;
        this.calendar = calendar;
        this.amendments = amendments;
        this.address = address;
    }

    Mail about(DueMessage message, EventView event) {
        Wording wording = Wording.of(message.language());
        Phrases phrases = Phrases.of("message", wording);
        CalendarAttachment.File file = calendar.of(event, message.standing(), message.changes(), wording);
        String title = Characters.onOneLine(wording.choose(event.title()));
        String text = templateIn(phrases.locale())
                .data("name", message.name())
                .data("kind", message.kind().name())
                .data("title", title)
                .data("time", timeOf(event, phrases.locale()))
                .data("place", placeOf(event, message.standing() == Standing.PLACE))
                .data("postponed", event.postponementReason())
                .data("cancelled", event.cancellationReason())
                .data("note", message.note())
                .data("deadline", deadlineOf(message, event, phrases.locale()))
                .data("changes", changesOf(message, phrases))
                .data("address", address + "/v1/events/" + event.id())
                .render();
        return Mail.withText(message.email(), subjectOf(message, title, phrases), text)
                .addHeader(
                        "Message-ID",
                        "<" + message.id() + "@" + URI.create(address).getHost() + ">")
                .addHeader("Auto-Submitted", "auto-generated")
                .addAttachment("event.ics", file.text().getBytes(StandardCharsets.UTF_8), file.mediaType());
    }

    /** A line end in it would begin another header (RFC 5322, 2.2), so there is none, whatever was said. */
    private static String subjectOf(DueMessage message, String title, Phrases phrases) {
        return Characters.onOneLine(phrases.say(message.kind().name(), title));
    }

    private Template templateIn(Locale locale) {
        return switch (locale.getLanguage()) {
            case "fi" -> finnish;
            case "sv" -> swedish;
            default -> english;
        };
    }

    private static String timeOf(EventView event, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(event.startsAt())
                + " (" + event.timeZone() + ")";
    }

    private static String placeOf(EventView event, boolean hasPlace) {
        String wayIn = hasPlace ? event.onlineUrl() : null;
        return Optional.ofNullable(event.place()).map(EventPlace::inOneLine).orElse(wayIn);
    }

    private static String deadlineOf(DueMessage message, EventView event, Locale locale) {
        return Optional.ofNullable(message.offeredUntil())
                .map(deadline -> deadlineOf(deadline, event, locale))
                .orElse(null);
    }

    private static String deadlineOf(Instant deadline, EventView event, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(deadline.atZone(ZoneId.of(event.timeZone())))
                + " (" + event.timeZone() + ")";
    }

    /** What has changed, in words: the values themselves are in the letter as they are now. */
    private String changesOf(DueMessage message, Phrases phrases) {
        return message.kind() == MessageKind.CHANGE
                ? amendments.propertiesChangedIn(message.eventId(), Integer.parseInt(message.reference())).stream()
                        .map(property -> phrases.say("changed." + property))
                        .distinct()
                        .collect(Collectors.joining(", "))
                : null;
    }
}
