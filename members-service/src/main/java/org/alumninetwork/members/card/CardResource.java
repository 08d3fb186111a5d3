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
import org.alumninetwork.support.credential.QrImage.Surface;
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

    private static final String IN_THE_CODE =
            "The code holds the address at which everybody learns whether the card is genuine, and behind `#` a JSON Web "
                    + "Signature (RFC 7515) for who is without a network: `kid` names the key at `/v1/keys/members`, `jti` is the "
                    + "last part of the address and must be, `iss` the id of the organisation, `name` whose card it is, and `exp` "
                    + "when to fetch it anew (RFC 7519).";

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
                    "The W3C's data model 2.0, signed with Ed25519 as a JSON Web Token. `kid` in its header names the "
                            + "public key in the set at `jku`, `id` is the address at which it is verified. Good for 90 days at most, for "
                            + "who checks it without a network cannot learn that the membership has ended since.")
    @APIResponse(
            responseCode = "200",
            description = "A JSON Web Token",
            content = @Content(mediaType = JWT, schema = @Schema(type = SchemaType.STRING, maxLength = 5_000)))
    public String getMembershipCard(@PathParam("id") UUID id) {
        return cards.credentialOf(id);
    }

    @GET
    @Path("/{id}/card.svg")
    @Produces(SVG)
    @Operation(summary = "Get one's membership card as a QR code", description = "As a drawing. " + IN_THE_CODE)
    @APIResponse(
            responseCode = "200",
            description = "A drawing",
            content = @Content(mediaType = SVG, schema = @Schema(type = SchemaType.STRING, maxLength = 1_000_000)))
    public String drawMembershipCard(@PathParam("id") UUID id) {
        return QrImage.svg(cards.addressOf(id), Surface.SCREEN);
    }

    @GET
    @Path("/{id}/card.png")
    @Produces(PNG)
    @Operation(summary = "Get one's membership card as an image", description = "As a QR code. " + IN_THE_CODE)
    @APIResponse(
            responseCode = "200",
            description = "An image",
            content = @Content(mediaType = PNG, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public byte[] exportMembershipCard(@PathParam("id") UUID id) {
        return QrImage.png(cards.addressOf(id), Surface.SCREEN);
    }
}
