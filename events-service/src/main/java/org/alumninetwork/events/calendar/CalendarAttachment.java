package org.alumninetwork.events.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import org.alumninetwork.events.event.EventView;
import org.alumninetwork.events.wording.Wording;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * One event as a message from calendar to calendar (RFC 5546); under the same name as in the calendars that one reads.
 */
@ApplicationScoped
public class CalendarAttachment {

    private final Organizer organizer;

    /**
     * @param from who sends the mails, with a name or without: {@code Alumni <alumni@example.org>}
     */
    CalendarAttachment(@ConfigProperty(name = "quarkus.mailer.from") String from) {
        this.organizer = new Organizer("mailto:" + from.replaceFirst("(?s)^.*<(.*)>.*$", "$1"));
    }

    /**
     * A file that is sent along.
     *
     * @param mediaType with the method that the file itself names, too (RFC 6047, 2.4)
     */
    public record File(String text, String mediaType) {}

    /**
     * @param event as the reader may see it
     * @param changes of the reader's standing until now: each message comes after those before it
     */
    public File of(EventView event, Standing standing, int changes, Wording wording) {
        CalendarEntry entry = new CalendarEntry(event, standing, changes);
        Method method = entry.isGone() ? ImmutableMethod.CANCEL : ImmutableMethod.PUBLISH;
        String text = CalendarFile.of(method, organizer, entry, wording);
        return new File(text, "text/calendar; charset=UTF-8; method=" + method.getValue());
    }
}
