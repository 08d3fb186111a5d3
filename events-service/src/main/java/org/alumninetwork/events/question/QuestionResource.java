package org.alumninetwork.events.question;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.alumninetwork.support.http.Created;
import org.alumninetwork.support.http.Precondition;
import org.alumninetwork.support.idempotency.Idempotent;
import org.alumninetwork.support.paging.Page;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.patch.MergePatch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/events/{id}/questions}: what those who register are asked. */
@Path("/v1/events/{id}/questions")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Questions", description = "What hosts ask those who register")
public class QuestionResource {

    private final QuestionService service;

    QuestionResource(QuestionService service) {
        this.service = service;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "List what those who register to an event are asked",
            description = "For everybody who may see the event: a form for registering needs them.")
    public Page<QuestionView> listQuestions(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        return service.list(id, page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Ask those who register from now on",
            description = "For the hosts of the event, each for the own organisation: `organisationId` must hold the "
                    + "event and be one for which the caller acts (`422` `asked-by-no-host`), and only its officers "
                    + "read the answers. Who has registered already is not asked.")
    @APIResponseSchema(value = QuestionView.class, responseCode = "201")
    public RestResponse<QuestionView> createQuestion(
            @PathParam("id") UUID id, @Valid @NotNull QuestionDetails details) {
        QuestionView created = service.create(id, details);
        return Created.at("/v1/events/" + id + "/questions/" + created.id(), created);
    }

    @GET
    @Path("/{questionId}")
    @PermitAll
    @Operation(summary = "Get a question", description = "For everybody who may see the event.")
    public QuestionView getQuestion(@PathParam("id") UUID id, @PathParam("questionId") UUID questionId) {
        return service.get(id, questionId);
    }

    @PATCH
    @Path("/{questionId}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "Amend a question",
            description = "For officers of the host that asks (others of the event's hosts get `422` "
                    + "`asked-by-no-host`). Once somebody has registered to the event, the type and who asks stay "
                    + "(`409` `question-is-answered`).")
    @RequestBody(content = @Content(schema = @Schema(implementation = QuestionDetails.class)))
    public QuestionView amendQuestion(
            @PathParam("id") UUID id,
            @PathParam("questionId") UUID questionId,
            @BeanParam Precondition precondition,
            MergePatch patch) {
        return service.amend(id, questionId, precondition, patch);
    }

    @DELETE
    @Path("/{questionId}")
    @Operation(
            summary = "Take a question and the sight of its answers away",
            description = "For officers of the host that asks. Answers to it are shown to nobody any more. A second "
                    + "call is `404`.")
    public void deleteQuestion(
            @PathParam("id") UUID id, @PathParam("questionId") UUID questionId, @BeanParam Precondition precondition) {
        service.delete(id, questionId, precondition);
    }
}
