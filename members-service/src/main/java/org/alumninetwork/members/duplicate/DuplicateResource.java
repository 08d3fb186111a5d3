package org.alumninetwork.members.duplicate;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.alumninetwork.support.http.Created;
import org.alumninetwork.support.idempotency.Idempotent;
import org.alumninetwork.support.paging.Page;
import org.alumninetwork.support.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/duplicates}: records that may be of one person. */
@Path("/v1/duplicates")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Duplicates")
public class DuplicateResource {

    private final DuplicateService service;

    DuplicateResource(DuplicateService service) {
        this.service = service;
    }

    @GET
    @Operation(
            summary = "List records that may be of one person, the most likely first",
            description = "As the last scan found them, each rule that holds with its weight. Staff see pairs of which "
                    + "they are in charge of both.")
    public Page<DuplicateView> listDuplicates(
            @QueryParam("member") @Parameter(description = "Only those of this record") UUID member,
            @Valid @BeanParam PageRequest page) {
        return service.page(member, page);
    }

    @POST
    @Path("/rejections")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Say that two records are of two people",
            description =
                    "Remembered for ever, also of a record into which one of them is merged: no scan shows the two "
                            + "again, and a merge of them tells it (`rejectedAsDuplicates`).")
    @APIResponse(responseCode = "204", description = "It is remembered")
    public RestResponse<Void> rejectDuplicate(@Valid @NotNull RejectDuplicate rejected) {
        service.reject(rejected);
        return RestResponse.noContent();
    }

    @POST
    @Path("/scans")
    @Idempotent
    @Operation(
            summary = "Look for duplicates now",
            description = "There is a scan every night besides. Where one waits already, that is the answer.")
    @APIResponseSchema(value = ScanView.class, responseCode = "202")
    public RestResponse<ScanView> scanForDuplicates() {
        ScanView scan = service.scan();
        return Created.acceptedAt("/v1/duplicates/scans/" + scan.id(), scan);
    }

    @GET
    @Path("/scans/{id}")
    @Operation(summary = "Get a scan for duplicates", description = "How far it is, and what it found.")
    public ScanView getDuplicateScan(@PathParam("id") UUID id) {
        return service.scan(id);
    }
}
