package org.alumninetwork.members.mentoring;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.alumninetwork.support.http.Precondition;
import org.alumninetwork.support.patch.MergePatch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/members/{id}/mentoring-offer}: what somebody offers as a mentor. */
@Path("/v1/members/{id}/mentoring-offer")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Contacts", description = "Mentoring, and how members come into contact")
public class MentoringResource {

    private final MentoringService service;

    MentoringResource(MentoringService service) {
        this.service = service;
    }

    @GET
    @Operation(
            summary = "Get what a member offers as a mentor",
            description = "For everybody who may know of the member. An offer that the member hides, or has not made, "
                    + "looks the same: empty, with an `ETag` for making one.")
    public MentoringView getMentoringOffer(@PathParam("id") UUID id) {
        return service.get(id);
    }

    @PATCH
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "Offer to be a mentor, pause the offer or take it back",
            description = "For the member, administrators and the staff in charge: officers of a network to which, "
                    + "itself or below it, a registry belongs that vouches for the member. Capacity does not go "
                    + "below those who are mentored now (`409` `no-place-with-mentor`); a paused offer takes nobody "
                    + "new and ends nothing.")
    @RequestBody(content = @Content(schema = @Schema(implementation = MentoringDetails.class)))
    public MentoringView amendMentoringOffer(
            @PathParam("id") UUID id, @BeanParam Precondition precondition, MergePatch patch) {
        return service.amend(id, precondition, patch);
    }
}
