package org.alumninetwork.support.http;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import org.alumninetwork.support.problem.CommonProblems;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which version the caller means to change; a {@code @BeanParam} of every PUT, PATCH and DELETE (RFC 6585, 3). */
public class Precondition {

    @HeaderParam(HttpHeaders.IF_MATCH)
    @Parameter(description = "The `ETag` of the record as last read", example = "\"3\"")
    String ifMatch;

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 428 where the caller names no version, 412 where the
     *     version is not the present one
     */
    public void holdsFor(long version) {
        if (ifMatch == null) {
            throw CommonProblems.PRECONDITION_REQUIRED.because("Send If-Match with the ETag of the record.");
        }
        if (!names(version)) {
            throw CommonProblems.PRECONDITION_FAILED.because("The record is at another version than " + ifMatch + ".");
        }
    }

    private boolean names(long version) {
        String present = "\"" + version + "\"";
        return ifMatch.strip().equals("*")
                || Arrays.stream(ifMatch.split(",")).map(String::strip).anyMatch(present::equals);
    }
}
