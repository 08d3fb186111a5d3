package org.alumninetwork.events.registration;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.alumninetwork.events.ticket.TicketView;
import org.alumninetwork.support.credential.QrImage;
import org.alumninetwork.support.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/registrations/{id}/ticket}: what lets a member and their guests in. */
@Path("/v1/registrations/{id}/ticket")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Tickets", description = "What lets people in")
public class TicketResource {

    private final TicketService service;

    TicketResource(TicketService service) {
        this.service = service;
    }

    @GET
    @Operation(
            summary = "Get the ticket of a confirmed registration",
            description = "For the member whose registration it is and the hosts of the event; without a place it is "
                    + "`409` `no-ticket`. One ticket lets in the member and all guests. `code` is signed and is "
                    + "checked without a network by the keys at `/v1/keys/events`.")
    public TicketView getTicket(@PathParam("id") UUID id) {
        return service.ticketOf(id);
    }

    @GET
    @Path("/qr.svg")
    @Produces("image/svg+xml")
    @Operation(
            summary = "Get a ticket as a QR code to be drawn at any size",
            description = "For the member whose registration it is and the hosts of the event; without a place it is "
                    + "`409` `no-ticket`. The code is the one of `getTicket`.")
    @APIResponse(
            responseCode = "200",
            description = "A QR code",
            content = @Content(mediaType = "image/svg+xml", schema = @Schema(type = SchemaType.STRING)))
    public String getTicketAsSvg(@PathParam("id") UUID id) {
        return QrImage.svg(service.ticketOf(id).code());
    }

    @GET
    @Path("/qr.png")
    @Produces("image/png")
    @Operation(
            summary = "Get a ticket as a QR code",
            description = "For the member whose registration it is and the hosts of the event; without a place it is "
                    + "`409` `no-ticket`. The code is the one of `getTicket`.")
    @APIResponse(
            responseCode = "200",
            description = "A QR code",
            content = @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public byte[] getTicketAsPng(@PathParam("id") UUID id) {
        return QrImage.png(service.ticketOf(id).code());
    }

    @POST
    @Path("/renewal")
    @Idempotent
    @Operation(
            summary = "Get another ticket; the one before lets nobody in any more",
            description = "For the member whose registration it is and the hosts of the event. The door answers "
                    + "`REVOKED` to the one before. Without a place it is `409` `no-ticket`. Send it again with the "
                    + "same `Idempotency-Key`: another key makes yet another ticket.")
    @APIResponseSchema(value = TicketView.class, responseCode = "200")
    public RestResponse<TicketView> renewTicket(@PathParam("id") UUID id) {
        return RestResponse.ok(service.renew(id));
    }
}
