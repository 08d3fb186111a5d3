package org.alumninetwork.chapters.partnership;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/partnerships/{id}/report}: for those who may know of the agreement. */
@Path("/v1/partnerships/{id}/report")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Partnerships")
public class ReportResource {

    private final Partnerships partnerships;
    private final Cooperation cooperation;

    ReportResource(Partnerships partnerships, Cooperation cooperation) {
        this.partnerships = partnerships;
        this.cooperation = cooperation;
    }

    @GET
    @Operation(summary = "Report what the parties did together in a period")
    public CooperationReport getCooperationReport(
            @PathParam("id") UUID id,
            @Parameter(required = true, example = "2027-01-01") @QueryParam("from") @NotNull LocalDate from,
            @Parameter(required = true, example = "2027-12-31") @QueryParam("to") @NotNull LocalDate to) {
        partnerships.seen(id);
        return cooperation.of(id, from, to);
    }
}
