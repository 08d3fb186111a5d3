package org.alumninetwork.support.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** In front of the extension's own mapper, which was built for another Quarkus and fails on this one. */
@Provider
@Priority(1)
class RefusedTokenMapper extends ExceptionMapperBase<AuthenticationFailedException> {

    @Override
    protected HttpProblem toProblem(AuthenticationFailedException refused) {
        return CommonProblems.AUTHENTICATION_REQUIRED
                .describe("The access token is not valid: it may have expired, or be meant for somebody else.")
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"")
                .build();
    }
}
