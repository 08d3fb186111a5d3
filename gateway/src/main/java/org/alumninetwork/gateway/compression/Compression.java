package org.alumninetwork.gateway.compression;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which answers are compressed, for callers that ask for it. The server compresses what does not say {@code identity}
 * (it takes that word away again).
 */
public final class Compression {

    // What fits one packet anyway.
    private static final long WORTHWHILE = 1_400;

    private static final Set<String> TEXTS =
            Set.of("application/json", "application/xml", "application/yaml", "application/javascript");

    // Each of its pieces must be seen at once, and a compressor holds them back.
    private static final String EVENTS = "text/event-stream";

    private Compression() {}

    /** An answer with this status is not compressed. */
    public static void refuse(HttpServerRequest request, int status) {
        MultiMap headers = request.response().headers();
        if (isCompressedUnlessRefused(request, status)) {
            headers.set(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
        } else {
            headers.remove(HttpHeaders.CONTENT_ENCODING);
        }
    }

    // By HTTP/1.1 the server passes what has no body as it is; by HTTP/2 it names an encoding for every answer.
    private static boolean isCompressedUnlessRefused(HttpServerRequest request, int status) {
        return switch (request.version()) {
            case HTTP_1_0 -> false;
            case HTTP_1_1 -> hasBody(request, status);
            case HTTP_2 -> request.headers().contains(HttpHeaders.ACCEPT_ENCODING);
        };
    }

    private static boolean hasBody(HttpServerRequest request, int status) {
        return status != 204 && status != 304 && !request.method().equals(HttpMethod.HEAD);
    }

    /** An answer with this status is compressed where the caller takes that, whatever its size. */
    public static void allow(HttpServerRequest request, int status) {
        request.response().headers().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (hasBody(request, status)) {
            request.response().headers().remove(HttpHeaders.CONTENT_ENCODING);
        } else {
            refuse(request, status);
        }
    }

    /** Decides by what a service says of its answer; one that it has compressed itself stays as it is. */
    public static void decide(HttpServerRequest request, HttpClientResponse answer) {
        MultiMap headers = answer.headers();
        if (headers.contains(HttpHeaders.CONTENT_ENCODING)) {
            return;
        }
        if (isText(headers.get(HttpHeaders.CONTENT_TYPE)) && isLarge(headers) && mayBeChanged(headers)) {
            allow(request, answer.statusCode());
        } else {
            refuse(request, answer.statusCode());
        }
    }

    private static boolean isText(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        int parameters = contentType.indexOf(';');
        String type = (parameters < 0 ? contentType : contentType.substring(0, parameters))
                .strip()
                .toLowerCase(Locale.ROOT);
        return TEXTS.contains(type)
                || type.endsWith("+json")
                || type.endsWith("+xml")
                || (type.startsWith("text/") && !type.equals(EVENTS));
    }

    private static boolean isLarge(MultiMap answer) {
        String length = answer.get(HttpHeaders.CONTENT_LENGTH);
        return length == null || Long.parseLong(length) >= WORTHWHILE;
    }

    // A strong ETag stands for these very bytes (RFC 9110, section 8.8.1), and a part for its place among them.
    private static boolean mayBeChanged(MultiMap answer) {
        String tag = answer.get(HttpHeaders.ETAG);
        return (tag == null || tag.startsWith("W/"))
                && !answer.contains(HttpHeaders.CONTENT_RANGE)
                && !answer.contains(HttpHeaders.CACHE_CONTROL, "no-transform", true);
    }
}
