package org.alumninetwork.members.merge;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import org.alumninetwork.members.member.MemberProblems;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** A read of what belongs to a lost record is sent on to the survivor's; a write is told, for it might mean another. */
public class MergedRedirect {

    private static final Set<String> READS = Set.of("GET", "HEAD");

    @ServerResponseFilter
    void sendOn(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof HttpProblem problem
                && MemberProblems.MEMBER_MERGED.type().equals(problem.getType())
                && READS.contains(request.getMethod())) {
            response.setStatusInfo(Response.Status.MOVED_PERMANENTLY);
            response.getHeaders()
                    .putSingle(
                            HttpHeaders.LOCATION,
                            addressAtSurvivor(request.getUriInfo().getRequestUri(), problem));
            response.setEntity(null);
        }
    }

    /** Relative to the host, which only the gateway knows. */
    private static String addressAtSurvivor(URI asked, HttpProblem problem) {
        String path = asked.getRawPath()
                .replaceFirst(
                        "[0-9a-fA-F-]{36}",
                        problem.getParameters().get("survivorId").toString());
        return asked.getRawQuery() == null ? path : path + "?" + asked.getRawQuery();
    }
}
