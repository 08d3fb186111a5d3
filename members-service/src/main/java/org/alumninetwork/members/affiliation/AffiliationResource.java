package org.alumninetwork.members.affiliation;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
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

/** {@code /v1/members/{id}/affiliations}: why somebody belongs to the network. */
@Path("/v1/members/{id}/affiliations")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Affiliations", description = "Why somebody belongs to the network, and who vouches for it")
public class AffiliationResource {

    private final AffiliationService service;

    AffiliationResource(AffiliationService service) {
        this.service = service;
    }

    @GET
    @Operation(
            summary = "List a member's affiliations",
            description =
                    "For everybody who may know of the member; empty where the member hides them. A registry sees "
                            + "those that it vouches for.")
    public Page<AffiliationView> listAffiliations(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        return service.page(id, page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Declare an affiliation",
            description = "For the member, administrators and the staff in charge: officers of a network to which, "
                    + "itself or below it, a registry belongs that vouches for the member. It is `declared`: it "
                    + "counts as evidence once somebody verifies it. Use an `Idempotency-Key`: without one a second "
                    + "click is a second affiliation.")
    @APIResponseSchema(value = AffiliationView.class, responseCode = "201")
    public RestResponse<AffiliationView> declareAffiliation(
            @PathParam("id") UUID id, @Valid @NotNull AffiliationDetails details) {
        return created(service.declare(id, details));
    }

    @GET
    @Path("/{affiliationId}")
    @Operation(
            summary = "Get an affiliation",
            description = "For those who may see the member's affiliations; to others it is `404`.")
    public AffiliationView getAffiliation(@PathParam("id") UUID id, @PathParam("affiliationId") UUID affiliationId) {
        return service.get(id, affiliationId);
    }

    @PATCH
    @Path("/{affiliationId}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "Amend a declared affiliation",
            description = "For the member, administrators and the staff in charge: officers of a network to which, "
                    + "itself or below it, a registry belongs that vouches for the member. What a member changes is "
                    + "declared again and has to be verified anew. What a registry vouches for is the registry's to "
                    + "change (`409` `affiliation-owned-by-source`).")
    @RequestBody(content = @Content(schema = @Schema(implementation = AffiliationDetails.class)))
    public AffiliationView amendAffiliation(
            @PathParam("id") UUID id,
            @PathParam("affiliationId") UUID affiliationId,
            @BeanParam Precondition precondition,
            MergePatch patch) {
        return service.amend(id, affiliationId, precondition, patch);
    }

    @DELETE
    @Path("/{affiliationId}")
    @Operation(
            summary = "Delete a declared affiliation",
            description = "For the member, administrators and the staff in charge: officers of a network to which, "
                    + "itself or below it, a registry belongs that vouches for the member. What a registry vouches "
                    + "for is the registry's to change (`409` `affiliation-owned-by-source`). A second call is "
                    + "`404`.")
    public void deleteAffiliation(
            @PathParam("id") UUID id,
            @PathParam("affiliationId") UUID affiliationId,
            @BeanParam Precondition precondition) {
        service.delete(id, affiliationId, precondition);
    }

    @POST
    @Path("/{affiliationId}/verification")
    @Idempotent
    @Operation(
            summary = "Verify a declared affiliation",
            description =
                    "For administrators and the staff in charge; nobody verifies their own. Once more changes nothing.")
    @APIResponseSchema(value = AffiliationView.class, responseCode = "201")
    public RestResponse<AffiliationView> verifyAffiliation(
            @PathParam("id") UUID id, @PathParam("affiliationId") UUID affiliationId) {
        return created(service.verify(id, affiliationId));
    }

    private static RestResponse<AffiliationView> created(AffiliationView affiliation) {
        return Created.at("/v1/members/" + affiliation.memberId() + "/affiliations/" + affiliation.id(), affiliation);
    }
}
