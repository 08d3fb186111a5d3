package org.alumninetwork.support.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** {@code ETag} on every single resource, and 304 where the caller has it already. */
public class EntityTags {

    /** The tag of a version, as it stands in {@code ETag} and {@code If-Match}. */
    public static EntityTag of(long version) {
        return new EntityTag(Long.toString(version));
    }

    @ServerResponseFilter
    void tag(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Versioned versioned) {
            tag(request, response, of(versioned.version()));
        }
    }

    private static void tag(ContainerRequestContext request, ContainerResponseContext response, EntityTag tag) {
        response.getHeaders().putSingle(HttpHeaders.ETAG, "\"" + tag.getValue() + "\"");
        if (isRead(request) && request.getRequest().evaluatePreconditions(tag) != null) {
            response.setStatusInfo(Response.Status.NOT_MODIFIED);
            response.setEntity(null);
        }
    }

    private static boolean isRead(ContainerRequestContext request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }
}
