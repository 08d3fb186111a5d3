package org.alumninetwork.gateway.route;

import io.vertx.core.http.HttpMethod;
import java.util.Set;
import org.alumninetwork.gateway.service.Service;

/**
 * Where the requests of a family of paths go, and on what terms.
 *
 * @param path the prefix as it is written in the routing table
 * @param timeOut the longest silence, in milliseconds, before a request is given up
 * @param bodyTimeOut the longest, in milliseconds, that a body may take that is not streamed
 * @param bodyLimit largest request body, in bytes
 * @param answerLimit largest body of an answer, in bytes
 * @param streamed whether a request body is passed on as it comes
 */
public record Route(
        String path,
        Service service,
        Set<String> readScopes,
        Set<String> writeScopes,
        boolean readableAnonymously,
        long timeOut,
        long bodyTimeOut,
        long bodyLimit,
        long answerLimit,
        boolean streamed) {

    /** The scopes of which one is needed for the method. */
    public Set<String> scopesFor(HttpMethod method) {
        return reads(method) ? readScopes : writeScopes;
    }

    public boolean isOpenFor(HttpMethod method) {
        return readableAnonymously && reads(method);
    }

    private static boolean reads(HttpMethod method) {
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
    }
}
