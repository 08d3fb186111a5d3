package org.alumninetwork.chapters.report;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.alumninetwork.chapters.organisation.OrganisationPolicy;
import org.alumninetwork.chapters.organisation.OrganisationRepository;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/organisations/{id}/annual-sum}: for those who act for the certifier. */
@Path("/v1/organisations/{id}/annual-sum")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Annual reports")
public class AnnualSumResource {

    private final OrganisationRepository organisations;
    private final OrganisationPolicy policy;
    private final AnnualSums sums;

    AnnualSumResource(OrganisationRepository organisations, OrganisationPolicy policy, AnnualSums sums) {
        this.organisations = organisations;
        this.policy = policy;
        this.sums = sums;
    }

    @GET
    @Operation(
            summary = "Sum up what chapters reported on a year",
            description = "From the reports that the certifier accepted, and how many are still missing.")
    public YearOfNetwork getAnnualSum(
            @PathParam("id") UUID id,
            @Parameter(required = true, example = "2026") @QueryParam("year") @NotNull @Min(1900) @Max(2200)
                    Integer year) {
        policy.mayAmend(organisations.required(id));
        return sums.of(id, year);
    }
}
