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
    @Operation(
            summary = "List or search members",
            description = "For people and for registries. Members see who shows the name to members, a login without a "
                    + "member record who shows it to everyone; a registry its own people. What is hidden from the "
                    + "caller is absent, and neither found, sorted nor filtered by. Names are found in other "
                    + "spellings, too.")
    public Page<MemberView> listMembers(@Valid @BeanParam MemberFilter filter, @Valid @BeanParam PageRequest page) {
        return directory.page(filter, page);
    }

    @GET
    @Path("/facets")
    @Operation(
            summary = "Count the members that a search finds by what they have in common",
            description = "For whom the list is for, over what it would find: only values that the caller may see are "
                    + "counted, and the commonest are told. What somebody hides from members a search counts for nobody "
                    + "else; the counts of the whole directory hold it for administrators alone.")
    public FacetsView countFacets(@Valid @BeanParam MemberFilter filter) {
        return directory.facets(filter);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Create a member",
            description = "For staff (who hold an office of a network) and administrators; others get `403` and "
                    + "register themselves at `/v1/members/me`. The record has no login: its owner gets it by "
                    + "registering, where a proven identifier or address shows whose it is. Use an "
                    + "`Idempotency-Key`: without one a second click is a second record.")
    @APIResponseSchema(value = MemberView.class, responseCode = "201")
    public RestResponse<MemberView> createMember(@Valid @NotNull MemberDetails details) {
        return created(service.create(details));
    }

    @GET
    @Path("/me")
    @Operation(
            summary = "Get the caller's own record",
            description = "For people who signed in. `404` where the login belongs to no record yet: show a form and "
                    + "register. Everything of it is there, also what nobody else sees.")
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
    @Operation(
            summary = "Amend the caller's own record",
            description =
                    "For people who signed in; `404` where the login belongs to no record. What a registry is the "
                            + "authority for stays (`409` `field-owned-by-source`, `violations` names each field and its "
                            + "source), and nobody states the eduPerson and SCHAC identifiers of themselves (`403` "
                            + "`identifier-not-claimable`). Either all of the patch is taken or none.")
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
    @Operation(
            summary = "Explain who sees which field of a member, and through which role",
            description = "For the member, administrators and the staff in charge: officers of a network to which, "
                    + "itself or below it, a registry belongs that vouches for the member. Names each officer's "
                    + "role and each registry that is told a field, as things stand now.")
    public VisibilityView explainVisibility(@PathParam("id") UUID id) {
        return audiences.explain(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "Amend a member",
            description = "For the member, administrators and the staff in charge: officers of a network to which, "
                    + "itself or below it, a registry belongs that vouches for the member. What a registry is the "
                    + "authority for stays for all (`409` `field-owned-by-source`, `violations` names each field "
                    + "and its source). Either all of the patch is taken or none. A record that was merged into "
                    + "another one is `409` `member-merged`, with `survivorId`.")
    @RequestBody(content = @Content(schema = @Schema(implementation = MemberDetails.class)))
    public MemberView amendMember(@PathParam("id") UUID id, @BeanParam Precondition precondition, MergePatch patch) {
        return service.amend(id, precondition, patch);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            summary = "Delete a member",
            description =
                    "For administrators alone. The record goes with all that hangs on it here, and the feed tells "
                            + "of it, and nothing more of what it told of the person. What other services keep stays, and cannot "
                            + "be erased any more: to take somebody out of all services with a receipt, and so that no registry brings "
                            + "them back, use an erasure. A second call is `404`. A record that was merged into another one "
                            + "is `409` `member-merged`, with `survivorId`.")
    public void deleteMember(@PathParam("id") UUID id, @BeanParam Precondition precondition) {
        service.delete(id, precondition);
    }

    private static RestResponse<MemberView> created(MemberView member) {
        return Created.at("/v1/members/" + member.id(), member);
    }
}
