package org.alumninetwork.members.importing;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.support.caller.NeedsScope;
import org.alumninetwork.support.http.Created;
import org.alumninetwork.support.http.Precondition;
import org.alumninetwork.support.idempotency.Idempotent;
import org.alumninetwork.support.idempotency.KeepsItsOwnKeys;
import org.alumninetwork.support.paging.Page;
import org.alumninetwork.support.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/imports}: whole files of registries. */
@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@NeedsScope({"members:sync", "members:write"})
@Tag(name = "Imports", description = "Files of registries on their way into the members' records")
public class ImportResource {

    private final ImportService service;

    ImportResource(ImportService service) {
        this.service = service;
    }

    @GET
    @Operation(
            summary = "List imports, the newest first",
            description =
                    "Administrators see all, staff those of the sources of their organisation and below it, a registry "
                            + "those of its own source. "
                            + "Among them those that wait, and those that failed, which can be started again.")
    public Page<ImportView> listImports(@Valid @BeanParam ImportFilter filter, @Valid @BeanParam PageRequest page) {
        return service.page(filter, page);
    }

    @POST
    @Consumes({FileFormat.CSV_TYPE, FileFormat.NDJSON_TYPE})
    @KeepsItsOwnKeys(because = "the body is streamed into the database and cannot be read twice")
    @Operation(
            summary = "Import a file of a registry",
            description = "The body is the file, in UTF-8, of any length. The rows of one person, taken together, are "
                    + "all that the source knows of that person. People who are not in the file stay as they are with "
                    + "`mode=delta`; with `mode=snapshot` the source ceases to vouch for them, and where too many are "
                    + "missing the import waits for a confirmation. A key that an NDJSON object leaves out is empty; a "
                    + "column that a CSV file does not have says nothing. `dryRun=true` tells what would change, and "
                    + "changes nothing.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = FileFormat.CSV_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        example =
                                "externalId,givenName,familyName,basis,institution\n4711,Amina,Wanjiru,STUDIES,University of Helsinki\n"),
                @Content(
                        mediaType = FileFormat.NDJSON_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponseSchema(value = ImportView.class, responseCode = "202")
    public RestResponse<ImportView> importMembers(
            @Valid @BeanParam ImportQuery query, @Context HttpHeaders headers, InputStream file) {
        Optional<String> key = Optional.ofNullable(headers.getHeaderString(ImportKeys.HEADER));
        var accepted = service.accept(query, FileFormat.of(headers.getMediaType()), key, file);
        RestResponse<ImportView> answer =
                Created.acceptedAt("/v1/imports/" + accepted.view().id(), accepted.view());
        if (accepted.replayed()) {
            answer.getHeaders().putSingle("Idempotency-Replayed", "true");
        }
        return answer;
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Get an import, and how far it is",
            description = "While it is worked on, `progress` tells how many rows of the whole are done. What became of "
                    + "them is told when it has succeeded, and why nothing was applied when it has failed. An import of "
                    + "another source is not found.")
    public ImportView getImport(@PathParam("id") UUID id) {
        return service.get(id);
    }

    @POST
    @Path("/{id}/confirmation")
    @Idempotent
    @Operation(
            summary = "Confirm a whole file that would lapse many people",
            description =
                    "The import goes on. To discard it instead, cancel it. It is refused once the source has sent "
                            + "something later, for that would be undone.")
    @APIResponseSchema(value = ImportView.class, responseCode = "202")
    public RestResponse<ImportView> confirmImport(@PathParam("id") UUID id) {
        return Created.acceptedAt("/v1/imports/" + id, service.confirm(id));
    }

    @POST
    @Path("/{id}/restart")
    @Idempotent
    @Operation(
            summary = "Start an import again that failed",
            description =
                    "With the rows of the file that it was sent with, which are kept for 30 days. Nothing of it had"
                            + " been applied. It is refused once the source has sent something later, for that would be"
                            + " undone.")
    @APIResponseSchema(value = ImportView.class, responseCode = "202")
    public RestResponse<ImportView> restartImport(@PathParam("id") UUID id) {
        return Created.acceptedAt("/v1/imports/" + id, service.restart(id));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            summary = "Cancel an import that has not ended",
            description =
                    "One that waits, in the queue or for a confirmation, is cancelled at once. One that is being "
                            + "worked on ends before its next step, and nothing of it is applied. One that has ended is refused.")
    public void cancelImport(@PathParam("id") UUID id, @BeanParam Precondition precondition) {
        service.cancel(id, precondition);
    }

    @GET
    @Path("/{id}/rows")
    @Operation(
            summary = "List what became of the rows of the file",
            description = "Those with one outcome, in the order of the file; what is unchanged is not kept.")
    public Page<ImportedRowView> listImportedRows(
            @PathParam("id") UUID id, @Valid @BeanParam ImportRows rows, @Valid @BeanParam PageRequest page) {
        return service.rows(id, rows, page);
    }

    @GET
    @Path("/{id}/rows.csv")
    @Produces(FileFormat.CSV_TYPE)
    @Operation(
            summary = "Get what became of the rows of the file as CSV",
            description =
                    "To give back to the registrar: every row that is not unchanged, in the order of the file, with "
                            + "the same columns as the list; then those who are not in it and lapse.")
    @APIResponse(
            responseCode = "200",
            description = "CSV with a header line",
            content =
                    @Content(
                            mediaType = FileFormat.CSV_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            example =
                                    "line,outcome,externalId,field,before,after,reason\n17,REJECTED,4711,birthDate,,,must lie in the past\n"))
    public StreamingOutput exportImportedRows(@PathParam("id") UUID id) {
        return service.report(id);
    }
}
