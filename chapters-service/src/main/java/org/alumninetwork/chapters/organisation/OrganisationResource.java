package org.alumninetwork.chapters.organisation;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
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
import java.util.function.Function;
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

/** {@code /v1/organisations}: the tree of networks, associations, chapters, institutions and missions. */
@Path("/v1/organisations")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Organisations", description = "Networks, associations, chapters, institutions and missions, as a tree")
public class OrganisationResource {

    private final OrganisationRepository organisations;
    private final OrganisationMoves moves;
    private final OrganisationService service;

    OrganisationResource(OrganisationRepository organisations, OrganisationMoves moves, OrganisationService service) {
        this.organisations = organisations;
        this.moves = moves;
        this.service = service;
    }

    @GET
    @PermitAll
    @Operation(summary = "List organisations", description = "Needs no token. Archived ones only with `archived=true`.")
    public Page<OrganisationView> listOrganisations(
            @Valid @BeanParam OrganisationFilter filter, @Valid @BeanParam PageRequest page) {
        return Page.of(
                organisations.matching(filter, page), page, OrganisationRepository.AfterId::of, OrganisationView::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Create an organisation",
            description =
                    "For officers of the organisation above it or of one above that, and administrators; one that "
                            + "stands alone is for administrators. Which kind may stand under which is fixed (`409` "
                            + "`place-not-allowed`); a parent that does not exist is `422` `unknown-parent`, a ROR id that "
                            + "another one has `409` `ror-id-taken`.")
    @APIResponseSchema(value = OrganisationView.class, responseCode = "201")
    public RestResponse<OrganisationView> createOrganisation(@Valid @NotNull OrganisationDetails details) {
        OrganisationView created = service.create(details);
        return Created.at("/v1/organisations/" + created.id(), created);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(summary = "Get an organisation", description = "Needs no token; archived ones, too.")
    public OrganisationView getOrganisation(@PathParam("id") UUID id) {
        return OrganisationView.of(organisations.required(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "Amend an organisation, or move it in the tree",
            description = "For officers of the organisation and of those above it, and administrators. To move it "
                    + "(`parentId`) one must act above it, where it stands and where it is to stand; what stands "
                    + "below moves along, and chapters are certified from then on by the nearest network or association "
                    + "above them. Its country and its time zone, on whose date offices begin and end, "
                    + "are for those above it, too (`403`). Its kind stays (`422` `kind-is-fixed`), where it may stand is fixed "
                    + "(`409` `place-not-allowed`), and an archived one changes no more (`409` "
                    + "`organisation-archived`).")
    @RequestBody(content = @Content(schema = @Schema(implementation = OrganisationDetails.class)))
    public OrganisationView amendOrganisation(
            @PathParam("id") UUID id, @BeanParam Precondition precondition, MergePatch patch) {
        return service.amend(id, precondition, patch);
    }

    @GET
    @Path("/{id}/moves")
    @PermitAll
    @Operation(
            summary = "List where an organisation stood before, and when it was moved",
            description = "Needs no token. In the order in which it was moved.")
    public Page<OrganisationMove> listMoves(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        organisations.required(id);
        return Page.of(moves.of(id, page), page, OrganisationMoves.AfterId::of, Function.identity());
    }

    @POST
    @Path("/{id}/archival")
    @Idempotent
    @Operation(
            summary = "Archive an organisation: it keeps its history, and its offices give no rights any more",
            description = "For officers above the organisation and administrators, not for its own board. Archive from "
                    + "below: what is not archived under it stands against it (`409` `organisations-stand-below`), "
                    + "and so does a certification that is not `DISSOLVED` (`409` `chapter-not-dissolved`). "
                    + "It cannot be undone; once more is `409` `organisation-archived`.")
    @APIResponseSchema(value = OrganisationView.class, responseCode = "200")
    public RestResponse<OrganisationView> archiveOrganisation(@PathParam("id") UUID id) {
        return RestResponse.ok(service.archive(id));
    }
}
