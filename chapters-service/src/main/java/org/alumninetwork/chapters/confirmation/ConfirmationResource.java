package org.alumninetwork.chapters.confirmation;

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
import java.time.Clock;
import java.util.UUID;
import org.alumninetwork.chapters.chapter.ChapterProblems;
import org.alumninetwork.chapters.chapter.ChapterRepository;
import org.alumninetwork.chapters.organisation.Organisation;
import org.alumninetwork.chapters.organisation.OrganisationPolicy;
import org.alumninetwork.chapters.organisation.OrganisationRepository;
import org.alumninetwork.support.caller.Caller;
import org.alumninetwork.support.caller.CallerIdentity;
import org.alumninetwork.support.change.ChangeLog;
import org.alumninetwork.support.http.Created;
import org.alumninetwork.support.idempotency.Idempotent;
import org.alumninetwork.support.paging.Page;
import org.alumninetwork.support.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/chapters/{id}/confirmations}: by the chapter's officers, for them and those above. */
@Path("/v1/chapters/{id}/confirmations")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Chapters")
public class ConfirmationResource {

    private final ChapterRepository chapters;
    private final OrganisationRepository organisations;
    private final OrganisationPolicy policy;
    private final ConfirmationRepository confirmations;
    private final CallerIdentity identity;
    private final ChangeLog changes;
    private final Clock clock;

    ConfirmationResource(
            ChapterRepository chapters,
            OrganisationRepository organisations,
            OrganisationPolicy policy,
            ConfirmationRepository confirmations,
            CallerIdentity identity,
            ChangeLog changes,
            Clock clock) {
        this.chapters = chapters;
        this.organisations = organisations;
        this.policy = policy;
        this.confirmations = confirmations;
        this.identity = identity;
        this.changes = changes;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "List what a chapter confirmed of itself",
            description = "For officers of the chapter and of the organisations above it, and administrators; others "
                    + "get `403`. In the order in which they were made; none is ever changed.")
    public Page<ConfirmationView> listConfirmations(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        known(id);
        return Page.of(confirmations.of(id, page), page, ConfirmationRepository.AfterId::of, ConfirmationView::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Confirm the contact of a chapter, or that its code of conduct is signed",
            description = "For officers of the chapter and of the organisations above it, and administrators; others "
                    + "get `403`. It counts from today on, on the chapter's local date, for the rules that ask for "
                    + "it, and the member who confirms is kept. A contact is an e-mail address or a website of the "
                    + "organisation (`422` `contact-is-missing`). A signed code of conduct names where it is kept in "
                    + "`document` (`422` `unprocessable-content`). Sent again without the same `Idempotency-Key` it "
                    + "is another confirmation, which does no harm.")
    @APIResponseSchema(value = ConfirmationView.class, responseCode = "201")
    public RestResponse<ConfirmationView> confirmChapter(
            @PathParam("id") UUID id, @Valid @NotNull ConfirmChapter confirm) {
        Organisation organisation = known(id);
        if (confirm.kind() == ConfirmationKind.CONTACT && !organisation.hasContact()) {
            throw ChapterProblems.CONTACT_IS_MISSING.because("Enter an e-mail address or a website first.");
        }
        Confirmation confirmation =
                Confirmation.of(id, confirm, memberCalling(), organisation.dateAt(clock.instant()), clock.instant());
        confirmations.persistAndFlush(confirmation);
        ConfirmationView created = ConfirmationView.of(confirmation);
        changes.changed("chapter-confirmation", created.id(), created);
        return Created.at("/v1/chapters/" + id + "/confirmations/" + created.id(), created);
    }

    @GET
    @Path("/{confirmationId}")
    @Operation(
            summary = "Get a confirmation",
            description = "For officers of the chapter and of the organisations above it, and administrators; others "
                    + "get `403`.")
    public ConfirmationView getConfirmation(
            @PathParam("id") UUID id, @PathParam("confirmationId") UUID confirmationId) {
        known(id);
        return ConfirmationView.of(confirmations.required(id, confirmationId));
    }

    private Organisation known(UUID chapter) {
        chapters.required(chapter);
        Organisation organisation = organisations.required(chapter);
        policy.mayAmend(organisation);
        return organisation;
    }

    private UUID memberCalling() {
        return identity.current() instanceof Caller.Person person
                ? person.memberId().orElse(null)
                : null;
    }
}
