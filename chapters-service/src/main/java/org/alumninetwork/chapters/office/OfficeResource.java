package org.alumninetwork.chapters.office;

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
import org.alumninetwork.chapters.organisation.OrganisationRepository;
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

/** {@code /v1/organisations/{id}/offices}: the positions that an organisation has. */
@Path("/v1/organisations/{id}/offices")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Offices", description = "The positions of an organisation: chair, treasurer, coordinator, …")
public class OfficeResource {

    private final OrganisationRepository organisations;
    private final OfficeRepository offices;
    private final OfficeService service;

    OfficeResource(OrganisationRepository organisations, OfficeRepository offices, OfficeService service) {
        this.organisations = organisations;
        this.offices = offices;
        this.service = service;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "List the offices of an organisation",
            description = "Needs no token. In the order in which they were created; who holds them is told by the "
                    + "board.")
    public Page<OfficeView> listOffices(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        organisations.required(id);
        return Page.of(offices.of(id, page), page, OfficeRepository.AfterId::of, OfficeView::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Create an office in an organisation",
            description = "For officers above the organisation and administrators, not for its own board. What is not "
                    + "said is as usual for its type. An organisation has one office of each type (`409` "
                    + "`office-exists`), an archived one none that is new (`409` `organisation-archived`).")
    @APIResponseSchema(value = OfficeView.class, responseCode = "201")
    public RestResponse<OfficeView> createOffice(@PathParam("id") UUID id, @Valid @NotNull OfficeDetails details) {
        OfficeView created = service.create(id, details);
        return Created.at("/v1/organisations/" + id + "/offices/" + created.id(), created);
    }

    @GET
    @Path("/{officeId}")
    @PermitAll
    @Operation(summary = "Get an office", description = "Needs no token.")
    public OfficeView getOffice(@PathParam("id") UUID id, @PathParam("officeId") UUID officeId) {
        return OfficeView.of(offices.required(id, officeId));
    }

    @PATCH
    @Path("/{officeId}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "Amend the title of an office, or whether one person at a time holds it",
            description = "For officers above the organisation and administrators, not for its own board. Its type "
                    + "stays (`422` `office-type-is-fixed`); it is not made `single` while two terms in it overlap "
                    + "(`409` `office-is-held`).")
    @RequestBody(content = @Content(schema = @Schema(implementation = OfficeDetails.class)))
    public OfficeView amendOffice(
            @PathParam("id") UUID id,
            @PathParam("officeId") UUID officeId,
            @BeanParam Precondition precondition,
            MergePatch patch) {
        return service.amend(id, officeId, precondition, patch);
    }

    @DELETE
    @Path("/{officeId}")
    @Operation(
            summary = "Delete an office that nobody ever held",
            description = "For officers above the organisation and administrators, not for its own board. With a term "
                    + "in it, of the past, present or future, it stays (`409` `office-has-terms`). A second call is "
                    + "`404`.")
    public void deleteOffice(
            @PathParam("id") UUID id, @PathParam("officeId") UUID officeId, @BeanParam Precondition precondition) {
        service.delete(id, officeId, precondition);
    }
}
