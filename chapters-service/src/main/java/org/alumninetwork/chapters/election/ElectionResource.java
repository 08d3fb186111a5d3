package org.alumninetwork.chapters.election;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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

/** {@code /v1/organisations/{id}/elections}: how its offices came to be held, for those who signed in. */
@Path("/v1/organisations/{id}/elections")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Elections", description = "By what meeting or ballot an organisation decided who holds its offices")
public class ElectionResource {

    private final OrganisationRepository organisations;
    private final ElectionRepository elections;
    private final ElectionService service;

    ElectionResource(OrganisationRepository organisations, ElectionRepository elections, ElectionService service) {
        this.organisations = organisations;
        this.elections = elections;
        this.service = service;
    }

    @GET
    @Operation(
            summary = "List the elections of an organisation",
            description = "For everybody who signed in, by the day on which they were held.")
    public Page<ElectionView> listElections(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        organisations.required(id);
        return Page.of(elections.of(id, page), page, ElectionRepository.AfterDay::of, ElectionView::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Record an election",
            description =
                    "For officers of the organisation and of those above it, and administrators. Once it was held "
                            + "(`422` `election-not-held`). It appoints nobody: terms name the election by which they came "
                            + "about.")
    @APIResponseSchema(value = ElectionView.class, responseCode = "201")
    public RestResponse<ElectionView> recordElection(
            @PathParam("id") UUID id, @Valid @NotNull ElectionDetails details) {
        ElectionView created = service.record(id, details);
        return Created.at("/v1/organisations/" + id + "/elections/" + created.id(), created);
    }

    @GET
    @Path("/{electionId}")
    @Operation(summary = "Get an election", description = "For everybody who signed in.")
    public ElectionView getElection(@PathParam("id") UUID id, @PathParam("electionId") UUID electionId) {
        return ElectionView.of(elections.required(id, electionId));
    }

    @PATCH
    @Path("/{electionId}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "Mend what is recorded of an election",
            description = "For officers of the organisation and of those above it, and administrators. Terms that name "
                    + "it stay as they are. It is not moved into the future (`422` `election-not-held`).")
    @RequestBody(content = @Content(schema = @Schema(implementation = ElectionDetails.class)))
    public ElectionView amendElection(
            @PathParam("id") UUID id,
            @PathParam("electionId") UUID electionId,
            @BeanParam Precondition precondition,
            MergePatch patch) {
        return service.amend(id, electionId, precondition, patch);
    }
}
