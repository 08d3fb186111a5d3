package org.alumninetwork.gateway.forward;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import org.alumninetwork.gateway.correlation.RequestId;

/** What is passed on of an answer's headers. */
final class AnswerHeaders {

    private AnswerHeaders() {}

    /** Copies beside what the gateway has already put on the answer. */
    static void pass(MultiMap from, MultiMap to) {
        HopByHop.drop(from);
        from.remove(HttpHeaders.SERVER);
        from.remove(RequestId.HEADER);
        to.addAll(from);
    }
}
