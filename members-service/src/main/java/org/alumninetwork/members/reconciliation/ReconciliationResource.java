package org.alumninetwork.members.reconciliation;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.alumninetwork.support.paging.Page;
import org.alumninetwork.support.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/sources/{id}/reconciliation}: how a registry and the records here agree. */
@Path("/v1/sources/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Sources")
public class ReconciliationResource {

    private static final String CSV = "text/csv";

    private final ReconciliationService service;

    ReconciliationResource(ReconciliationService service) {
        this.service = service;
    }

    @GET
    @Path("/reconciliation")
    @Operation(
            summary = "Tell how the last whole file of a source and the records here agree",
            description =
                    "Person by person in the order of the source's ids, each with the reason for what differs. The "
                            + "file is the last one that was imported with `mode=snapshot`.")
    public Page<ReconciliationView> reconcileSource(
            @PathParam("id") UUID id,
            @Valid @BeanParam ReconciliationFilter filter,
            @Valid @BeanParam PageRequest page) {
        return service.page(id, filter, page);
    }

    @GET
    @Path("/reconciliation.csv")
    @Produces(CSV)
    @Operation(
            summary = "Get how the last whole file of a source and the records here do not agree, as CSV",
            description = "One line for each field that differs, and for each person who is on one side only; those "
                    + "who agree are left out.")
    @APIResponse(
            responseCode = "200",
            description = "CSV with a header line",
            content =
                    @Content(
                            mediaType = CSV,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            example =
                                    "externalId,finding,reason,field,there,here\n4711,DIFFERS,CHANGED_SINCE,city,Turku,Oulu\n"))
    public StreamingOutput exportReconciliation(@PathParam("id") UUID id) {
        return service.report(id);
    }
}
