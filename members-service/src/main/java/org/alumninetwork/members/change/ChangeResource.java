package org.alumninetwork.members.change;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.alumninetwork.support.caller.NeedsScope;
import org.alumninetwork.support.change.ChangeFeed;
import org.alumninetwork.support.change.ChangePage;
import org.alumninetwork.support.change.FeedQuery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/changes/members}: everything that changes here, for those who keep a copy. */
@Path("/v1/changes/members")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@NeedsScope("changes:read")
@Tag(name = "Changes", description = "The change feeds: CloudEvents without gaps, for those who keep a copy")
public class ChangeResource {

    private final ChangeFeed feed;

    ChangeResource(ChangeFeed feed) {
        this.feed = feed;
    }

    @GET
    @Operation(
            summary = "Read what changed among members",
            description =
                    "A registry reads the changes of its own members, with the fields for which it is the "
                            + "authority, its externalId and the affiliations that it vouches for. Others' changes are passed "
                            + "over; where that takes more than some seconds, the page is empty and `next` goes on from there. Services and "
                            + "administrators, for whom programs keep a copy, read all changes, and leave no entry in access logs.")
    public ChangePage readMemberChanges(@Valid @BeanParam FeedQuery query) throws InterruptedException {
        return feed.read(query);
    }
}
