package org.alumninetwork.chapters.standing;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.alumninetwork.chapters.organisation.OrganisationPolicy;
import org.alumninetwork.chapters.organisation.OrganisationRepository;
import org.alumninetwork.support.paging.Page;
import org.alumninetwork.support.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/organisations/{id}/standings}: for those who act for the certifier. */
@Path("/v1/organisations/{id}/standings")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Chapters")
public class StandingOverviewResource {

    private final OrganisationRepository organisations;
    private final OrganisationPolicy policy;
    private final CurrentStandings standings;

    StandingOverviewResource(
            OrganisationRepository organisations, OrganisationPolicy policy, CurrentStandings standings) {
        this.organisations = organisations;
        this.policy = policy;
        this.standings = standings;
    }

    @GET
    @Operation(
            summary = "List how the chapters of a certifier stand today",
            description = "All that are not dissolved, with what is amiss, each on its own local date, as its standing "
                    + "tells it.")
    public Page<StandingSummary> listStandings(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        policy.mayAmend(organisations.required(id));
        return standings.underCertifier(id, page);
    }
}
