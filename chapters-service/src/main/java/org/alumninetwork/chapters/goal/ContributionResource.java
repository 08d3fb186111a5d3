package org.alumninetwork.chapters.goal;

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

/** {@code /v1/goals/{id}/contributions}: one's own, and all of them for those whose goal it is. */
@Path("/v1/goals/{id}/contributions")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Goals")
public class ContributionResource {

    private final ContributionService service;

    ContributionResource(ContributionService service) {
        this.service = service;
    }

    @GET
    @Operation(
            summary = "List contributions to a goal: one's own, or all for those whose goal it is",
            description =
                    "For members, their own; officers of those whose goal it is, or of an organisation above, and "
                            + "administrators see all. Whoever has none gets an empty list.")
    public Page<ContributionView> listContributions(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        return Page.of(service.seenIn(id, page), page, ContributionRepository.AfterId::of, Contribution::view);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Tell what one did for a goal",
            description = "For members, each for themselves. It happened on a day of the goal, today or before (`422` "
                    + "`not-in-the-time-of-the-goal`). It counts once the officers of those whose goal it is have "
                    + "confirmed it. Use an `Idempotency-Key`: without one a second click is a second contribution.")
    @APIResponseSchema(value = ContributionView.class, responseCode = "201")
    public RestResponse<ContributionView> tellContribution(
            @PathParam("id") UUID id, @Valid @NotNull TellContribution told) {
        ContributionView created = service.tell(id, told);
        return Created.at("/v1/goals/" + id + "/contributions/" + created.id(), created);
    }

    @GET
    @Path("/{contributionId}")
    @Operation(
            summary = "Get a contribution",
            description =
                    "For the member whose it is, officers of those whose goal it is, or of an organisation above, "
                            + "and administrators; to others it is `404`.")
    public ContributionView getContribution(
            @PathParam("id") UUID id, @PathParam("contributionId") UUID contributionId) {
        return service.seen(id, contributionId).view();
    }

    @PATCH
    @Path("/{contributionId}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "Say whether one is named with the own contribution",
            description = "For the member whose it is, and nobody else (`403`); at any time, also after it was "
                    + "confirmed.")
    @RequestBody(content = @Content(schema = @Schema(implementation = CreditContribution.class)))
    public ContributionView creditContribution(
            @PathParam("id") UUID id,
            @PathParam("contributionId") UUID contributionId,
            @BeanParam Precondition precondition,
            MergePatch patch) {
        return service.credit(id, contributionId, precondition, patch);
    }

    @POST
    @Path("/{contributionId}/confirmation")
    @Idempotent
    @Operation(
            summary = "Confirm a contribution: it counts for the goal",
            description = "For officers of those whose goal it is, or of an organisation above, and administrators. It "
                    + "is decided once (`409` `contribution-decided`), and in the time of the goal, which may have been "
                    + "amended since it was told (`422` `not-in-the-time-of-the-goal`).")
    @APIResponseSchema(value = ContributionView.class, responseCode = "200")
    public RestResponse<ContributionView> confirmContribution(
            @PathParam("id") UUID id, @PathParam("contributionId") UUID contributionId) {
        return RestResponse.ok(service.decide(id, contributionId, ContributionState.CONFIRMED));
    }

    @POST
    @Path("/{contributionId}/refusal")
    @Idempotent
    @Operation(
            summary = "Refuse a contribution",
            description = "For officers of those whose goal it is, or of an organisation above, and administrators. It "
                    + "is decided once (`409` `contribution-decided`).")
    @APIResponseSchema(value = ContributionView.class, responseCode = "200")
    public RestResponse<ContributionView> refuseContribution(
            @PathParam("id") UUID id, @PathParam("contributionId") UUID contributionId) {
        return RestResponse.ok(service.decide(id, contributionId, ContributionState.REFUSED));
    }
}
