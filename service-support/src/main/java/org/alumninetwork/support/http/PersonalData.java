package org.alumninetwork.support.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What a caller with a token is shown is meant for that caller: no shared cache keeps it (RFC 9111, 3.5). */
class PersonalData {

    @ServerResponseFilter
    void keepFromSharedCaches(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
        if (!response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
            boolean personal = request.getHeaderString(HttpHeaders.AUTHORIZATION) != null;
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, personal ? "private, no-cache" : "no-cache");
        }
    }
}
