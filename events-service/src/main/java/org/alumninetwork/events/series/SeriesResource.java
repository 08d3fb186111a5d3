package org.alumninetwork.events.series;

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
import jakarta.ws.rs.QueryParam;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/event-series}: events that repeat. */
@Path("/v1/event-series")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Series", description = "Events that repeat")
public class SeriesResource {

    private final SeriesService service;
    private final SeriesRevision revision;
    private final SeriesPlan plan;

    SeriesResource(SeriesService service, SeriesRevision revision, SeriesPlan plan) {
        this.service = service;
        this.revision = revision;
        this.plan = plan;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "List series, in the order in which they were made",
            description = "Public ones, those for members if the caller is one, and what the caller holds. The events "
                    + "themselves are listed by `/v1/events?series=…`.")
    public Page<SeriesView> listEventSeries(
            @QueryParam("organisation") @Parameter(description = "Only those that this organisation holds")
                    UUID organisation,
            @Valid @BeanParam PageRequest page) {
        return service.list(organisation, page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Draft a series of events",
            description =
                    "Each occurrence is an event of its own, with its own seats, hosts and registrations. Those of the "
                            + "next year are made at once, later ones as time goes on.")
    @APIResponseSchema(value = SeriesView.class, responseCode = "201")
    public RestResponse<SeriesView> createEventSeries(@Valid @NotNull SeriesDetails details) {
        SeriesView created = service.create(details);
        return Created.at("/v1/event-series/" + created.id(), created);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(summary = "Get a series", description = "Who sees one of its events sees the series.")
    public SeriesView getEventSeries(@PathParam("id") UUID id) {
        return service.get(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "Amend this and all following occurrences, or all that are to come",
            description =
                    "Registrations stay with their occurrence, which moves by as much as `event.startsAt` does, and so "
                            + "do the times in `excluded` where the patch names no others. An occurrence that the new rule has not is deleted, or cancelled where somebody has registered. What "
                            + "was changed about one occurrence alone (`PATCH /v1/events/{id}`) stays, but for the properties "
                            + "that are amended here. What has begun stays as it is: the rest becomes a series of its own then. "
                            + "`dryRun=true` tells all of it beforehand.")
    @RequestBody(content = @Content(schema = @Schema(implementation = SeriesDetails.class)))
    public SeriesAmendment amendEventSeries(
            @PathParam("id") UUID id,
            @BeanParam SeriesScope scope,
            @BeanParam Precondition precondition,
            MergePatch patch) {
        return revision.amend(id, scope, precondition, patch);
    }

    @POST
    @Path("/{id}/publication")
    @Idempotent
    @Operation(
            summary = "Publish a series with all its occurrences",
            description = "Those that follow in time are published as they come.")
    @APIResponseSchema(value = SeriesView.class, responseCode = "200")
    public RestResponse<SeriesView> publishEventSeries(@PathParam("id") UUID id) {
        return RestResponse.ok(service.publish(id));
    }

    @POST
    @Path("/{id}/plan")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Give all occurrences to come the questions, quotas and sessions of one of them",
            description =
                    "An occurrence that has questions of its own keeps them, and so with quotas and sessions, but for"
                            + " `replace`. Occurrences that follow in time are planned as the last one before them.")
    @APIResponseSchema(value = SeriesPlanned.class, responseCode = "200")
    public RestResponse<SeriesPlanned> planEventSeries(@PathParam("id") UUID id, @Valid @NotNull PlanSeries model) {
        return RestResponse.ok(plan.plan(id, model));
    }

    @POST
    @Path("/{id}/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Cancel what is to come of a series, from an occurrence on",
            description = "Occurrences to which nobody has registered are deleted; who has registered to one is told.")
    @APIResponseSchema(value = SeriesView.class, responseCode = "200")
    public RestResponse<SeriesView> cancelEventSeries(
            @PathParam("id") UUID id, @Valid @NotNull CancelSeries cancellation) {
        return RestResponse.ok(revision.cancel(id, cancellation));
    }
}
