package org.alumninetwork.chapters.goal;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.chapters.organisation.Organisation;
import org.alumninetwork.chapters.organisation.OrganisationRepository;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/organisations/{id}/goal-report}: for those who signed in. */
@Path("/v1/organisations/{id}/goal-report")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Goals")
public class OrganisationGoalResource {

    private final OrganisationRepository organisations;
    private final GoalReports reports;
    private final Clock clock;

    OrganisationGoalResource(OrganisationRepository organisations, GoalReports reports, Clock clock) {
        this.organisations = organisations;
        this.reports = reports;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "Report how far an organisation is with its goals",
            description = "Each goal of a day, and all of them together.")
    public OrganisationGoalReport getOrganisationGoalReport(
            @PathParam("id") UUID id,
            @Parameter(description = "Today there where absent", example = "2027-03-03") @QueryParam("asOf")
                    LocalDate asOf) {
        Organisation organisation = organisations.required(id);
        return reports.of(id, Optional.ofNullable(asOf).orElseGet(() -> organisation.dateAt(clock.instant())));
    }
}
