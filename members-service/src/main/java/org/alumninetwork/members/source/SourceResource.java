package org.alumninetwork.members.source;

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

/** {@code /v1/sources}: the registries that synchronise. */
@Path("/v1/sources")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Sources", description = "The registries that synchronise, and what each is the authority for")
public class SourceResource {

    private final SourceService service;

    SourceResource(SourceService service) {
        this.service = service;
    }

    @GET
    @Operation(
            summary = "List sources",
            description = "For administrators, staff of a network (those of its organisation and below) and a "
                    + "registry's client (its own). Others get an empty list or `403`.")
    public Page<SourceView> listSources(@Valid @BeanParam PageRequest page) {
        return service.page(page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Make a source known",
            description = "For administrators and the staff of a network at or above the organisation. The code names "
                    + "it for ever, in the tokens of its client; one that is taken is `409` `source-code-taken`.")
    @APIResponseSchema(value = SourceView.class, responseCode = "201")
    public RestResponse<SourceView> createSource(@Valid @NotNull SourceDetails details) {
        SourceView created = service.create(details);
        return Created.at("/v1/sources/" + created.id(), created);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Get a source", description = "For those who see it in the list; to others it is `404`.")
    public SourceView getSource(@PathParam("id") UUID id) {
        return service.get(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "Amend a source",
            description =
                    "For administrators and the staff of a network at or above the organisation, of both where it "
                            + "moves. Its code stays (`422` `source-code-is-fixed`).")
    @RequestBody(content = @Content(schema = @Schema(implementation = SourceDetails.class)))
    public SourceView amendSource(@PathParam("id") UUID id, @BeanParam Precondition precondition, MergePatch patch) {
        return service.amend(id, precondition, patch);
    }
}
