package org.alumninetwork.chapters.statistic;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Locale;
import org.alumninetwork.chapters.chart.SvgCharts;
import org.alumninetwork.support.http.Written;
import org.alumninetwork.support.problem.CommonProblems;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/statistics/network}: the network in figures, for those who signed in. */
@Path("/v1/statistics")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Statistics", description = "The network in figures; people are counted so that none can be told apart")
public class StatisticsResource {

    private static final String CSV = "text/csv;charset=UTF-8";

    private final CurrentStatistics current;
    private final Counters counters;
    private final SvgCharts charts;

    StatisticsResource(CurrentStatistics current, Counters counters, SvgCharts charts) {
        this.current = current;
        this.counters = counters;
        this.charts = charts;
    }

    @GET
    @Path("/network")
    @Operation(
            summary = "Get the network in figures",
            description =
                    "Members by country, basis and year, memberships by chapter, year and basis, certified chapters, and what was"
                            + " held alone and together; as of a moment ago.")
    @APIResponseSchema(NetworkStatistics.class)
    public Written getNetworkStatistics() {
        return current.readWritten();
    }

    @GET
    @Path("/network.csv")
    @Produces(CSV)
    @Operation(
            summary = "Get the network in figures as CSV",
            description =
                    "One row for each figure and cell; the count is empty where it is suppressed, the cell where it"
                            + " is the total.")
    @APIResponse(
            responseCode = "200",
            description = "A file with a header",
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 10_000_000)))
    public String exportNetworkStatistics() {
        return StatisticsFile.of(current.read());
    }

    @GET
    @Path("/network/{chart}.svg")
    @Produces(SvgCharts.MEDIA_TYPE)
    @Operation(summary = "Get the network in a chart", description = "A picture that also says in words what it shows.")
    @APIResponse(
            responseCode = "200",
            description = "A picture",
            content =
                    @Content(
                            mediaType = SvgCharts.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, maxLength = 10_000_000)))
    public String drawNetworkStatistics(
            @Parameter(
                            example = "countries",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {
                                                "countries",
                                                "evidence",
                                                "graduations",
                                                "chapters",
                                                "years",
                                                "bases",
                                                "activity"
                                            }))
                    @PathParam("chart")
                    String chart) {
        return charts.draw(named(chart).of(current.read(), counters.namesOfChapters()));
    }

    private static StatisticsChart named(String chart) {
        return Arrays.stream(StatisticsChart.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(chart))
                .findFirst()
                .orElseThrow(() -> CommonProblems.NOT_FOUND.because("There is no chart " + chart + "."));
    }
}
