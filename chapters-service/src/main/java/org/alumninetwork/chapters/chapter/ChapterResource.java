package org.alumninetwork.chapters.chapter;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
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

/** {@code /v1/chapters}: local networks that are certified, or ask to be. */
@Path("/v1/chapters")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Chapters", description = "Local networks, and how far their certification is")
public class ChapterResource {

    private final ChapterRepository chapters;
    private final ChapterService service;

    ChapterResource(ChapterRepository chapters, ChapterService service) {
        this.chapters = chapters;
        this.service = service;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "List chapters",
            description = "Needs no token. Every chapter that ever applied, dissolved ones, too; name, place and board "
                    + "are those of its organisation, under the same id.")
    public Page<ChapterView> listChapters(@Valid @BeanParam ChapterFilter filter, @Valid @BeanParam PageRequest page) {
        return Page.of(chapters.matching(filter, page), page, ChapterRepository.AfterId::of, ChapterView::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Apply for certification",
            description = "For officers of the chapter and of the organisations above it, and administrators. The "
                    + "organisation must be a chapter below a network or an association (`422` `not-a-chapter`), "
                    + "which then decides. A chapter applies once (`409` `chapter-has-applied`); again after it was "
                    + "dissolved or refused.")
    @APIResponseSchema(value = ChapterView.class, responseCode = "201")
    public RestResponse<ChapterView> applyForCertification(@Valid @NotNull ApplyForCertification application) {
        ChapterView created = service.apply(application);
        return Created.at("/v1/chapters/" + created.id(), created);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(summary = "Get a chapter", description = "Needs no token. `404` for an organisation that never applied.")
    public ChapterView getChapter(@PathParam("id") UUID id) {
        return ChapterView.of(chapters.required(id));
    }

    @GET
    @Path("/{id}/application")
    @Operation(
            summary = "Get with what a chapter applied; for its officers and those above",
            description = "For officers of the chapter and of the organisations above it, and administrators; others "
                    + "get `403`. The latest one, where the chapter applied again.")
    public ApplicationView getApplication(@PathParam("id") UUID id) {
        return service.applicationOf(id);
    }
}
