package org.alumninetwork.members.membershiptype;

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

/** {@code /v1/membership-types}: which memberships the organisations offer. */
@Path("/v1/membership-types")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Membership types", description = "Which memberships networks, associations and chapters offer")
public class MembershipTypeResource {

    private final MembershipTypeService service;

    MembershipTypeResource(MembershipTypeService service) {
        this.service = service;
    }

    @GET
    @Operation(summary = "List types of membership", description = "For everybody who signed in.")
    public Page<MembershipTypeView> listMembershipTypes(
            @Valid @BeanParam MembershipTypeFilter filter, @Valid @BeanParam PageRequest page) {
        return service.page(filter, page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Create a type of membership",
            description = "For officers of the organisation and of those above it, and administrators. Networks, "
                    + "associations and chapters that are not archived have members (`422` "
                    + "`organisation-without-members`, also for about a second after one was created).")
    @APIResponseSchema(value = MembershipTypeView.class, responseCode = "201")
    public RestResponse<MembershipTypeView> createMembershipType(@Valid @NotNull MembershipTypeDetails details) {
        MembershipTypeView created = service.create(details);
        return Created.at("/v1/membership-types/" + created.id(), created);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Get a type of membership", description = "For everybody who signed in.")
    public MembershipTypeView getMembershipType(@PathParam("id") UUID id) {
        return service.get(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "Amend a type of membership",
            description = "For officers of the organisation and of those above it, and administrators. New days of "
                    + "grace count for the memberships that run, too. It stays with its organisation (`422` "
                    + "`membership-type-stays`).")
    @RequestBody(content = @Content(schema = @Schema(implementation = MembershipTypeDetails.class)))
    public MembershipTypeView amendMembershipType(
            @PathParam("id") UUID id, @BeanParam Precondition precondition, MergePatch patch) {
        return service.amend(id, precondition, patch);
    }
}
