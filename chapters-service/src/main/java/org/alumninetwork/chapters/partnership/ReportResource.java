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
import java.util.List;
import java.util.UUID;
import org.alumninetwork.chapters.chart.SvgCharts;
import org.alumninetwork.support.problem.CommonProblems;
import org.alumninetwork.support.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/partnerships/{id}/report}: for those who may know of the agreement. */
@Path("/v1/partnerships/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Partnerships")
public class ReportResource {

    private final Partnerships partnerships;
    private final Cooperation cooperation;
    private final SvgCharts charts;

    ReportResource(Partnerships partnerships, Cooperation cooperation, SvgCharts charts) {
        this.partnerships = partnerships;
        this.cooperation = cooperation;
        this.charts = charts;
    }

    @GET
    @Path("/report")
    @Operation(
            summary = "Report what the parties did together in a period",
            description = "Joint events, who came to them, shared members and measures, in counts.")
    public CooperationReport getCooperationReport(
            @PathParam("id") UUID id,
            @Parameter(required = true, example = "2027-01-01") @QueryParam("from") @NotNull LocalDate from,
            @Parameter(required = true, example = "2027-12-31") @QueryParam("to") @NotNull LocalDate to) {
        partnerships.seen(id);
        if (to.isBefore(from)) {
            throw CommonProblems.INVALID_REQUEST.because(
                    "The period would end on " + to + ", before it starts on " + from + ".",
                    List.of(
                            Violation.ofQuery("from", "must be " + to + " or earlier"),
                            Violation.ofQuery("to", "must be " + from + " or later")));
        }
        return cooperation.of(id, from, to);
    }

    @GET
    @Path("/report.svg")
    @Produces(SvgCharts.MEDIA_TYPE)
    @Operation(
            summary = "Draw what the parties did together in a period",
            description = "Joint events by month, in a picture that also says in words what it shows.")
    @APIResponse(
            responseCode = "200",
            description = "A picture",
            content =
                    @Content(
                            mediaType = SvgCharts.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, maxLength = 10_000_000)))
    public String drawCooperationReport(
            @PathParam("id") UUID id,
            @Parameter(required = true, example = "2027-01-01") @QueryParam("from") @NotNull LocalDate from,
            @Parameter(required = true, example = "2027-12-31") @QueryParam("to") @NotNull LocalDate to) {
        return charts.draw(getCooperationReport(id, from, to).chart());
    }
}
