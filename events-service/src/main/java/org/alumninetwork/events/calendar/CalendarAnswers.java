package org.alumninetwork.events.calendar;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

/** Answers with a file, or with 304 where the calendar program has it already. */
final class CalendarAnswers {

    private CalendarAnswers() {}

    static Response of(CalendarText calendar, Request request) {
        EntityTag tag = new EntityTag(calendar.tag());
        ResponseBuilder known = request.evaluatePreconditions(tag);
        return (known == null ? Response.ok(calendar.file()) : known)
                .tag(tag)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
