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
@Tag(
        name = "Events",
        description =
                "What organisations hold, from the draft to the cancellation. Hosts of an event are the officers of the "
                        + "organisations that hold it and of those above them, and administrators")
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
    @Operation(
            summary = "List events, by their start",
            description = "Without a token, events that everybody may see. Members also see those for members, for "
                    + "organisations to which they belong, and to which they are invited or registered; officers "
                    + "also the drafts of their organisations and of those below. Cancelled events are listed, too, "
                    + "unless `state` says otherwise, and those that are over, unless `from` does. The way in "
                    + "online is not told here: read the event.")
    public Page<EventView> listEvents(@Valid @BeanParam EventFilter filter, @Valid @BeanParam PageRequest page) {
        return reader.list(filter, page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Draft an event",
            description = "For officers of the organisation that is to hold it or of one above, and administrators; "
                    + "others get `403`. Nobody but the hosts sees a draft; publish it next. An organisation that "
                    + "is archived or does not exist is `422` `unknown-host`, in `visibleTo` `422` "
                    + "`unknown-organisation`; times that the zone does not have, an end before the start and the like "
                    + "are `400` with `violations`.")
    @APIResponseSchema(value = EventView.class, responseCode = "201")
    public RestResponse<EventView> createEvent(@Valid @NotNull EventDetails details) {
        EventView created = service.create(details);
        return Created.at("/v1/events/" + created.id(), created);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            summary = "Get an event",
            description = "For everybody who may see the event; to others it is `404`, as one that does not exist. "
                    + "`onlineUrl` is there for hosts and for those with a confirmed place. Hosts need the `ETag` "
                    + "of this answer to amend the event.")
    public EventView getEvent(@PathParam("id") UUID id) {
        return reader.get(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "Amend an event; raising its capacity promotes those who wait",
            description =
                    "For its hosts, until it is completed or cancelled (`409` `event-has-ended`). What matters to "
                            + "those who come (time, place, fee and the like) is kept among the amendments of a published "
                            + "event, and who has registered is written to; sessions move with the start. More seats go to "
                            + "those who wait at once; fewer than are taken is `409` `capacity-below-confirmed`. The "
                            + "organisation that made the event stays (`422` `host-is-fixed`).")
    @RequestBody(content = @Content(schema = @Schema(implementation = EventDetails.class)))
    public EventView amendEvent(@PathParam("id") UUID id, @BeanParam Precondition precondition, MergePatch patch) {
        return service.amend(id, precondition, patch);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            summary = "Delete an event to which nobody has registered",
            description = "For officers of the organisation that made it and of those above, and administrators. Once "
                    + "somebody has registered it is `409` `event-has-registrations`: cancel the event instead, so "
                    + "that all learn of it. An occurrence of a series stays left out of the series. A second call "
                    + "is `404`.")
    public void deleteEvent(@PathParam("id") UUID id, @BeanParam Precondition precondition) {
        service.delete(id, precondition);
    }

    @GET
    @Path("/{id}/availability")
    @PermitAll
    @Operation(
            summary = "Tell how many seats of an event are left",
            description = "For everybody who may see the event. A number of the moment, without an `ETag`: only "
                    + "registering tells whether there is a seat. `registration` says whether people can register "
                    + "now.")
    public EventAvailability getEventAvailability(@PathParam("id") UUID id) {
        return reader.availability(id);
    }

    @POST
    @Path("/{id}/publication")
    @Idempotent
    @Operation(
            summary = "Publish a draft, or an event that was postponed, with its new time",
            description = "For its hosts. From then on those for whom it is meant see it and can register, in the "
                    + "window that it names. A postponed event is given its new time by PATCH first; then who has "
                    + "registered is written to, offers have a new deadline and who waits is promoted. Twice is `409` `event-already-published`, a "
                    + "cancelled or completed one `409` `event-has-ended`.")
    @APIResponseSchema(value = EventView.class, responseCode = "200")
    public RestResponse<EventView> publishEvent(@PathParam("id") UUID id) {
        return RestResponse.ok(service.publish(id));
    }

    @GET
    @Path("/{id}/amendments")
    @PermitAll
    @Operation(
            summary = "List what was changed about an event since it was published",
            description =
                    "For everybody who may see the event, in the order in which it was changed. Only what matters "
                            + "to those who come is kept, such as time, place and fee. The way in online is named but not "
                            + "shown.")
    public Page<EventAmendment> listEventAmendments(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        return reader.amendments(id, page);
    }

    @POST
    @Path("/{id}/postponement")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Postpone a published event; registrations stay",
            description = "For officers of the organisation that made it and of those above, and administrators. The "
                    + "event keeps its time until it has a new one; who has registered is written to with the "
                    + "reason. Nobody can register meanwhile, and nobody is promoted. Drafts and postponed events "
                    + "are `409` `event-not-published`, ended ones `409` `event-has-ended`.")
    @APIResponseSchema(value = EventView.class, responseCode = "200")
    public RestResponse<EventView> postponeEvent(@PathParam("id") UUID id, @Valid @NotNull PostponeEvent postponement) {
        return RestResponse.ok(ending.postpone(id, postponement));
    }

    @POST
    @Path("/{id}/completion")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Complete an event that has taken place, and tell who came",
            description = "For officers of the organisation that made it and of those above, and administrators, once "
                    + "it has begun (`409` `event-not-started`). Where people were checked in, whoever was not is "
                    + "noted as absent; otherwise everybody with a place has come but those whom `noShows` names. "
                    + "It cannot be undone. A published event of which nobody tells anything is completed by itself "
                    + "some days after its end.")
    @APIResponseSchema(value = EventView.class, responseCode = "200")
    public RestResponse<EventView> completeEvent(@PathParam("id") UUID id, @Valid @NotNull CompleteEvent completion) {
        return RestResponse.ok(ending.complete(id, completion));
    }

    @POST
    @Path("/{id}/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Cancel a published event and all registrations to it",
            description = "For officers of the organisation that made it and of those above, and administrators. All "
                    + "who have registered are written to with the reason. It cannot be undone; a draft is deleted "
                    + "instead (`409` `event-not-published`), and what has ended already stays so (`409` "
                    + "`event-has-ended`).")
    @APIResponseSchema(value = EventView.class, responseCode = "200")
    public RestResponse<EventView> cancelEvent(@PathParam("id") UUID id, @Valid @NotNull CancelEvent cancellation) {
        return RestResponse.ok(ending.cancel(id, cancellation));
    }
}
