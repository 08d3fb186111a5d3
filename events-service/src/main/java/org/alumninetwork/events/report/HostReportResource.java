package org.alumninetwork.events.report;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.alumninetwork.events.event.EventPolicy;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/events/reports}: how the events of a host went. */
@Path("/v1/events")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Events")
public class HostReportResource {

    private static final String CSV = "text/csv;charset=UTF-8";

    private final EventReportRepository reports;
    private final EventPolicy policy;

    HostReportResource(EventReportRepository reports, EventPolicy policy) {
        this.reports = reports;
        this.policy = policy;
    }

    @GET
    @Path("/reports")
    @Operation(
            summary = "Tell how the events of a host went, in numbers; for its officers",
            description =
                    "Attendance, no-shows and feedback of each event that the organisation held in at most a year,"
                            + " alone or with others, and how many of its own members came.")
    public HostReport getHostReport(@Valid @BeanParam HostReportQuery query) {
        return reportOf(query);
    }

    @GET
    @Path("/reports.csv")
    @Produces(CSV)
    @Operation(
            summary = "Tell how the events of a host went, as CSV; for its officers",
            description = "The same as in JSON, a row for each event; what is not told is empty.")
    @APIResponse(
            responseCode = "200",
            description = "A file with a header",
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 50_000_000)))
    public String exportHostReport(@Valid @BeanParam HostReportQuery query) {
        return HostReportFile.of(reportOf(query), "en");
    }

    private HostReport reportOf(HostReportQuery query) {
        policy.mayHostFor(query.organisation);
        query.mustBeAYearAtMost();
        return HostReport.of(
                query.organisation, query.from, query.to, reports.heldBy(query.organisation, query.from, query.to));
    }
}
