package org.alumninetwork.support.http;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Answers with {@code Location}, relative to the host, which only the gateway knows (RFC 9110, 10.2.2). */
public final class Created {

    private Created() {}

    /** 201: the record is there. */
    public static <T> RestResponse<T> at(String path, T view) {
        return answer(RestResponse.Status.CREATED, path, view);
    }

    /** 202: the job is accepted, and tells at {@code path} how far it is. */
    public static <T> RestResponse<T> acceptedAt(String path, T job) {
        return answer(RestResponse.Status.ACCEPTED, path, job);
    }

    private static <T> RestResponse<T> answer(RestResponse.Status status, String path, T entity) {
        return ResponseBuilder.create(status, entity)
                .header(HttpHeaders.LOCATION, path)
                .build();
    }
}
