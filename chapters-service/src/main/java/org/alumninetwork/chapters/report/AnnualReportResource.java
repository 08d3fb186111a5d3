package org.alumninetwork.chapters.report;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/chapters/{id}/annual-reports}: for the chapter's officers and those above. */
@Path("/v1/chapters/{id}/annual-reports")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Annual reports", description = "What chapters report on their years")
public class AnnualReportResource {

    private final AnnualReportRepository reports;
    private final AnnualReportService service;

    AnnualReportResource(AnnualReportRepository reports, AnnualReportService service) {
        this.reports = reports;
        this.service = service;
    }

    @GET
    @Operation(
            summary = "List the annual reports of a chapter",
            description = "For officers of the chapter and of the organisations above it, and administrators; others "
                    + "get `403`. By year.")
    public Page<AnnualReportView> listAnnualReports(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        service.known(id);
        return Page.of(reports.of(id, page), page, AnnualReportRepository.AfterYear::of, AnnualReport::view);
    }

    @GET
    @Path("/draft")
    @Operation(
            summary = "Tell what is known of a chapter's year, before it is reported on",
            description = "For officers of the chapter and of the organisations above it, and administrators; others "
                    + "get `403`. The figures that a report filed now would have; nothing is kept.")
    public AnnualDraft draftAnnualReport(
            @PathParam("id") UUID id, @QueryParam("year") @NotNull @Min(1900) @Max(2200) Integer year) {
        service.known(id);
        return new AnnualDraft(year, reports.figures(id, year));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "File the report on a year, or file it again",
            description = "For officers of the chapter and of the organisations above it, and administrators; others "
                    + "get `403`. On a year that is over, on the chapter's local date (`422` `year-not-over`). The "
                    + "figures are counted now and kept with what is told. A report that was filed before, or was "
                    + "sent back, is replaced; one that is accepted stays (`409` `report-is-accepted`). So sending "
                    + "it again does no harm.")
    @APIResponseSchema(value = AnnualReportView.class, responseCode = "201")
    public RestResponse<AnnualReportView> fileAnnualReport(
            @PathParam("id") UUID id, @Valid @NotNull FileAnnualReport filing) {
        AnnualReportView filed = service.file(id, filing);
        return Created.at("/v1/chapters/" + id + "/annual-reports/" + filed.id(), filed);
    }

    @GET
    @Path("/{reportId}")
    @Operation(
            summary = "Get an annual report",
            description = "For officers of the chapter and of the organisations above it, and administrators; others "
                    + "get `403`.")
    public AnnualReportView getAnnualReport(@PathParam("id") UUID id, @PathParam("reportId") UUID reportId) {
        service.known(id);
        return reports.required(id, reportId).view();
    }

    @POST
    @Path("/{reportId}/acceptance")
    @Idempotent
    @Operation(
            summary = "Accept an annual report",
            description =
                    "For officers of the certifier and of the organisations above it, and administrators; others get `403`. It stays as it is "
                            + "from then on, and the sums of the network are made of it. Once more changes nothing.")
    @APIResponseSchema(value = AnnualReportView.class, responseCode = "200")
    public RestResponse<AnnualReportView> acceptAnnualReport(
            @PathParam("id") UUID id, @PathParam("reportId") UUID reportId) {
        return RestResponse.ok(service.accept(id, reportId));
    }

    @POST
    @Path("/{reportId}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Send an annual report back to be mended",
            description =
                    "For officers of the certifier and of the organisations above it, and administrators; others get `403`. The remark says "
                            + "what is to be mended; the chapter files again. One that is accepted stays (`409` "
                            + "`report-is-accepted`).")
    @APIResponseSchema(value = AnnualReportView.class, responseCode = "200")
    public RestResponse<AnnualReportView> returnAnnualReport(
            @PathParam("id") UUID id,
            @PathParam("reportId") UUID reportId,
            @Valid @NotNull ReturnAnnualReport because) {
        return RestResponse.ok(service.sendBack(id, reportId, because));
    }
}
