package org.alumninetwork.support.idempotency;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The first answer to a request, as it was given. */
record KeptAnswer(String fingerprint, int status, String location, String entityTag, String body) {

    static KeptAnswer of(Object[] row) {
        return new KeptAnswer(
                (String) row[0], ((Number) row[1]).intValue(), (String) row[2], (String) row[3], (String) row[4]);
    }

    RestResponse<Object> response() {
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
