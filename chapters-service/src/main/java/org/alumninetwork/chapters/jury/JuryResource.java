package org.alumninetwork.chapters.jury;

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
import java.util.function.Function;
import org.alumninetwork.support.http.Created;
import org.alumninetwork.support.idempotency.Idempotent;
import org.alumninetwork.support.paging.Page;
import org.alumninetwork.support.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/award-cycles/{id}/jurors}, {@code …/conflicts}: for the jury and those who run the cycle. */
@Path("/v1/award-cycles/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Award cycles")
public class JuryResource {

    private final JuryService service;

    JuryResource(JuryService service) {
        this.service = service;
    }

    @GET
    @Path("/jurors")
    @Operation(summary = "List the jury", description = "For the jury itself and those who run the cycle.")
    public Page<JurorView> listJurors(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        return Page.of(service.jury(id, page), page, Jurors.AfterId::of, Function.identity());
    }

    @POST
    @Path("/jurors")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(summary = "Appoint a juror", description = "Somebody who is not nominated, until the scoring closes.")
    @APIResponseSchema(value = JurorView.class, responseCode = "201")
    public RestResponse<JurorView> appointJuror(@PathParam("id") UUID id, @Valid @NotNull AppointJuror appointment) {
        JurorView created = service.appoint(id, appointment);
        return Created.at("/v1/award-cycles/" + id + "/jurors/" + created.id(), created);
    }

    @GET
    @Path("/jurors/{jurorId}")
    @Operation(summary = "Get a juror", description = "Also one who left: it says why, and how many scores fell away.")
    public JurorView getJuror(@PathParam("id") UUID id, @PathParam("jurorId") UUID jurorId) {
        return service.seen(id, jurorId);
    }

    @POST
    @Path("/jurors/{jurorId}/resignation")
    @Idempotent
    @Operation(
            summary = "Take a juror from the jury",
            description = "By the juror or those who run the cycle; the juror's scores fall away.")
    @APIResponseSchema(value = JurorView.class, responseCode = "200")
    public RestResponse<JurorView> resignAsJuror(@PathParam("id") UUID id, @PathParam("jurorId") UUID jurorId) {
        return RestResponse.ok(service.resign(id, jurorId));
    }

    @GET
    @Path("/conflicts")
    @Operation(
            summary = "List conflicts of interest",
            description = "One's own for a juror, all for those who run the cycle: what was declared, and what offices"
                    + " and nominations tell.")
    public Page<ConflictView> listConflicts(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        return Page.of(service.conflicts(id, page), page, Conflicts.AfterConflict::of, Function.identity());
    }

    @POST
    @Path("/conflicts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Declare a conflict of interest",
            description = "By a juror, until the scoring closes; a score that was given before falls away.")
    @APIResponseSchema(value = ConflictView.class, responseCode = "201")
    public RestResponse<ConflictView> declareConflict(
            @PathParam("id") UUID id, @Valid @NotNull DeclareConflict conflict) {
        return Created.at("/v1/award-cycles/" + id + "/conflicts", service.declare(id, conflict));
    }
}
