package org.alumninetwork.members.membership;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/memberships}: who belongs where, and what becomes of it. */
@Path("/v1/memberships")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Memberships", description = "Who belongs to which network, association or chapter, and since when")
public class MembershipResource {

    private final MembershipReader reader;
    private final ApplicationDesk applications;
    private final MembershipService service;
    private final ChapterDesk chapters;

    MembershipResource(
            MembershipReader reader, ApplicationDesk applications, MembershipService service, ChapterDesk chapters) {
        this.reader = reader;
        this.applications = applications;
        this.service = service;
        this.chapters = chapters;
    }

    @GET
    @Operation(
            summary = "List one's own memberships, and those where one is in charge",
            description = "For members their own, for officers also those of their organisations and of what stands "
                    + "below, for administrators all. With `asOf` as they were on that day; of a membership that was "
                    + "transferred to where one is not in charge without what it is now: `partnershipId`, `endDate`, "
                    + "`leavesOn`, `overrideState`, `overrideUntil` and `note`.")
    public Page<MembershipView> listMemberships(
            @Valid @BeanParam MembershipFilter filter, @Valid @BeanParam PageRequest page) {
        return reader.page(filter, page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Apply for a membership",
            description = "For members, for themselves; officers in charge admit others by `memberId`, also to a type "
                    + "that is closed, and take over who has belonged already by `startDate` and `endDate`: what the "
                    + "dates have brought since then is in the history, and nobody has belonged twice at a time. Where the type admits at once the membership is `ACTIVE`, otherwise it is "
                    + "`APPLIED` until somebody decides; who was expelled there once is always decided on. The "
                    + "member must be eligible (`409` `not-eligible`; `…/eligibility` explains what is missing; "
                    + "`403` for officers who do not see the affiliations by which it is decided) or "
                    + "be let in by an agreement (`409` `not-by-agreement`), the type open (`409` "
                    + "`membership-type-closed`), and one belongs to an organisation once (`409` `already-member`). "
                    + "One chapter is primary (`409` `primary-chapter-taken`).")
    @APIResponseSchema(value = MembershipView.class, responseCode = "201")
    public RestResponse<MembershipView> applyForMembership(@Valid @NotNull ApplyForMembership application) {
        return created(applications.apply(application));
    }

    @GET
    @Path("/counts")
    @Operation(
            summary = "Count the members of an organisation on a day",
            description = "For officers of the organisation and of those above it, and administrators. By type and "
                    + "state, members who were erased included as numbers.")
    public MembershipCounts countMemberships(@Valid @BeanParam CountFilter filter) {
        return reader.counts(filter);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Get a membership",
            description = "For the member whose it is, officers of the organisation and of those above it, and "
                    + "administrators; to others it is `404`.")
    public MembershipView getMembership(@PathParam("id") UUID id) {
        return reader.get(id);
    }

    @GET
    @Path("/{id}/history")
    @Operation(
            summary = "List what a membership was on which days",
            description = "For the member whose it is, officers of the organisation and of those above it, and "
                    + "administrators; to others it is `404`. Without gaps, in the order of its days.")
    public Page<MembershipSpanView> listMembershipHistory(
            @PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        return reader.history(id, page);
    }

    @POST
    @Path("/{id}/approval")
    @Idempotent
    @Operation(
            summary = "Approve an application",
            description = "For officers of the organisation and of those above it, and administrators, but nobody "
                    + "decides on the own membership. Whether the member is eligible is looked at once more (`409` "
                    + "`not-eligible`, `not-by-agreement`). What is not `APPLIED` is `409` "
                    + "`membership-state-forbids`.")
    @APIResponseSchema(value = MembershipView.class, responseCode = "201")
    public RestResponse<MembershipView> approveMembership(@PathParam("id") UUID id) {
        return created(applications.approve(id));
    }

    @POST
    @Path("/{id}/refusal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Refuse an application",
            description = "For officers of the organisation and of those above it, and administrators, but nobody "
                    + "decides on the own membership. The reason is kept, and the member may apply again. What is "
                    + "not `APPLIED` is `409` `membership-state-forbids`.")
    @APIResponseSchema(value = MembershipView.class, responseCode = "201")
    public RestResponse<MembershipView> refuseMembership(
            @PathParam("id") UUID id, @Valid @NotNull StatedReason reason) {
        return created(applications.refuse(id, reason));
    }

    @POST
    @Path("/{id}/renewal")
    @Idempotent
    @Operation(
            summary = "Renew a membership for another period",
            description = "For the member where the type costs nothing; where there is a fee, for officers in charge "
                    + "once it was paid. In the days before its end that the type names, in grace, or after it has "
                    + "lapsed, then from today (`409` `renewal-not-open`). The next period follows the present one, "
                    + "so no day is lost. Who was expelled from there meanwhile cannot renew what lapsed before "
                    + "(`403`). Use an `Idempotency-Key`, so that a second click does not renew it twice.")
    @APIResponseSchema(value = MembershipView.class, responseCode = "201")
    public RestResponse<MembershipView> renewMembership(@PathParam("id") UUID id) {
        return created(service.renew(id));
    }

    @POST
    @Path("/{id}/resignation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Resign from a membership, or take back an application",
            description = "For the member whose it is, and on the member's word for officers in charge and "
                    + "administrators. At once, or with a last day that is today or later (`400` otherwise); what has "
                    + "lapsed ends at once. An "
                    + "application is simply taken back. What has ended is `409` `membership-state-forbids`.")
    @APIResponseSchema(value = MembershipView.class, responseCode = "201")
    public RestResponse<MembershipView> resignMembership(
            @PathParam("id") UUID id, @Valid @NotNull Resignation resignation) {
        return created(service.resign(id, resignation));
    }

    @DELETE
    @Path("/{id}/resignation")
    @Operation(
            summary = "Take back a resignation whose last day is still to come",
            description = "For the member whose it is, and on the member's word for officers in charge and "
                    + "administrators, with the `ETag` of the membership in `If-Match`. The membership goes on as its "
                    + "period says; what has lapsed meanwhile stays so. Without a last day to come, or after it, it is "
                    + "`409` `membership-state-forbids`.")
    public void withdrawResignation(@PathParam("id") UUID id, @BeanParam Precondition precondition) {
        service.stay(id, precondition);
    }

    @POST
    @Path("/{id}/expulsion")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Expel a member",
            description = "For officers of the organisation and of those above it, and administrators, but nobody "
                    + "decides on the own membership. At once, with a reason that is kept; the member may apply "
                    + "again, and is then always decided on. An application, and what has ended, is `409` "
                    + "`membership-state-forbids`.")
    @APIResponseSchema(value = MembershipView.class, responseCode = "201")
    public RestResponse<MembershipView> expelMember(@PathParam("id") UUID id, @Valid @NotNull StatedReason reason) {
        return created(service.expel(id, reason));
    }

