package org.alumninetwork.events.delegation;

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
import org.alumninetwork.support.idempotency.Idempotent;
import org.alumninetwork.support.paging.Page;
import org.alumninetwork.support.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/events/{id}/delegations}: seats that belong to organisations. */
@Path("/v1/events/{id}/delegations")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Delegations", description = "Seats of an event that belong to organisations")
public class DelegationResource {

    private final DelegationService service;

    DelegationResource(DelegationService service) {
        this.service = service;
    }

    @GET
    @Operation(
            summary = "List the organisations that have a seat today, and who may take it; for the hosts",
            description = "For the hosts of the event, where its seats belong to organisations. As offices and "
                    + "certifications are today, each organisation on its own local date; an organisation of which "
                    + "nobody may come is not listed.")
    public Page<DelegationView> listDelegations(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        return service.list(id, page);
    }

    @POST
    @Path("/{organisationId}/naming")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Name whom an organisation sends; for its officers",
            description = "For officers of the organisation or of one above, and administrators. The member must hold "
                    + "an office there today (`422` `holds-no-office`). From then on only whom it named may take "
                    + "its seat, as long as that member holds an office there; naming another one replaces the "
                    + "name. It registers nobody: the member does.")
    @APIResponse(responseCode = "204", description = "The seat is the member's")
    public RestResponse<Void> nameDelegate(
            @PathParam("id") UUID id,
            @PathParam("organisationId") UUID organisationId,
            @Valid @NotNull NameDelegate named) {
        service.name(id, organisationId, named.memberId());
        return RestResponse.noContent();
    }
}
