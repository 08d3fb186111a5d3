package org.alumninetwork.members.scim;

import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.TreeMap;
import org.alumninetwork.support.caller.NeedsScope;
import org.alumninetwork.support.http.IgnoresUnknownParameters;
import org.alumninetwork.support.idempotency.KeepsItsOwnKeys;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * {@code /scim/v2}: System for Cross-domain Identity Management (RFC 7643, 7644, 9865). It describes itself at
 * {@code /ServiceProviderConfig}, {@code /ResourceTypes} and {@code /Schemas}, and so not in the OpenAPI document.
 */
@Path("/scim/v2")
@Produces({ScimResource.MEDIA_TYPE, MediaType.APPLICATION_JSON})
@Authenticated
@RunOnVirtualThread
@IgnoresUnknownParameters(because = "RFC 7644, section 3.4.2: a provider ignores parameters that it does not know")
public class ScimResource {

    static final String MEDIA_TYPE = "application/scim+json";
    private static final String ANY = "{path:.*}";

    private final ScimService service;

    ScimResource(ScimService service) {
        this.service = service;
    }

    @GET
    @Path(ANY)
    @Operation(hidden = true)
    @NeedsScope({"members:sync", "members:read"})
    public RestResponse<String> read(
            @PathParam("path") String path, @Context UriInfo address, @Context HttpHeaders headers) {
        return answer(HttpMethod.GET, path, "", address, headers);
    }

    @POST
    @Path(ANY)
    @Consumes({MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @KeepsItsOwnKeys(because = "externalId and userName are unique: what is sent twice is answered with 409")
    @Operation(hidden = true)
    @NeedsScope({"members:sync", "members:write"})
    public RestResponse<String> create(
            @PathParam("path") String path, @Context UriInfo address, @Context HttpHeaders headers, String body) {
        return answer(HttpMethod.POST, path, body, address, headers);
    }

    @PUT
    @Path(ANY)
    @Consumes({MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(hidden = true)
    @NeedsScope({"members:sync", "members:write"})
    public RestResponse<String> replace(
            @PathParam("path") String path, @Context UriInfo address, @Context HttpHeaders headers, String body) {
        return answer(HttpMethod.PUT, path, body, address, headers);
    }

    @PATCH
    @Path(ANY)
    @Consumes({MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(hidden = true)
    @NeedsScope({"members:sync", "members:write"})
    public RestResponse<String> modify(
            @PathParam("path") String path, @Context UriInfo address, @Context HttpHeaders headers, String body) {
        return answer(HttpMethod.PATCH, path, body, address, headers);
    }

    @DELETE
    @Path(ANY)
    @Operation(hidden = true)
    @NeedsScope({"members:sync", "members:write"})
    public RestResponse<String> delete(
            @PathParam("path") String path, @Context UriInfo address, @Context HttpHeaders headers) {
        return answer(HttpMethod.DELETE, path, "", address, headers);
    }

    private RestResponse<String> answer(
            HttpMethod method, String path, String body, UriInfo address, HttpHeaders headers) {
        ScimAnswer answer = service.answer(
                new ScimCall(method, "/" + path, address.getRequestUri().getRawQuery(), body, namedOnce(headers)));
        var response = RestResponse.ResponseBuilder.create(
                RestResponse.Status.fromStatusCode(answer.status()),
                answer.body().isEmpty() ? null : answer.body());
        answer.headers().forEach(response::header);
        return response.build();
    }

    private static Map<String, String> namedOnce(HttpHeaders headers) {
        Map<String, String> named = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.getRequestHeaders().forEach((name, values) -> named.put(name, values.getFirst()));
        return named;
    }
}
