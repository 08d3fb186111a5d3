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

/** {@code /v1/event-series/{id}.ics}: a series for a calendar program. */
@Path("/v1/event-series/{id}.ics")
@Produces(CalendarResource.ICALENDAR)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Calendars", description = "Events for calendar programs (RFC 5545)")
public class SeriesCalendarResource {

    private final CalendarService service;

    SeriesCalendarResource(CalendarService service) {
        this.service = service;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Get a series for a calendar program",
            description =
                    "One entry that repeats, and those occurrences that differ from it. It reaches as far as occurrences "
                            + "are there.")
    @APIResponse(
            responseCode = "200",
            description = "An iCalendar file",
            content = @Content(mediaType = "text/calendar", schema = @Schema(type = SchemaType.STRING)))
    public Response exportEventSeries(
            @PathParam("id") UUID id, @Context HttpHeaders headers, @Context Request request) {
        Wording wording = Wording.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return CalendarAnswers.of(service.ofSeries(id, wording), request);
    }
}
