package org.alumninetwork.events.quota;

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

/** {@code /v1/events/{id}/quotas}: seats for some categories of registrations. */
@Path("/v1/events/{id}/quotas")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Quotas", description = "Seats of an event for some categories of registrations; they may overlap")
public class QuotaResource {

    private final QuotaService service;

    QuotaResource(QuotaService service) {
        this.service = service;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "List the quotas of an event, and what is left of them",
            description = "For everybody who may see the event. An event without quotas has one pool of seats for all; "
                    + "with quotas everybody registers in a category that one of them names.")
    public Page<QuotaAvailability> listQuotas(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        return service.list(id, page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Add a quota; those who are there already count in it",
            description =
                    "For the hosts of the event. A seat then needs to be free in the event and in each quota that "
                            + "names the category; quotas may overlap. Who has a seat keeps it. Fewer seats than are taken "
                            + "in its categories is `409` `quota-below-seated`.")
    @APIResponseSchema(value = QuotaView.class, responseCode = "201")
    public RestResponse<QuotaView> createQuota(@PathParam("id") UUID id, @Valid @NotNull QuotaDetails details) {
        QuotaView created = service.create(id, details);
        return Created.at("/v1/events/" + id + "/quotas/" + created.id(), created);
    }

    @GET
    @Path("/{quotaId}")
    @PermitAll
    @Operation(
            summary = "Get a quota",
            description = "For everybody who may see the event. How many of its seats are left is told by the list.")
    public QuotaView getQuota(@PathParam("id") UUID id, @PathParam("quotaId") UUID quotaId) {
        return service.get(id, quotaId);
    }

    @PATCH
    @Path("/{quotaId}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "Amend a quota; more seats promote those who wait",
            description = "For the hosts of the event. Fewer seats than are confirmed or offered in its categories is "
                    + "`409` `quota-below-seated`.")
    @RequestBody(content = @Content(schema = @Schema(implementation = QuotaDetails.class)))
    public QuotaView amendQuota(
            @PathParam("id") UUID id,
            @PathParam("quotaId") UUID quotaId,
            @BeanParam Precondition precondition,
            MergePatch patch) {
        return service.amend(id, quotaId, precondition, patch);
    }

    @DELETE
    @Path("/{quotaId}")
    @Operation(
            summary = "Take a quota away; whoever waited for it alone is promoted",
            description = "For the hosts of the event. A second call is `404`.")
    public void deleteQuota(
            @PathParam("id") UUID id, @PathParam("quotaId") UUID quotaId, @BeanParam Precondition precondition) {
        service.delete(id, quotaId, precondition);
    }
}
