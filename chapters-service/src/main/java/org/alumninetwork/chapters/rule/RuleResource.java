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
    @Operation(
            summary = "List versions of rules",
            description = "For everybody who signed in. All versions of each rule, those of the past and those to come "
                    + "among them; `asOf` chooses those in force on a day.")
    public Page<RuleView> listCertificationRules(
            @Valid @BeanParam RuleFilter filter, @Valid @BeanParam PageRequest page) {
        return Page.of(rules.matching(filter, page), page, RuleRepository.AfterId::of, CertificationRule::view);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Lay down a rule, or its next version",
            description = "For officers of the network or association that certifies and of those above it, and "
                    + "administrators. A version begins today or later (`422` `rule-in-the-past`) and after the "
                    + "last one (`409` `rule-not-the-next`), which ends the day before: standings of the past are "
                    + "judged by the rules of their day. Any other kind of organisation is `422` `not-a-certifier`.")
    @APIResponseSchema(value = RuleView.class, responseCode = "201")
    public RestResponse<RuleView> createCertificationRule(@Valid @NotNull RuleDetails details) {
        RuleView created = service.layDown(details);
        return Created.at("/v1/certification-rules/" + created.id(), created);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Get a version of a rule",
            description = "For everybody who signed in. A version never changes but for its last day, which the next "
                    + "one sets.")
    public RuleView getCertificationRule(@PathParam("id") UUID id) {
        return rules.required(id).view();
    }
}
