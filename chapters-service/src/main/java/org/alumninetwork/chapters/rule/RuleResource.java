package org.alumninetwork.chapters.rule;

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

/** {@code /v1/certification-rules}: what is demanded of chapters, in versions. */
@Path("/v1/certification-rules")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Certification rules", description = "What networks and associations demand of their chapters, in versions")
public class RuleResource {

    private final RuleRepository rules;
    private final RuleService service;

    RuleResource(RuleRepository rules, RuleService service) {
        this.rules = rules;
        this.service = service;
    }

    @GET
    @Operation(summary = "List versions of rules")
    public Page<RuleView> listCertificationRules(
            @Valid @BeanParam RuleFilter filter, @Valid @BeanParam PageRequest page) {
        return Page.of(rules.matching(filter, page), page, RuleRepository.AfterId::of, CertificationRule::view);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(summary = "Lay down a rule, or its next version")
    @APIResponseSchema(value = RuleView.class, responseCode = "201")
    public RestResponse<RuleView> createCertificationRule(@Valid @NotNull RuleDetails details) {
        RuleView created = service.layDown(details);
        return Created.at("/v1/certification-rules/" + created.id(), created);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Get a version of a rule")
    public RuleView getCertificationRule(@PathParam("id") UUID id) {
        return rules.required(id).view();
    }
}
