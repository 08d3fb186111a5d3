package org.alumninetwork.events.report;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.alumninetwork.events.event.Event;
import org.alumninetwork.events.event.EventPolicy;
import org.alumninetwork.events.event.EventRepository;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/events/{id}/report}: how an event went, for each of its hosts. */
@Path("/v1/events/{id}/report")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Events")
public class EventReportResource {

    private final EventReportRepository reports;
    private final EventRepository events;
    private final EventPolicy policy;

    EventReportResource(EventReportRepository reports, EventRepository events, EventPolicy policy) {
        this.reports = reports;
        this.events = events;
        this.policy = policy;
    }

    @GET
    @Operation(
            summary = "Tell how an event went, in numbers; for its hosts",
            description = "Attendance, no-shows and feedback, and for each host how many of its own members came. What"
                    + " attendees gave is told once enough of them said how it was.")
    public EventReport getEventReport(@PathParam("id") UUID id) {
        Event event = events.required(id);
        policy.mayHost(event);
        return reports.of(id, event.hosts());
    }
}
