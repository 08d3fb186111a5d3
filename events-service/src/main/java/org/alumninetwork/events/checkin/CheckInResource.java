package org.alumninetwork.events.checkin;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.alumninetwork.support.idempotency.Idempotent;
import org.alumninetwork.support.paging.Page;
import org.alumninetwork.support.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** {@code /v1/events/{id}/check-ins}: who goes through the door. */
@Path("/v1/events/{id}/check-ins")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Check-ins", description = "Who goes through the door")
public class CheckInResource {

    private final CheckInService service;

    CheckInResource(CheckInService service) {
        this.service = service;
    }

    @GET
    @Operation(
            summary = "List the scans at an event in the order in which they were told; for its hosts",
            description = "For the hosts of the event. Each scan with its outcome, refused ones, too.")
    public Page<CheckInView> listCheckIns(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        return service.list(id, page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Let people in or out: one scan, or what a device collected without a network, in any order",
            description = "For the hosts of the event. Each scan has an outcome of its own, in the order of `scans`; "
                    + "none of them is an error of the request: `ADMITTED` and `LEFT` let through, the others say "
                    + "why not. Of a batch the earliest scan counts first, whatever the order. A scan with a "
                    + "`nonce` that was answered before gets the first answer, so a device sends again until it has "
                    + "heard. Who is admitted has attended. Nobody is admitted before the day before the event begins, on "
                    + "the clock of the event, nor while it is postponed.")
    @APIResponseSchema(value = CheckInAnswers.class, responseCode = "200")
    public RestResponse<CheckInAnswers> checkIn(@PathParam("id") UUID id, @Valid @NotNull CheckInBatch batch) {
        return RestResponse.ok(service.checkIn(id, batch.scans()));
    }

    @GET
    @Path("/live")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Follow how many people are inside, as server-sent events; a stream lasts some seconds and is taken up again",
            description =
                    "For the hosts of the event. The count comes at once and then whenever it has changed, looked "
                            + "at each second. The stream ends after 25 s; an `EventSource` connects again by itself. A "
                            + "token is needed, which a browser's own `EventSource` cannot send: read the stream with "
                            + "`fetch`.")
    @APIResponse(
            responseCode = "200",
            description = "Each event's data is a count",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = CheckInCount.class)))
    @Blocking
    public Multi<CheckInCount> followCheckIns(@PathParam("id") UUID id) {
        return service.follow(id);
    }

    @GET
    @Path("/count")
    @Operation(
            summary = "Tell how many people are inside, and how many came; for the hosts",
            description = "For the hosts of the event. Guests count with the ticket of the member whom they come with.")
    public CheckInCount countCheckIns(@PathParam("id") UUID id) {
        return service.count(id);
    }
}
