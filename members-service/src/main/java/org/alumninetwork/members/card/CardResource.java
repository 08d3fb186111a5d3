package org.alumninetwork.members.card;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.alumninetwork.support.credential.QrImage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/memberships/{id}/card}: what a member shows at a door. */
@Path("/v1/memberships")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Cards")
public class CardResource {

    private static final String JWT = "application/jwt";
    private static final String PNG = "image/png";
    private static final String SVG = "image/svg+xml";

    private final MembershipCards cards;

    CardResource(MembershipCards cards) {
        this.cards = cards;
    }

    @GET
    @Path("/{id}/card")
    @Produces(JWT)
    @Operation(
            summary = "Get one's membership card as a verifiable credential",
            description =
                    "The W3C's data model 2.0, signed with Ed25519 as a JSON Web Token. `kid` in its header is the "
                            + "address of the public key, `id` the address at which it is verified. Good for 90 days at most, for "
                            + "who checks it without a network cannot learn that the membership has ended since.")
    @APIResponse(
            responseCode = "200",
            description = "A JSON Web Token",
            content = @Content(mediaType = JWT, schema = @Schema(type = SchemaType.STRING, maxLength = 5_000)))
    public String getMembershipCard(@PathParam("id") UUID id) {
        return cards.of(id);
    }

    @GET
    @Path("/{id}/card.svg")
    @Produces(SVG)
    @Operation(summary = "Get one's membership card as a QR code", description = "The credential itself, as a drawing.")
    @APIResponse(
            responseCode = "200",
            description = "A drawing",
            content = @Content(mediaType = SVG, schema = @Schema(type = SchemaType.STRING, maxLength = 1_000_000)))
    public String drawMembershipCard(@PathParam("id") UUID id) {
        return QrImage.svg(cards.of(id));
    }

    @GET
    @Path("/{id}/card.png")
    @Produces(PNG)
    @Operation(summary = "Get one's membership card as an image", description = "The credential itself, as a QR code.")
    @APIResponse(
            responseCode = "200",
            description = "An image",
            content = @Content(mediaType = PNG, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public byte[] exportMembershipCard(@PathParam("id") UUID id) {
        return QrImage.png(cards.of(id));
    }
}
