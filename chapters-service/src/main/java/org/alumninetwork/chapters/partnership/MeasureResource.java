package org.alumninetwork.chapters.partnership;

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

/** {@code /v1/partnerships/{id}/measures}: practical steps that follow from an agreement. */
@Path("/v1/partnerships/{id}/measures")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Partnerships")
public class MeasureResource {

    private final Partnerships partnerships;
    private final MeasureRepository measures;
    private final MeasureService service;

    MeasureResource(Partnerships partnerships, MeasureRepository measures, MeasureService service) {
        this.partnerships = partnerships;
        this.measures = measures;
        this.service = service;
    }

    @GET
    @Operation(
            summary = "List the measures of an agreement",
            description =
                    "For everybody who signed in, once the agreement is signed; drafts and proposals are `404` to "
                            + "all but those who act for a party. By the day until which they are to be done.")
    public Page<MeasureView> listMeasures(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        partnerships.seen(id);
        return Page.of(measures.of(id, page), page, MeasureRepository.AfterDay::of, Measure::view);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Add a measure to an agreement",
            description = "For officers of a party or of an organisation above one, and administrators. At any time, "
                    + "also to what is in force. It is taken by one of the parties (`422` `unknown-party`).")
    @APIResponseSchema(value = MeasureView.class, responseCode = "201")
    public RestResponse<MeasureView> addMeasure(@PathParam("id") UUID id, @Valid @NotNull MeasureDetails details) {
        MeasureView created = service.add(id, details);
        return Created.at("/v1/partnerships/" + id + "/measures/" + created.id(), created);
    }

    @GET
    @Path("/{measureId}")
    @Operation(
            summary = "Get a measure",
            description =
                    "For everybody who signed in, once the agreement is signed; drafts and proposals are `404` to "
                            + "all but those who act for a party.")
    public MeasureView getMeasure(@PathParam("id") UUID id, @PathParam("measureId") UUID measureId) {
        partnerships.seen(id);
        return measures.required(id, measureId).view();
    }

    @PATCH
    @Path("/{measureId}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "Amend a measure, or tell that it is done",
            description = "For officers of a party or of an organisation above one, and administrators.")
    @RequestBody(content = @Content(schema = @Schema(implementation = MeasureDetails.class)))
    public MeasureView amendMeasure(
            @PathParam("id") UUID id,
            @PathParam("measureId") UUID measureId,
            @BeanParam Precondition precondition,
            MergePatch patch) {
        return service.amend(id, measureId, precondition, patch);
    }
}
