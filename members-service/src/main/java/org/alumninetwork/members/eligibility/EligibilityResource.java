package org.alumninetwork.members.eligibility;

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

/** {@code /v1/members/{id}/eligibility}: whether somebody is eligible, and why. */
@Path("/v1/members/{id}/eligibility")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Eligibility", description = "Who is eligible for which organisation, by which rule and evidence")
public class EligibilityResource {

    private final EligibilityService service;

    EligibilityResource(EligibilityService service) {
        this.service = service;
    }

    @GET
    @Operation(
            summary = "Explain whether a member is eligible for an organisation",
            description = "By the rule in force and the evidence there is, or, with `asOf`, by those of that day; then "
                    + "without agreements that make guests, as for others who neither see the member's memberships nor "
                    + "decide on the member there. For the member, staff in charge of the member and "
                    + "administrators; for officers in charge of the organisation where they see the member's affiliations, "
                    + "or where the member has applied or belongs.")
    public EligibilityView explainEligibility(
            @PathParam("id") UUID id,
            @QueryParam("organisation") @NotNull @Parameter(description = "For which", required = true)
                    UUID organisation,
            @QueryParam("asOf") @Parameter(description = "As it was at the end of that day there; absent: now")
                    LocalDate asOf) {
        return service.explain(id, organisation, asOf);
    }
}
