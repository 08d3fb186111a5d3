package org.alumninetwork.gateway;

import io.netty.handler.codec.http.HttpHeaderValidationUtil;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alumninetwork.gateway.connection.LastRequest;
import org.alumninetwork.gateway.problem.Problem;
import org.alumninetwork.gateway.problem.ProblemType;

/**
 * Whether everybody on the way is sure to see the same request in the same bytes (RFC 9112, sections 3.2, 6.1 and 11.2).
 * HTTP/2 frames requests by itself, but lets headers hold what HTTP/1.1 does not (RFC 9113, section 10.3).
 */
final class RequestFraming {

    // In place of the index of what is not.
    private static final int VALID = -1;

    private RequestFraming() {}

    static Optional<Problem> faultOf(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            return faultOfHeaders(request.headers());
        }
        MultiMap headers = request.headers();
        if (headers.getAll(HttpHeaders.HOST).size() != 1 && request.version() == HttpVersion.HTTP_1_1) {
            return Optional.of(ProblemType.INVALID_REQUEST.because("The header Host must be sent, and once only."));
        }
        return headers.contains(HttpHeaders.TRANSFER_ENCODING) ? faultOfChunked(request) : Optional.empty();
    }

    private static Optional<Problem> faultOfHeaders(MultiMap headers) {
        return headers.entries().stream().allMatch(RequestFraming::isValid)
                ? Optional.empty()
                : Optional.of(ProblemType.INVALID_REQUEST.because(
                        "A header has a name or a value that is not valid (RFC 9110, section 5)."));
    }

    private static boolean isValid(Map.Entry<String, String> header) {
        return HttpHeaderValidationUtil.validateToken(header.getKey()) == VALID
                && HttpHeaderValidationUtil.validateValidHeaderValue(header.getValue()) == VALID;
    }

    private static Optional<Problem> faultOfChunked(HttpServerRequest request) {
        // It may have had a Content-Length as well, which the server drops without a word. Then whoever stands before
        // this one may see another end of it; what follows on the connection is not to be believed.
        LastRequest.is(request);
        List<String> codings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        boolean chunked = codings.size() == 1
                && HttpHeaderValues.CHUNKED.contentEqualsIgnoreCase(codings.getFirst())
                && request.version() == HttpVersion.HTTP_1_1;
        return chunked
                ? Optional.empty()
                : Optional.of(ProblemType.INVALID_REQUEST.because("The only Transfer-Encoding taken is chunked."));
    }
}
