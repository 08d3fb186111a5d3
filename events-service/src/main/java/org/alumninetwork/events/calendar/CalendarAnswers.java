package org.alumninetwork.events.calendar;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Answers with a file, or with 304 where the calendar program has it already. */
final class CalendarAnswers {

    private CalendarAnswers() {}

    /** A feed has no version of its own: the tag is made of what it says. */
    static Response of(String file, Request request) {
        EntityTag tag = new EntityTag(
                UUID.nameUUIDFromBytes(file.getBytes(StandardCharsets.UTF_8)).toString());
        ResponseBuilder known = request.evaluatePreconditions(tag);
        return (known == null ? Response.ok(file) : known)
                .tag(tag)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