    @POST
    @Path("/{id}/override")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Let somebody belong until a date, whatever the period says",
            description = "For officers of the organisation and of those above it, and administrators, but nobody "
                    + "decides on the own membership. For hard cases: until that day the state is the one that is "
                    + "said; afterwards the dates decide again. A day that is over is `400`; an application, and "
                    + "what has ended for good, is `409` `membership-state-forbids`.")
    @APIResponseSchema(value = MembershipView.class, responseCode = "201")
    public RestResponse<MembershipView> overrideMembership(
            @PathParam("id") UUID id, @Valid @NotNull OverrideMembership override) {
        return created(service.override(id, override));
    }

    @POST
    @Path("/{id}/correction")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Put right from when to when somebody belongs",
            description = "For officers of the organisation and of those above it, and administrators, but nobody "
                    + "decides on the own membership. For what was entered wrongly: the state and the history become "
                    + "those of the right dates. Nobody belongs twice at a time (`409` `already-member`). What has "
                    + "been more than its dates made of it (overridden, transferred, renewed late, made primary, "
                    + "ended for good) stays as it is (`409` `membership-state-forbids`).")
    @APIResponseSchema(value = MembershipView.class, responseCode = "201")
    public RestResponse<MembershipView> correctMembership(
            @PathParam("id") UUID id, @Valid @NotNull CorrectMembership correction) {
        return created(service.correct(id, correction));
    }

    @POST
    @Path("/{id}/transfer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Transfer a membership to another chapter, or to another type of its organisation",
            description = "For the member where nobody has to approve of the new type; otherwise for who is in charge "
                    + "of both. The period goes on; under a type without end there is none. Other organisations must "
                    + "both be chapters (`422` `not-a-chapter`), the membership must run (`409` "
                    + "`membership-state-forbids`), and the member must not belong to the other already (`409` "
                    + "`already-member`). There must be nothing against an application there (`409` "
                    + "`membership-type-closed`, `not-eligible`, `not-by-agreement`).")
    @APIResponseSchema(value = MembershipView.class, responseCode = "201")
    public RestResponse<MembershipView> transferMembership(
            @PathParam("id") UUID id, @Valid @NotNull TransferMembership transfer) {
        return created(chapters.transfer(id, transfer));
    }

    @POST
    @Path("/{id}/primacy")
    @Idempotent
    @Operation(
            summary = "Make the chapter of a membership the member's primary one",
            description = "For the member whose it is, officers of the chapter and of those above it, and "
                    + "administrators. The one that was primary becomes secondary at the same moment. For chapters "
                    + "only (`422` `not-a-chapter`). Once more changes nothing.")
    @APIResponseSchema(value = MembershipView.class, responseCode = "201")
    public RestResponse<MembershipView> makeChapterPrimary(@PathParam("id") UUID id) {
        return created(chapters.makePrimary(id));
    }

    private static RestResponse<MembershipView> created(MembershipView membership) {
        return Created.at("/v1/memberships/" + membership.id(), membership);
    }
}
