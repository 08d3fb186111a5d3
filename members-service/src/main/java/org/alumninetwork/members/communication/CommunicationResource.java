package org.alumninetwork.members.communication;

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

/** {@code /v1/members/{id}/communication-preferences}: how a member wants to be written to. */
@Path("/v1/members/{id}/communication-preferences")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Consents", description = "What a member agreed to, and how the member wants to be written to")
public class CommunicationResource {

    private final CommunicationService service;

    CommunicationResource(CommunicationService service) {
        this.service = service;
    }

    @GET
    @Operation(
            summary = "Get how a member wants to be written to",
            description = "For the member, administrators and the staff in charge: officers of a network to which, "
                    + "itself or below it, a registry belongs that vouches for the member. Where nothing was said, "
                    + "what holds then.")
    public CommunicationView getCommunicationPreferences(@PathParam("id") UUID id) {
        return service.get(id);
    }

    @PATCH
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "Say how a member wants to be written to",
            description = "For the member, administrators and the staff in charge: officers of a network to which, "
                    + "itself or below it, a registry belongs that vouches for the member. There is always a "
                    + "version to name in `If-Match`, also before anything was said.")
    @RequestBody(content = @Content(schema = @Schema(implementation = CommunicationDetails.class)))
    public CommunicationView amendCommunicationPreferences(
            @PathParam("id") UUID id, @BeanParam Precondition precondition, MergePatch patch) {
        return service.amend(id, precondition, patch);
    }
}
