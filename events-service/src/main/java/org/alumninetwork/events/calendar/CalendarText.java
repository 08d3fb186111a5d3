package org.alumninetwork.events.calendar;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A calendar as a file. */
final class CalendarText {

    private final byte[] file;
    private final String tag;

    private CalendarText(byte[] file) {
        this.file = file;
        tag = UUID.nameUUIDFromBytes(file).toString();
    }

    static CalendarText of(String text) {
        return new CalendarText(text.getBytes(StandardCharsets.UTF_8));
    }

    byte[] file() {
        return file;
    }

    /** Made of what it says, for a feed has no version of its own. */
    String tag() {
        return tag;
    }
}
