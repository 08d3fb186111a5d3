package org.alumninetwork.members.upload;

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
import org.alumninetwork.support.caller.NeedsScope;
import org.alumninetwork.support.http.Created;
import org.alumninetwork.support.idempotency.Idempotent;
import org.alumninetwork.support.idempotency.KeepsItsOwnKeys;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/import-uploads}: files that arrive in parts, so that a broken line costs one part. */
@Path("/v1/import-uploads")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@NeedsScope({"members:sync", "members:write"})
@Tag(name = "Imports")
public class UploadResource {

    private final UploadService service;

    UploadResource(UploadService service) {
        this.service = service;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Begin to send a file in parts",
            description =
                    "For large files and lines that break. Send the parts in their order; with the last one the file "
                            + "becomes an import. What nobody goes on with is forgotten after a day.")
    @APIResponseSchema(value = UploadView.class, responseCode = "201")
    public RestResponse<UploadView> startUpload(@Valid @NotNull StartUpload asked) {
        UploadView started = service.start(asked);
        return Created.at("/v1/import-uploads/" + started.id(), started);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Tell how much of a file is there",
            description = "`received` tells where to go on after the line broke. Only who began it knows of it.")
    public UploadView getUpload(@PathParam("id") UUID id) {
        return service.get(id);
    }

    @POST
    @Path("/{id}/parts")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @KeepsItsOwnKeys(because = "a part is known by where it begins, and refused where it is there already")
    @Operation(
            summary = "Send a part of a file",
            description =
                    "At most 16 MiB. With the last part the file becomes an import, named by `importId`; where it "
                            + "cannot be read or no agreement allows it, the answer says so and the part is not kept. Where all is "
                            + "there and `importId` is not, send an empty part at the end.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = 16_777_216)))
    @APIResponseSchema(value = UploadView.class, responseCode = "201")
    public RestResponse<UploadView> sendUploadPart(
            @PathParam("id") UUID id, @Valid @BeanParam PartQuery query, byte[] part) {
        return Created.at("/v1/import-uploads/" + id, service.add(id, query.start, part));
    }
}
