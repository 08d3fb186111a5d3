package org.alumninetwork.members.card;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/verifications/{code}}: is this membership card genuine. */
@Path("/v1/verifications")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
@Tag(name = "Cards")
public class VerificationResource {

    private final MembershipCards cards;

    VerificationResource(MembershipCards cards) {
        this.cards = cards;
    }

    @GET
    @Path("/{code}")
    @Operation(
            summary = "Tell whether a membership card is genuine",
            description =
                    "For everybody who is shown one. A card that never was and one whose membership has ended are "
                            + "both not found, and no answer tells whose it is.")
    public VerificationView verifyCard(
            @Parameter(description = "The last part of the card's `id`, and of the address in its QR code before `#`")
                    @PathParam("code")
                    String code) {
        return cards.verify(code);
    }
}
