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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/goals}: what organisations want to reach with the help of alumni, for those who signed in. */
@Path("/v1/goals")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Goals", description = "What missions want to reach, and what alumni contributed to it")
public class GoalResource {

    private final GoalRepository goals;
    private final GoalReports reports;
    private final GoalService service;

    GoalResource(GoalRepository goals, GoalReports reports, GoalService service) {
        this.goals = goals;
        this.reports = reports;
        this.service = service;
    }

    @GET
    @Operation(
            summary = "List goals",
            description = "For everybody who signed in; those of the past, too, but for `asOf`.")
    public Page<GoalView> listGoals(
            @Parameter(description = "Only goals of this organisation") @QueryParam("organisation") UUID organisation,
            @Parameter(description = "Only goals of this day", example = "2027-03-03") @QueryParam("asOf")
                    LocalDate asOf,
            @Valid @BeanParam PageRequest page) {
        return Page.of(goals.matching(organisation, asOf, page), page, GoalRepository.AfterId::of, Goal::view);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Set a goal",
            description =
                    "For officers of the organisation whose goal it is and of those above it, and administrators. "
                            + "An archived organisation has no new ones (`409` `organisation-archived`), and a goal does "
                            + "not end before it starts (`422` `goal-ends-before-it-starts`).")
    @APIResponseSchema(value = GoalView.class, responseCode = "201")
    public RestResponse<GoalView> setGoal(@Valid @NotNull GoalDetails details) {
        GoalView created = service.set(details);
        return Created.at("/v1/goals/" + created.id(), created);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Get a goal", description = "For everybody who signed in.")
    public GoalView getGoal(@PathParam("id") UUID id) {
        return goals.required(id).view();
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "Amend a goal",
            description =
                    "For officers of the organisation whose goal it is and of those above it, and administrators. "
                            + "Whose it is stays (`422` `goal-stays-where-it-is`).")
    @RequestBody(content = @Content(schema = @Schema(implementation = GoalDetails.class)))
    public GoalView amendGoal(@PathParam("id") UUID id, @BeanParam Precondition precondition, MergePatch patch) {
        return service.amend(id, precondition, patch);
    }

    @GET
    @Path("/{id}/report")
    @Operation(
            summary = "Report how far a goal is",
            description = "For everybody who signed in. Counts what was confirmed. Members are named only where they "
                    + "said so.")
    public GoalReport getGoalReport(@PathParam("id") UUID id) {
        return reports.of(goals.required(id));
    }
}
