package org.alumninetwork.support.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** In front of the extension's own mapper, which was built for another Quarkus and fails on this one. */
@Provider
@Priority(1)
class MissingTokenMapper extends ExceptionMapperBase<UnauthorizedException> {

    @Override
    protected HttpProblem toProblem(UnauthorizedException missing) {
        return CommonProblems.AUTHENTICATION_REQUIRED
                .describe("The request carries no access token.")
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }
}
