package org.alumninetwork.chapters.decision;

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
import java.util.function.Function;
import org.alumninetwork.chapters.chapter.ChapterRepository;
import org.alumninetwork.chapters.organisation.OrganisationPolicy;
import org.alumninetwork.chapters.organisation.OrganisationRepository;
import org.alumninetwork.support.http.Created;
import org.alumninetwork.support.http.Precondition;
import org.alumninetwork.support.idempotency.Idempotent;
import org.alumninetwork.support.paging.Page;
import org.alumninetwork.support.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/chapters/{id}/decisions}: for the chapter's officers and those above. */
@Path("/v1/chapters/{id}/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Decisions", description = "What was decided on certifications, why, and on what evidence")
public class DecisionResource {

    private final ChapterRepository chapters;
    private final OrganisationRepository organisations;
    private final OrganisationPolicy policy;
    private final DecisionRepository decisions;
    private final DecisionLog log;
    private final DecisionService service;

    DecisionResource(
            ChapterRepository chapters,
            OrganisationRepository organisations,
            OrganisationPolicy policy,
            DecisionRepository decisions,
            DecisionLog log,
            DecisionService service) {
        this.chapters = chapters;
        this.organisations = organisations;
        this.policy = policy;
        this.decisions = decisions;
        this.log = log;
        this.service = service;
    }

    @GET
    @Operation(
            summary = "List the decisions on a chapter",
            description = "For officers of the chapter and of the organisations above it, and administrators; others "
                    + "get `403`. In their order, those of the nightly review among them. Each cites how the "
                    + "chapter stood when it was made.")
    public Page<DecisionView> listDecisions(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        mustBeKnownTo(id);
        return Page.of(
                decisions.on(id, page).stream().map(log::viewOf).toList(),
                page,
                DecisionRepository.AfterDecision::of,
                Function.identity());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Decide on a certification, with the ETag of the chapter's standing today in If-Match",
            description =
                    "For officers of the certifier and of the organisations above it, and administrators; others get `403`, also those in between. `If-Match` is the "
                            + "`ETag` of the chapter's standing today: what changed since it was read is `412`, a missing "
                            + "one `428`. A state that does not follow the present one is `409` `transition-not-allowed`; a "
                            + "chapter that has events to come is not dissolved (`409` `chapter-has-events-to-come`, "
                            + "`detail` names them). The decision stands, with the standing as its evidence; what takes "
                            + "something from the chapter can be appealed until the day that it names.")
    @APIResponseSchema(value = DecisionView.class, responseCode = "201")
    public RestResponse<DecisionView> decideOnChapter(
            @PathParam("id") UUID id, @BeanParam Precondition onStanding, @Valid @NotNull Decide decide) {
        DecisionView created = service.decide(id, onStanding, decide);
        return Created.at("/v1/chapters/" + id + "/decisions/" + created.id(), created);
    }

    @GET
    @Path("/{decisionId}")
    @Operation(
            summary = "Get a decision",
            description = "For officers of the chapter and of the organisations above it, and administrators; others "
                    + "get `403`.")
    public DecisionView getDecision(@PathParam("id") UUID id, @PathParam("decisionId") UUID decisionId) {
        mustBeKnownTo(id);
        return log.viewOf(decisions.required(id, decisionId));
    }

    @POST
    @Path("/{decisionId}/appeal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Appeal a decision that takes something from the chapter",
            description = "For officers of the chapter and of the organisations above it, and administrators; others "
                    + "get `403`. Once, until `appealUntil`, and only against a decision that takes something "
                    + "(`409` `appeal-not-possible`). The decision stands until another one is made.")
    @APIResponseSchema(value = DecisionView.class, responseCode = "200")
    public RestResponse<DecisionView> appealDecision(
            @PathParam("id") UUID id, @PathParam("decisionId") UUID decisionId, @Valid @NotNull AppealDecision appeal) {
        return RestResponse.ok(service.appeal(id, decisionId, appeal));
    }

    private void mustBeKnownTo(UUID chapter) {
        chapters.required(chapter);
        policy.mayAmend(organisations.required(chapter));
    }
}
