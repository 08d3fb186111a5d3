package org.alumninetwork.chapters.term;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.alumninetwork.chapters.organisation.OrganisationRepository;
import org.alumninetwork.support.http.Created;
import org.alumninetwork.support.http.Precondition;
import org.alumninetwork.support.idempotency.Idempotent;
import org.alumninetwork.support.merge.Survivors;
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

/** {@code /v1/organisations/{id}/terms}: who held, holds and will hold its offices, for those who signed in. */
@Path("/v1/organisations/{id}/terms")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Terms", description = "Who holds an office from when to when")
public class TermResource {

    private final OrganisationRepository organisations;
    private final TermRepository terms;
    private final TermService service;
    private final Survivors survivors;
    private final Clock clock;

    TermResource(
            OrganisationRepository organisations,
            TermRepository terms,
            TermService service,
            Survivors survivors,
            Clock clock) {
        this.organisations = organisations;
        this.terms = terms;
        this.service = service;
        this.survivors = survivors;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "List the terms in the offices of an organisation",
            description = "For everybody who signed in, by their first day; with `current`, `asOf`, `office` and "
                    + "`member` as filters. Ids of members, no names: those are told by the board.")
    public Page<TermView> listTerms(
            @PathParam("id") UUID id, @Valid @BeanParam TermFilter filter, @Valid @BeanParam PageRequest page) {
        LocalDate today = organisations.required(id).dateAt(clock.instant());
        UUID member = filter.member == null ? null : survivors.meantByMembers(filter.member);
        return Page.of(
                terms.matching(id, filter, member, today, page), page, TermRepository.AfterStart::of, TermView::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Appoint a member to an office for a time",
            description = "For officers above the organisation and administrators, not for its own board. The term may "
                    + "lie in the past or in the future; rights come with its first day, on the organisation's "
                    + "local date, and go with its last. Terms of a `single` office do not overlap (`409` "
                    + "`office-is-held`), nor do two of one member in an office (`409` `member-holds-office`); how "
                    + "long and how often in a row one holds it is the office's to say (`422` `term-too-long`, "
                    + "`409` `too-many-terms-in-a-row`). A member created a moment ago may be `422` "
                    + "`unknown-member` for about a second.")
    @APIResponseSchema(value = TermView.class, responseCode = "201")
    public RestResponse<TermView> appointMember(@PathParam("id") UUID id, @Valid @NotNull AppointMember appointment) {
        TermView created = service.appoint(id, appointment);
        return Created.at("/v1/organisations/" + id + "/terms/" + created.id(), created);
    }

    @GET
    @Path("/{termId}")
    @Operation(summary = "Get a term", description = "For everybody who signed in.")
    public TermView getTerm(@PathParam("id") UUID id, @PathParam("termId") UUID termId) {
        return TermView.of(terms.required(id, termId));
    }

    @PATCH
    @Path("/{termId}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "Change the end of a term",
            description =
                    "For officers above the organisation and administrators, not for its own board. Only `endsOn` "
                            + "can be changed; whoever held which office when is kept. A later end is checked as an "
                            + "appointment is (`office-is-held`, `member-holds-office`, `term-too-long`, "
                            + "`too-many-terms-in-a-row`).")
    @RequestBody(content = @Content(schema = @Schema(implementation = TermEnd.class)))
    public TermView amendTerm(
            @PathParam("id") UUID id,
            @PathParam("termId") UUID termId,
            @BeanParam Precondition precondition,
            MergePatch patch) {
        return service.amend(id, termId, precondition, patch);
    }

    @POST
    @Path("/{termId}/handover")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Hand an office over: end the term and begin a successor's the day after",
            description = "For officers above the organisation and administrators, not for its own board. Both happen "
                    + "or neither. A term is handed over once (`409` `term-has-successor`); the successor's is "
                    + "checked as an appointment is.")
    @APIResponseSchema(value = TermView.class, responseCode = "201")
    public RestResponse<TermView> handOverTerm(
            @PathParam("id") UUID id, @PathParam("termId") UUID termId, @Valid @NotNull HandOver handover) {
        TermView successor = service.handOver(id, termId, handover);
        return Created.at("/v1/organisations/" + id + "/terms/" + successor.id(), successor);
    }

    @DELETE
    @Path("/{termId}")
    @Operation(
            summary = "Delete a term that has not begun; one that has keeps its place in the history",
            description = "For officers above the organisation and administrators, not for its own board. One that has "
                    + "begun is `409` `term-has-begun`: give it an end instead. A second call is `404`.")
    public void deleteTerm(
            @PathParam("id") UUID id, @PathParam("termId") UUID termId, @BeanParam Precondition precondition) {
        service.delete(id, termId, precondition);
    }
}
