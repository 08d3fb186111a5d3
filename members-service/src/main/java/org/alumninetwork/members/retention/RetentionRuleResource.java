package org.alumninetwork.members.retention;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.alumninetwork.support.http.Precondition;
import org.alumninetwork.support.paging.Page;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.patch.MergePatch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/retention-rules}: how long what is kept. */
@Path("/v1/retention-rules")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Privacy")
public class RetentionRuleResource {

    private final RetentionService service;

    RetentionRuleResource(RetentionService service) {
        this.service = service;
    }

    @GET
    @Operation(
            summary = "List how long what is kept",
            description =
                    "There is one rule for each kind of records; a nightly job does what it says. For administrators.")
    public Page<RetentionRuleView> listRetentionRules(@Valid @BeanParam PageRequest page) {
        return service.page(page);
    }

    @GET
    @Path("/{kind}")
    @Operation(summary = "Get how long something is kept", description = "For administrators.")
    public RetentionRuleView getRetentionRule(@PathParam("kind") String kind) {
        return service.get(kind);
    }

    @PATCH
    @Path("/{kind}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "Set how long something is kept, and what becomes of it then",
            description =
                    "It counts from the next night on; the preview tells before what will happen. For administrators.")
    @RequestBody(content = @Content(schema = @Schema(implementation = RetentionDetails.class)))
    public RetentionRuleView amendRetentionRule(
            @PathParam("kind") String kind, @BeanParam Precondition precondition, MergePatch patch) {
        return service.amend(kind, precondition, patch);
    }

    @GET
    @Path("/{kind}/preview")
    @Operation(
            summary = "Tell what the next run of a rule will do",
            description = "How many records, and a page of which and whose. For administrators.")
    public RetentionPreview previewRetention(@PathParam("kind") String kind, @Valid @BeanParam PageRequest page) {
        return service.preview(kind, page);
    }
}
