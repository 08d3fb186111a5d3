package org.alumninetwork.chapters.change;

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

/** {@code /v1/changes/chapters}: everything that changes here, for those who keep a copy. */
@Path("/v1/changes/chapters")
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
            summary = "Read what changed among organisations, offices, terms, certifications and agreements",
            description =
                    "For the services of this system, administrators and registries; others get `403`. A registry "
                            + "is told what every member may know; decisions, reports and drafts of agreements are passed "
                            + "over. Follow `next` as `after`, for ever: each change comes once, in order and without gaps, "
                            + "with the whole state of the record; deletions come as such. With `wait` the answer is held "
                            + "until there is a change. A cursor older than what is kept is `410` `cursor-expired`: begin "
                            + "again without `after`. Reading again from the same cursor does no harm.")
    public ChangePage readChapterChanges(@Valid @BeanParam FeedQuery query) throws InterruptedException {
        return feed.read(query);
    }
}
