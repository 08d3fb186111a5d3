package org.alumninetwork.support.replica;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.alumninetwork.support.change.ChangePage;

/** The feed of another service, read with this service's own client credentials. */
@Path("/v1/changes")
@OidcClientFilter
interface FeedClient {

    @GET
    @Path("/{service}")
    ChangePage read(
            @PathParam("service") String service,
            @QueryParam("type") List<String> types,
            @QueryParam("after") String after,
            @QueryParam("limit") int limit,
            @QueryParam("wait") int waitSeconds);
}
