package org.alumninetwork.support.idempotency;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.alumninetwork.support.problem.CommonProblems;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The first answer to a request, as it was given. */
record KeptAnswer(String fingerprint, int status, String location, String entityTag, String body) {

    static KeptAnswer of(Object[] row) {
        return new KeptAnswer(
                (String) row[0], ((Number) row[1]).intValue(), (String) row[2], (String) row[3], (String) row[4]);
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 where it was the answer to another request
     */
    RestResponse<Object> responseTo(String askedNow) {
        if (!fingerprint.equals(askedNow)) {
            throw CommonProblems.IDEMPOTENCY_KEY_REUSED.because("The key was sent before with another request.");
        }
        return response();
    }

    private RestResponse<Object> response() {
        var response = ResponseBuilder.create(RestResponse.Status.fromStatusCode(status), (Object) body)
                .header("Idempotency-Replayed", "true")
                .type(MediaType.APPLICATION_JSON_TYPE);
        if (location != null) {
            response.header(HttpHeaders.LOCATION, location);
        }
        if (entityTag != null) {
            response.header(HttpHeaders.ETAG, entityTag);
        }
        return response.build();
    }
}
