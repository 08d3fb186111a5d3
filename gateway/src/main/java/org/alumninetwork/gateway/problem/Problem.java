package org.alumninetwork.gateway.problem;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.util.Objects;
import org.alumninetwork.gateway.correlation.RequestId;

/**
 * An answer of the gateway's own that is an error: a problem document (RFC 9457), or an error of SCIM where that is spoken.
 *
 * @param headers further headers of the answer
 */
public record Problem(ProblemType type, String detail, MultiMap headers) {

    private static final String MEDIA_TYPE = "application/problem+json";

    Problem(ProblemType type, String detail) {
        this(type, detail, MultiMap.caseInsensitiveMultiMap());
    }

    public Problem with(CharSequence header, String value) {
        headers.set(header, value);
        return this;
    }

    /** Answers the request with this problem, whatever of its body is still to come. */
    public void answer(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        boolean scim = ScimError.isExpectedBy(request);
        response.setStatusCode(type.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, scim ? ScimError.MEDIA_TYPE : MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.headers().addAll(headers);
        UnreadBody.discard(request);
        response.end((scim ? ScimError.of(this) : document(request)).toBuffer());
    }

    private JsonObject document(HttpServerRequest request) {
        return new JsonObject()
                .put("type", "/problems/" + type.slug())
                .put("title", type.title())
                .put("status", type.status())
                .put("detail", detail)
                .put("instance", Objects.requireNonNullElse(request.path(), "/"))
                .put("requestId", RequestId.of(request));
    }
}
