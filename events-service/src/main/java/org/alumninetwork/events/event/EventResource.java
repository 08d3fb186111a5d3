package org.alumninetwork.events.event;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.alumninetwork.support.http.Created;
import org.alumninetwork.support.http.Precondition;
import org.alumninetwork.support.idempotency.Idempotent;
import org.alumninetwork.support.paging.Page;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.patch.MergePatch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/events}: what organisations hold, from the draft to the cancellation. */
@Path("/v1/events")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Events", description = "What organisations hold, from the draft to the cancellation")
public class EventResource {

    private final EventService service;
    private final EventEnding ending;
    private final EventReader reader;

    EventResource(EventService service, EventEnding ending, EventReader reader) {
        this.service = service;
        this.ending = ending;
        this.reader = reader;
    }

    @GET
    @PermitAll
    @Operation(summary = "List events, by their start")
    public Page<EventView> listEvents(@Valid @BeanParam EventFilter filter, @Valid @BeanParam PageRequest page) {
        return reader.list(filter, page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(summary = "Draft an event")
    @APIResponseSchema(value = EventView.class, responseCode = "201")
    public RestResponse<EventView> createEvent(@Valid @NotNull EventDetails details) {
        EventView created = service.create(details);
        return Created.at("/v1/events/" + created.id(), created);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(summary = "Get an event")
    public EventView getEvent(@PathParam("id") UUID id) {
        return reader.get(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(summary = "Amend an event; raising its capacity promotes those who wait")
    @RequestBody(content = @Content(schema = @Schema(implementation = EventDetails.class)))
    public EventView amendEvent(@PathParam("id") UUID id, @BeanParam Precondition precondition, MergePatch patch) {
        return service.amend(id, precondition, patch);
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Delete an event to which nobody has registered")
    public void deleteEvent(@PathParam("id") UUID id, @BeanParam Precondition precondition) {
        service.delete(id, precondition);
    }

    @GET
    @Path("/{id}/availability")
    @PermitAll
    @Operation(summary = "Tell how many seats of an event are left")
    public EventAvailability getEventAvailability(@PathParam("id") UUID id) {
        return reader.availability(id);
    }

    @POST
    @Path("/{id}/publication")
    @Idempotent
    @Operation(summary = "Publish a draft, or an event that was postponed, with its new time")
    @APIResponseSchema(value = EventView.class, responseCode = "200")
    public RestResponse<EventView> publishEvent(@PathParam("id") UUID id) {
        return RestResponse.ok(service.publish(id));
    }

    @GET
    @Path("/{id}/amendments")
    @PermitAll
    @Operation(summary = "List what was changed about an event since it was published")
    public Page<EventAmendment> listEventAmendments(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        return reader.amendments(id, page);
    }

    @POST
    @Path("/{id}/postponement")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(summary = "Postpone a published event; registrations stay")
    @APIResponseSchema(value = EventView.class, responseCode = "200")
    public RestResponse<EventView> postponeEvent(@PathParam("id") UUID id, @Valid @NotNull PostponeEvent postponement) {
        return RestResponse.ok(ending.postpone(id, postponement));
    }

    @POST
    @Path("/{id}/completion")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(summary = "Complete an event that has taken place, and tell who came")
    @APIResponseSchema(value = EventView.class, responseCode = "200")
    public RestResponse<EventView> completeEvent(@PathParam("id") UUID id, @Valid @NotNull CompleteEvent completion) {
        return RestResponse.ok(ending.complete(id, completion));
    }

    @POST
    @Path("/{id}/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(summary = "Cancel a published event and all registrations to it")
    @APIResponseSchema(value = EventView.class, responseCode = "200")
    public RestResponse<EventView> cancelEvent(@PathParam("id") UUID id, @Valid @NotNull CancelEvent cancellation) {
        return RestResponse.ok(ending.cancel(id, cancellation));
    }
}
