package org.alumninetwork.chapters.partnership;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
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

/** {@code /v1/partnerships}: agreements between organisations. */
@Path("/v1/partnerships")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Partnerships", description = "Agreements between organisations, and what comes of them")
public class PartnershipResource {

    private final PartnershipRepository repository;
    private final Partnerships partnerships;
    private final PartnershipPolicy policy;
    private final PartnershipService service;
    private final Clock clock;

    PartnershipResource(
            PartnershipRepository repository,
            Partnerships partnerships,
            PartnershipPolicy policy,
            PartnershipService service,
            Clock clock) {
        this.repository = repository;
        this.partnerships = partnerships;
        this.policy = policy;
        this.service = service;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "List agreements: those that are signed, and drafts and proposals of one's own",
            description = "For everybody who signed in: what was signed, expired and terminated agreements among it. "
                    + "Drafts and proposals are listed to the officers of their parties and to administrators.")
    public Page<PartnershipView> listPartnerships(
            @Valid @BeanParam PartnershipFilter filter, @Valid @BeanParam PageRequest page) {
        return Page.of(
                repository
                        .matching(
                                filter, policy.seesEverything(), policy.organisationsOfCaller(), clock.instant(), page)
                        .stream()
                        .map(found -> found.viewAt(clock.instant()))
                        .toList(),
                page,
                PartnershipRepository.AfterId::of,
                Function.identity());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Draft an agreement",
            description = "For officers of a party or of an organisation above one, and administrators. Nobody else "
                    + "sees it until it is signed. Parties are organisations that are not archived, and benefits "
                    + "are given among them (`422` `unknown-party`); it does not end before it starts (`422` "
                    + "`agreement-ends-before-it-starts`).")
    @APIResponseSchema(value = PartnershipView.class, responseCode = "201")
    public RestResponse<PartnershipView> draftPartnership(@Valid @NotNull PartnershipDetails details) {
        return created(service.draft(details));
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Get an agreement",
            description =
                    "For everybody who signed in, once the agreement is signed; drafts and proposals are `404` to "
                            + "all but those who act for a party.")
    public PartnershipView getPartnership(@PathParam("id") UUID id) {
        return partnerships.seen(id).viewAt(clock.instant());
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "Amend a draft",
            description = "For officers of a party or of an organisation above one, and administrators. What is "
                    + "proposed or signed stays as it is (`409` `not-a-draft`): withdraw the proposal, or amend "
                    + "what was signed.")
    @RequestBody(content = @Content(schema = @Schema(implementation = PartnershipDetails.class)))
    public PartnershipView amendPartnershipDraft(
            @PathParam("id") UUID id, @BeanParam Precondition precondition, MergePatch patch) {
        return service.amendDraft(id, precondition, patch);
    }

    @POST
    @Path("/{id}/proposal")
    @Idempotent
    @Operation(
            summary = "Propose a draft: its text is fixed, and the parties sign it",
            description =
                    "For officers of a party or of an organisation above one, and administrators. It needs a text "
                            + "that nobody has signed before (`409` `text-is-missing`). While it is proposed nothing of it "
                            + "changes; withdraw it to go on writing. Anything but a draft is `409` `not-a-draft`.")
    @APIResponseSchema(value = PartnershipView.class, responseCode = "200")
    public RestResponse<PartnershipView> proposePartnership(@PathParam("id") UUID id) {
        return RestResponse.ok(service.propose(id));
    }

    @POST
    @Path("/{id}/withdrawal")
    @Idempotent
    @Operation(
            summary = "Take a proposal back, so that it is a draft again",
            description =
                    "For officers of a party or of an organisation above one, and administrators. Signatures that "
                            + "were given stay with the text that they are on; a new proposal then needs a new text. "
                            + "Anything but a proposal is `409` `not-proposed`.")
    @APIResponseSchema(value = PartnershipView.class, responseCode = "200")
    public RestResponse<PartnershipView> withdrawPartnership(@PathParam("id") UUID id) {
        return RestResponse.ok(service.withdraw(id));
    }

    @POST
    @Path("/{id}/amendments")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Draft an agreement that takes the place of a signed one",
            description = "For officers of a party or of an organisation above one, and administrators. Makes a draft "
                    + "with the same parties and terms for other days. Once all parties have signed it, it takes "
                    + "the place of the present one from its first day on, which is after the first of the present one and at the "
                    + "latest the day after its last (`422` `amendment-out-of-place`). Only an agreement that is "
                    + "signed or in force is amended (`409` `not-signed`), once, and not when it was terminated "
                    + "(`409` `amendment-too-late`).")
    @APIResponseSchema(value = PartnershipView.class, responseCode = "201")
    public RestResponse<PartnershipView> amendPartnership(
            @PathParam("id") UUID id, @Valid @NotNull AmendPartnership amendment) {
        return created(service.amendSigned(id, amendment));
    }

    private static RestResponse<PartnershipView> created(PartnershipView view) {
        return Created.at("/v1/partnerships/" + view.id(), view);
    }
}
