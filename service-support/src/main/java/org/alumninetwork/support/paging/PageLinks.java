package org.alumninetwork.support.paging;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** {@code Link: <…>; rel="next"} on every page that has a next one (RFC 8288). */
class PageLinks {

    @ServerResponseFilter
    void link(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Page<?> page && page.next() != null) {
            response.getHeaders().add(HttpHeaders.LINK, "<" + nextOf(request.getUriInfo(), page) + ">; rel=\"next\"");
        }
    }

    /** Relative to the host, which only the gateway knows. */
    private static String nextOf(UriInfo asked, Page<?> page) {
        URI next = asked.getRequestUriBuilder()
                .replaceQueryParam("cursor", page.next())
                .build();
        return next.getRawPath() + "?" + next.getRawQuery();
    }
}
