package org.alumninetwork.members.membership;

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
    @Operation(summary = "List one's own memberships, and those where one is in charge")
    public Page<MembershipView> listMemberships(
            @Valid @BeanParam MembershipFilter filter, @Valid @BeanParam PageRequest page) {
        return reader.page(filter, page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(summary = "Apply for a membership")
    @APIResponseSchema(value = MembershipView.class, responseCode = "201")
    public RestResponse<MembershipView> applyForMembership(@Valid @NotNull ApplyForMembership application) {
        return created(applications.apply(application));
    }

    @GET
    @Path("/counts")
    @Operation(summary = "Count the members of an organisation on a day")
    public MembershipCounts countMemberships(@Valid @BeanParam CountFilter filter) {
        return reader.counts(filter);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Get a membership")
    public MembershipView getMembership(@PathParam("id") UUID id) {
        return reader.get(id);
    }

    @GET
    @Path("/{id}/history")
    @Operation(summary = "List what a membership was on which days")
    public Page<MembershipSpanView> listMembershipHistory(
            @PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        return reader.history(id, page);
    }

    @POST
    @Path("/{id}/approval")
    @Idempotent
    @Operation(summary = "Approve an application")
    @APIResponseSchema(value = MembershipView.class, responseCode = "201")
    public RestResponse<MembershipView> approveMembership(@PathParam("id") UUID id) {
        return created(applications.approve(id));
    }

    @POST
    @Path("/{id}/refusal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(summary = "Refuse an application")
    @APIResponseSchema(value = MembershipView.class, responseCode = "201")
    public RestResponse<MembershipView> refuseMembership(
            @PathParam("id") UUID id, @Valid @NotNull StatedReason reason) {
        return created(applications.refuse(id, reason));
    }

    @POST
    @Path("/{id}/renewal")
    @Idempotent
    @Operation(summary = "Renew a membership for another period")
    @APIResponseSchema(value = MembershipView.class, responseCode = "201")
    public RestResponse<MembershipView> renewMembership(@PathParam("id") UUID id) {
        return created(service.renew(id));
    }

    @POST
    @Path("/{id}/resignation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(summary = "Resign from a membership, or take back an application")
    @APIResponseSchema(value = MembershipView.class, responseCode = "201")
    public RestResponse<MembershipView> resignMembership(
            @PathParam("id") UUID id, @Valid @NotNull Resignation resignation) {
        return created(service.resign(id, resignation));
    }

    @POST
    @Path("/{id}/expulsion")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(summary = "Expel a member")
    @APIResponseSchema(value = MembershipView.class, responseCode = "201")
    public RestResponse<MembershipView> expelMember(@PathParam("id") UUID id, @Valid @NotNull StatedReason reason) {
        return created(service.expel(id, reason));
    }

    @POST
    @Path("/{id}/override")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(summary = "Let somebody belong until a date, whatever the period says")
    @APIResponseSchema(value = MembershipView.class, responseCode = "201")
    public RestResponse<MembershipView> overrideMembership(
            @PathParam("id") UUID id, @Valid @NotNull OverrideMembership override) {
        return created(service.override(id, override));
    }

    @POST
    @Path("/{id}/transfer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(summary = "Transfer a membership to another chapter")
    @APIResponseSchema(value = MembershipView.class, responseCode = "201")
    public RestResponse<MembershipView> transferMembership(
            @PathParam("id") UUID id, @Valid @NotNull TransferMembership transfer) {
        return created(chapters.transfer(id, transfer));
    }

    @POST
    @Path("/{id}/primacy")
    @Idempotent
    @Operation(summary = "Make the chapter of a membership the member's primary one")
    @APIResponseSchema(value = MembershipView.class, responseCode = "201")
    public RestResponse<MembershipView> makeChapterPrimary(@PathParam("id") UUID id) {
        return created(chapters.makePrimary(id));
    }

    private static RestResponse<MembershipView> created(MembershipView membership) {
        return Created.at("/v1/memberships/" + membership.id(), membership);
    }
}
