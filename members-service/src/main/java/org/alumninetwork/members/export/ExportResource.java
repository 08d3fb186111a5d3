package org.alumninetwork.members.export;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.alumninetwork.support.http.Created;
import org.alumninetwork.support.http.Precondition;
import org.alumninetwork.support.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/members/{id}/export}: a copy of all that every service keeps of a member. */
@Path("/v1/members/{id}/export")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Privacy")
public class ExportResource {

    private static final String ZIP = "application/zip";

    private final ExportService service;

    ExportResource(ExportService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Make a copy of all that is kept of a member",
            description = "A job: it asks every service, again for some hours where one is down. There is one for each "
                    + "member: while one is prepared this answers with it, and a new one takes the place of an "
                    + "earlier one. For the member; staff in charge and administrators begin one for a member who asked them, "
                    + "and only the member fetches it.")
    @APIResponseSchema(value = ExportView.class, responseCode = "202")
    public RestResponse<ExportView> exportMember(@PathParam("id") UUID id) {
        return Created.acceptedAt("/v1/members/" + id + "/export", service.ask(id));
    }

    @GET
    @Operation(
            summary = "Get how far the copy is",
            description =
                    "For those who may ask for one. `expiresAt` says from when on it is gone: seven days after its end, where the rule of retention says nothing else.")
    public ExportView getMemberExport(@PathParam("id") UUID id) {
        return service.get(id);
    }

    @DELETE
    @Operation(
            summary = "Delete the copy, or stop making it",
            description = "For those who may ask for one; what is kept of the member stays as it is.")
    public void deleteMemberExport(@PathParam("id") UUID id, @BeanParam Precondition precondition) {
        service.delete(id, precondition);
    }

    @GET
    @Path("/archive")
    @Produces(ZIP)
    @Operation(
            summary = "Fetch the copy of all that is kept of oneself",
            description = "A zip with a JSON file for each service and `index.html`, which shows the same to people. "
                    + "For the member alone; nobody fetches it in the member's place.")
    @APIResponse(
            responseCode = "200",
            description = "The archive",
            content =
                    @Content(
                            mediaType = ZIP,
                            schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = 1_000_000_000)))
    public RestResponse<byte[]> downloadMemberExport(@PathParam("id") UUID id) {
        return RestResponse.ResponseBuilder.ok(service.archive(id))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"alumni-network-export.zip\"")
                .build();
    }
}
