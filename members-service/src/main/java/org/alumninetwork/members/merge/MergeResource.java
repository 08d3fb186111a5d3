package org.alumninetwork.members.merge;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.support.http.Created;
import org.alumninetwork.support.idempotency.Idempotent;
import org.alumninetwork.support.paging.Page;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.problem.CommonProblems;
import org.alumninetwork.support.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/merges}: two records of one person become one. */
@Path("/v1/merges")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Duplicates", description = "Records that may be of one person, and how they become one")
public class MergeResource {

    private final MergeService service;

    MergeResource(MergeService service) {
        this.service = service;
    }

    @GET
    @Operation(
            summary = "List merges, the latest first",
            description = "Administrators see all, staff those of members of whom they are in charge.")
    public Page<MergeView> listMerges(
            @QueryParam("member") @Parameter(description = "Only those in which this record was lost or survived")
                    UUID member,
            @Valid @BeanParam PageRequest page) {
        return service.page(member, page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Make one record of two, or tell what would happen",
            description =
                    "Everything of the lost record becomes the survivor's, here at once and in the other services "
                            + "by the feed (`member.merged`). The lost id answers reads with 301 to the survivor for ever, and "
                            + "writes with the problem `member-merged`. It takes rights over both records.")
    @APIResponseSchema(value = MergeView.class, responseCode = "201")
    @APIResponse(
            responseCode = "200",
            description = "What would come of it, where `dryRun` is asked for",
            content = @Content(schema = @Schema(implementation = MergeView.class)))
    public RestResponse<MergeView> mergeMembers(
            @QueryParam("dryRun")
                    @DefaultValue("false")
                    @Parameter(description = "Change nothing, and tell what would come of it")
                    boolean dryRun,
            @Valid @NotNull MergeMembers asked) {
        if (!asked.areKnownFields()) {
            throw CommonProblems.INVALID_REQUEST.because(
                    "Mend what `violations` names.",
                    List.of(Violation.ofBody("/fields", "must name fields of a member")));
        }
        return dryRun ? RestResponse.ok(service.tryOut(asked)) : created(service.merge(asked));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Get a merge", description = "What it did in this service, without personal values.")
    public MergeView getMerge(@PathParam("id") UUID id) {
        return service.get(id);
    }

    @POST
    @Path("/{id}/reversal")
    @Idempotent
    @Operation(
            summary = "Undo a merge",
            description =
                    "Within 30 days. What was moved goes back, as far as nobody has changed it since; the lost id "
                            + "is a record of its own again, in every service (`member.unmerged`).")
    @APIResponseSchema(value = MergeView.class, responseCode = "201")
    public RestResponse<MergeView> reverseMerge(@PathParam("id") UUID id) {
        return created(service.reverse(id));
    }

    private static RestResponse<MergeView> created(MergeView merge) {
        return Created.at("/v1/merges/" + merge.id(), merge);
    }
}
