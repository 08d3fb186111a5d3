package org.alumninetwork.members.member;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/members}: the directory, and each member's record. */
@Path("/v1/members")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(
        name = "Members",
        description = "The directory and the records of members; what is hidden from the caller is absent")
public class MemberResource {

    private final MemberService service;
    private final MemberDirectory directory;
    private final Audiences audiences;

    MemberResource(MemberService service, MemberDirectory directory, Audiences audiences) {
        this.service = service;
        this.directory = directory;
        this.audiences = audiences;
    }

    @GET
    @Operation(summary = "List or search members")
    public Page<MemberView> listMembers(@Valid @BeanParam MemberFilter filter, @Valid @BeanParam PageRequest page) {
        return directory.page(filter, page);
    }

    @GET
    @Path("/facets")
    @Operation(summary = "Count the members that a search finds by what they have in common")
    public FacetsView countFacets(@Valid @BeanParam MemberFilter filter) {
        return directory.facets(filter);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(summary = "Create a member")
    @APIResponseSchema(value = MemberView.class, responseCode = "201")
    public RestResponse<MemberView> createMember(@Valid @NotNull MemberDetails details) {
        return created(service.create(details));
    }

    @GET
    @Path("/me")
    @Operation(summary = "Get the caller's own record")
    public MemberView getOwnMember() {
        return service.own();
    }

    @POST
    @Path("/me")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Register the caller as a member",
            description = "Somebody whom a registry or staff know already, by an identifier or an address that the "
                    + "token's provider has proven, gets that record; never by a name. What a source is the authority "
                    + "for stays as it is, the rest is as the caller says.")
    @APIResponseSchema(value = MemberView.class, responseCode = "201")
    public RestResponse<MemberView> registerMember(@Valid @NotNull MemberDetails details) {
        return created(service.register(details));
    }

    @PATCH
    @Path("/me")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(summary = "Amend the caller's own record")
    @RequestBody(content = @Content(schema = @Schema(implementation = MemberDetails.class)))
    public MemberView amendOwnMember(@BeanParam Precondition precondition, MergePatch patch) {
        return service.amendOwn(precondition, patch);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Get a member",
            description =
                    "The id of a record that was merged into another one answers 301 to the one that stays, here and "
                            + "at everything below it.")
    @APIResponseSchema(value = MemberView.class, responseCode = "200")
    @APIResponse(responseCode = "301", description = "The record was merged into the one that `Location` names")
    public MemberView getMember(@PathParam("id") UUID id) {
        return directory.get(id);
    }

    @GET
    @Path("/{id}/visibility")
    @Operation(summary = "Explain who sees which field of a member, and through which role")
    public VisibilityView explainVisibility(@PathParam("id") UUID id) {
        return audiences.explain(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(summary = "Amend a member")
    @RequestBody(content = @Content(schema = @Schema(implementation = MemberDetails.class)))
    public MemberView amendMember(@PathParam("id") UUID id, @BeanParam Precondition precondition, MergePatch patch) {
        return service.amend(id, precondition, patch);
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Delete a member")
    public void deleteMember(@PathParam("id") UUID id, @BeanParam Precondition precondition) {
        service.delete(id, precondition);
    }

    private static RestResponse<MemberView> created(MemberView member) {
        return Created.at("/v1/members/" + member.id(), member);
    }
}
