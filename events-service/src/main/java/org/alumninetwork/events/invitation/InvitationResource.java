package org.alumninetwork.events.invitation;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import org.alumninetwork.support.http.Created;
import org.alumninetwork.support.idempotency.Idempotent;
import org.alumninetwork.support.paging.Page;
import org.alumninetwork.support.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/events/{id}/invitations}: whom an event is meant for, member by member. */
@Path("/v1/events/{id}/invitations")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Invitations", description = "Whom an event is meant for, member by member")
public class InvitationResource {

    private final InvitationService service;

    InvitationResource(InvitationService service) {
        this.service = service;
    }

    @GET
    @Operation(
            summary = "List who is invited to an event; for its hosts",
            description = "For the hosts of the event, by member.")
    public Page<InvitationView> listInvitations(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        return service.list(id, page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Invite a member, who then sees the event and can register",
            description = "For the hosts of the event. Whoever is invited sees the event once it is published, also "
                    + "with the visibility `INVITED`. It registers nobody, and whoever is invited already stays so. "
                    + "A member who does not exist is `422` `unknown-member`.")
    @APIResponseSchema(value = InvitationView.class, responseCode = "201")
    public RestResponse<InvitationView> inviteMember(@PathParam("id") UUID id, @Valid @NotNull InviteMember wanted) {
        return Created.at("/v1/events/" + id + "/invitations", service.invite(id, wanted.memberId()));
    }

    @POST
    @Path("/{memberId}/withdrawal")
    @Idempotent
    @Operation(
            summary = "Invite a member no longer; a registration stays",
            description = "For the hosts of the event. Who has registered stays registered and keeps seeing the event. "
                    + "A member who is not invited, or not any more, is `404`.")
    @APIResponse(responseCode = "204", description = "The member is not invited any more")
    public RestResponse<Void> withdrawInvitation(@PathParam("id") UUID id, @PathParam("memberId") UUID memberId) {
        service.withdraw(id, memberId);
        return RestResponse.noContent();
    }
}
