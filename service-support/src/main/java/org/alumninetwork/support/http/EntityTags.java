package org.alumninetwork.support.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.stream.Stream;
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
            tag(request, response, of(versioned.version()), versioned.differsByReader());
        }
    }

    private static void tag(
            ContainerRequestContext request, ContainerResponseContext response, EntityTag tag, boolean differs) {
        response.getHeaders().putSingle(HttpHeaders.ETAG, "\"" + tag.getValue() + "\"");
        if (isRead(request) && !differs && isKnown(tag, request.getHeaderString(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusInfo(Response.Status.NOT_MODIFIED);
            response.setEntity(null);
        }
    }

    /** By the weak comparison (RFC 9110, 13.1.2): who compresses an answer on its way weakens its tag. */
    private static boolean isKnown(EntityTag tag, String known) {
        return known != null
                && Stream.of(known.split(","))
                        .map(String::strip)
                        .map(each -> each.startsWith("W/") ? each.substring(2) : each)
                        .anyMatch(each -> each.equals("*") || each.equals("\"" + tag.getValue() + "\""));
    }

    private static boolean isRead(ContainerRequestContext request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }
}
