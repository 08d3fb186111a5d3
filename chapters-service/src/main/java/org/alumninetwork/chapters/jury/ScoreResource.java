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

/** {@code /v1/award-cycles/{id}/scores}: given by jurors, blindly. */
@Path("/v1/award-cycles/{id}/scores")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Award cycles")
public class ScoreResource {

    private final ScoringService service;

    ScoreResource(ScoringService service) {
        this.service = service;
    }

    @GET
    @Operation(
            summary = "List scores",
            description =
                    "One's own for a juror, and all without names once the scoring closed; all with names for those"
                            + " who run the cycle, unless they judge in it and the scoring lasts.")
    public Page<ScoreView> listScores(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        return Page.of(service.seenIn(id, page), page, Scores.AfterId::of, Function.identity());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Score a nomination",
            description = "By a juror who is in no conflict of interest; while the scoring lasts, a score can be given"
                    + " anew.")
    @APIResponseSchema(value = ScoreView.class, responseCode = "201")
    public RestResponse<ScoreView> scoreNomination(@PathParam("id") UUID id, @Valid @NotNull GiveScore given) {
        return Created.at("/v1/award-cycles/" + id + "/scores", service.give(id, given));
    }
}
