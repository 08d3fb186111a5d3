package org.alumninetwork.members.scim;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Under {@code /scim/v2} a problem of this service takes the form that SCIM clients read (RFC 7644, section 3.12). */
class ScimProblemForm {

    private static final String ADDRESS = "/scim/v2";

    @ServerResponseFilter
    void rewrite(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getUriInfo().getPath().startsWith(ADDRESS) && response.getEntity() instanceof HttpProblem problem) {
            response.setEntity(ScimAnswers.errorBody(
                            problem.getStatusCode(),
                            problem.getStatusCode() == 409 ? "uniqueness" : null,
                            Optional.ofNullable(problem.getDetail()).orElse(problem.getTitle()))
                    .toString());
            response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, ScimResource.MEDIA_TYPE);
        }
    }
}
