package org.alumninetwork.events.calendar;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.alumninetwork.events.wording.Wording;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/events/{id}.ics}: one event for a calendar program. */
@Path("/v1/events/{id}.ics")
@Produces(CalendarResource.ICALENDAR)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Calendars", description = "Events for calendar programs (RFC 5545)")
public class EventCalendarResource {

    private final CalendarService service;

    EventCalendarResource(CalendarService service) {
        this.service = service;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Get an event for a calendar program",
            description = "For everybody who may see the event; to others it is `404`, as one that does not exist. "
                    + "Hosts and those with a confirmed place are also told the way in online. In the language that "
                    + "`Accept-Language` wishes; with `If-None-Match` what is known already is `304`.")
    @APIResponse(
            responseCode = "200",
            description = "An iCalendar file",
            content = @Content(mediaType = "text/calendar", schema = @Schema(type = SchemaType.STRING)))
    public Response exportEvent(@PathParam("id") UUID id, @Context HttpHeaders headers, @Context Request request) {
        Wording wording = Wording.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return CalendarAnswers.of(service.ofEvent(id, wording), request);
    }
}
