package org.alumninetwork.chapters.award;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/awards}: what organisations give to members for what they did; everybody sees who received it. */
@Path("/v1/awards")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Awards", description = "Awards, from the call to the announcement")
public class AwardResource {

    private final AwardRepository awards;
    private final HallOfRecipients hall;
    private final AwardService service;

    AwardResource(AwardRepository awards, HallOfRecipients hall, AwardService service) {
        this.awards = awards;
        this.hall = hall;
        this.service = service;
    }

    @GET
    @PermitAll
    @Operation(summary = "List awards", description = "All awards, the oldest first.")
    public Page<AwardView> listAwards(
            @Parameter(description = "Only awards of this organisation") @QueryParam("organisation") UUID organisation,
            @Valid @BeanParam PageRequest page) {
        return Page.of(awards.of(organisation, page), page, AwardRepository.AfterId::of, Award::view);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(summary = "Found an award", description = "By those who act for the organisation that gives it.")
    @APIResponseSchema(value = AwardView.class, responseCode = "201")
    public RestResponse<AwardView> foundAward(@Valid @NotNull AwardDetails details) {
        AwardView created = service.found(details);
        return Created.at("/v1/awards/" + created.id(), created);
    }

    @GET
    @PermitAll
    @Path("/{id}")
    @Operation(summary = "Get an award", description = "An award and its rule.")
    public AwardView getAward(@PathParam("id") UUID id) {
        return awards.required(id).view();
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(summary = "Amend an award", description = "Another rule holds for the cycles that are opened after it.")
    @RequestBody(content = @Content(schema = @Schema(implementation = AwardDetails.class)))
    public AwardView amendAward(@PathParam("id") UUID id, @BeanParam Precondition precondition, MergePatch patch) {
        return service.amend(id, precondition, patch);
    }

    @GET
    @PermitAll
    @Path("/{id}/recipients")
    @Operation(
            summary = "List who received an award",
            description = "The hall of recipients, the latest first. Each consented to be announced by name.")
    public Page<RecipientView> listRecipients(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        awards.required(id);
        return Page.of(hall.of(id, page), page, HallOfRecipients.AfterYear::of, Function.identity());
    }
}
