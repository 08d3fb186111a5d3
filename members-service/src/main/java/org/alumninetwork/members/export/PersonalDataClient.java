package org.alumninetwork.members.export;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.alumninetwork.support.personal.PersonalDataView;

/** Another service's part of the copy that a member is given. */
@Path("/v1/personal-data")
@OidcClientFilter
interface PersonalDataClient {

    @GET
    @Path("/{service}/{memberId}")
    PersonalDataView read(@PathParam("service") String service, @PathParam("memberId") UUID member);
}
