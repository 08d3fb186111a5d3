package org.alumninetwork.members.access;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.alumninetwork.support.paging.Page;
import org.alumninetwork.support.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/members/{id}/access-log}: who looked at what the member hides from others. */
@Path("/v1/members/{id}/access-log")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Privacy")
public class AccessLogResource {

    private final AccessLogService service;

    AccessLogResource(AccessLogService service) {
        this.service = service;
    }

    @GET
    @Operation(
            summary = "List who looked at what a member hides from others",
            description =
                    "For the member and administrators, in the order in which it happened, a moment after the look. An entry is "
                            + "made where an officer or an administrator is shown a field that is for `OFFICERS` or `NOBODY`, or finds "
                            + "the member by it (by words, where `affiliations` may have been it); they may "
                            + "say what for in the header `" + AccessPurpose.HEADER
                            + "` of any request. Programs that keep a copy "
                            + "by the feed of changes leave none.")
    public Page<AccessView> listAccesses(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        return service.page(id, page);
    }
}
