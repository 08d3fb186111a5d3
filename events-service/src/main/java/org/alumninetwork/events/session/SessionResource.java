package org.alumninetwork.events.session;

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

/** {@code /v1/events/{id}/sessions}: its parts, with speakers. */
@Path("/v1/events/{id}/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Sessions", description = "The parts of events, with their speakers")
public class SessionResource {

    private final SessionService service;

    SessionResource(SessionService service) {
        this.service = service;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "List the sessions of an event, by their start",
            description = "For everybody who may see the event. Times are on the clock of the event.")
    public Page<SessionView> listSessions(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        return service.list(id, page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Add a session",
            description =
                    "For the hosts of the event. A session lies within the event (`422` `session-outside-event`). "
                            + "Nobody registers to a session.")
    @APIResponseSchema(value = SessionView.class, responseCode = "201")
    public RestResponse<SessionView> createSession(@PathParam("id") UUID id, @Valid @NotNull SessionDetails details) {
        SessionView created = service.create(id, details);
        return Created.at("/v1/events/" + id + "/sessions/" + created.id(), created);
    }

    @GET
    @Path("/{sessionId}")
    @PermitAll
    @Operation(summary = "Get a session", description = "For everybody who may see the event.")
    public SessionView getSession(@PathParam("id") UUID id, @PathParam("sessionId") UUID sessionId) {
        return service.get(id, sessionId);
    }

    @PATCH
    @Path("/{sessionId}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "Amend a session",
            description = "For the hosts of the event. It stays within the event (`422` `session-outside-event`).")
    @RequestBody(content = @Content(schema = @Schema(implementation = SessionDetails.class)))
    public SessionView amendSession(
            @PathParam("id") UUID id,
            @PathParam("sessionId") UUID sessionId,
            @BeanParam Precondition precondition,
            MergePatch patch) {
        return service.amend(id, sessionId, precondition, patch);
    }

    @DELETE
    @Path("/{sessionId}")
    @Operation(summary = "Take a session away", description = "For the hosts of the event. A second call is `404`.")
    public void deleteSession(
            @PathParam("id") UUID id, @PathParam("sessionId") UUID sessionId, @BeanParam Precondition precondition) {
        service.delete(id, sessionId, precondition);
    }
}
