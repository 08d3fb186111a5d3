package org.alumninetwork.chapters.cycle;

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
import org.alumninetwork.support.http.Precondition;
import org.alumninetwork.support.idempotency.Idempotent;
import org.alumninetwork.support.patch.MergePatch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/award-cycles/{id}}: everybody sees how far it is; those who give the award run it. */
@Path("/v1/award-cycles/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Award cycles", description = "Nominations, jury, scores, result and announcement")
public class AwardCycleResource {

    private final AwardCycles cycles;
    private final CycleService service;

    AwardCycleResource(AwardCycles cycles, CycleService service) {
        this.cycles = cycles;
        this.service = service;
    }

    @GET
    @PermitAll
    @Operation(summary = "Get an award cycle", description = "Its days, its rule and the phase it is in.")
    public CycleView getAwardCycle(@PathParam("id") UUID id) {
        return cycles.view(cycles.required(id));
    }

    @PATCH
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "Move the days of an award cycle",
            description = "So that no phase that was entered comes back.")
    @RequestBody(content = @Content(schema = @Schema(implementation = CycleDetails.class)))
    public CycleView amendAwardCycle(@PathParam("id") UUID id, @BeanParam Precondition precondition, MergePatch patch) {
        return service.amend(id, precondition, patch);
    }

    @POST
    @Path("/advancement")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Take an award cycle into a later phase",
            description = "Before its day has come, such as to close the scoring once every juror has scored.")
    @APIResponseSchema(value = CycleView.class, responseCode = "200")
    public RestResponse<CycleView> advanceAwardCycle(@PathParam("id") UUID id, @Valid @NotNull AdvanceCycle advance) {
        return RestResponse.ok(service.advance(id, advance));
    }

    @POST
    @Path("/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(summary = "Cancel an award cycle", description = "The award is not given in it.")
    @APIResponseSchema(value = CycleView.class, responseCode = "200")
    public RestResponse<CycleView> cancelAwardCycle(@PathParam("id") UUID id, @Valid @NotNull CancelCycle cancel) {
        return RestResponse.ok(service.cancel(id, cancel));
    }
}
