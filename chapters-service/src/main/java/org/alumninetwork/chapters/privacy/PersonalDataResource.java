package org.alumninetwork.chapters.privacy;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.alumninetwork.support.caller.NeedsScope;
import org.alumninetwork.support.merge.MemberIds;
import org.alumninetwork.support.personal.PersonalData;
import org.alumninetwork.support.personal.PersonalDataView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/personal-data/chapters/{memberId}}: this service's part of the copy that a member is given. */
@Path("/v1/personal-data/chapters")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Privacy")
public class PersonalDataResource {

    private final PersonalData data;
    private final MemberIds ids;

    PersonalDataResource(PersonalData data, MemberIds ids) {
        this.data = data;
        this.ids = ids;
    }

    @GET
    @Path("/{memberId}")
    @NeedsScope({"chapters:read", "changes:read"})
    @Transactional
    @Operation(
            summary = "Get all that the service of chapters keeps of a member",
            description = "For the member, and for members-service, which makes an export of what all services keep.")
    public PersonalDataView getChaptersPersonalData(@PathParam("memberId") UUID memberId) {
        data.mustBeAskedBy(memberId);
        return data.of(memberId, ids.of(memberId));
    }
}
