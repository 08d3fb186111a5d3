package org.alumninetwork.members.eligibility;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/eligibility-rules}: what makes somebody eligible, as data. */
@Path("/v1/eligibility-rules")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Eligibility", description = "Who is eligible for which organisation, by which rule and evidence")
public class EligibilityRuleResource {

    private final EligibilityService service;

    EligibilityRuleResource(EligibilityService service) {
        this.service = service;
    }

    @GET
    @Operation(
            summary = "List eligibility rules, with the versions before",
            description = "For everybody who signed in. The last version that has begun is the one in force.")
    public Page<EligibilityRuleView> listEligibilityRules(
            @QueryParam("organisation") @Parameter(description = "Only those of this organisation") UUID organisation,
            @Valid @BeanParam PageRequest page) {
        return service.page(organisation, page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Put the next version of an eligibility rule in force",
            description = "For officers of the organisation and of those above it, and administrators. It takes the "
                    + "place of the version before; past ones stay, for questions about the past. Sent again "
                    + "without the same `Idempotency-Key` it is yet another version.")
    @APIResponseSchema(value = EligibilityRuleView.class, responseCode = "201")
    public RestResponse<EligibilityRuleView> createEligibilityRule(@Valid @NotNull NewEligibilityRule rule) {
        EligibilityRuleView created = service.create(rule);
        return Created.at("/v1/eligibility-rules/" + created.id(), created);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Get a version of an eligibility rule",
            description = "For everybody who signed in. A version never changes.")
    public EligibilityRuleView getEligibilityRule(@PathParam("id") UUID id) {
        return service.get(id);
    }
}
