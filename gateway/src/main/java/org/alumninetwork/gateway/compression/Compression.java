package org.alumninetwork.gateway.compression;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which answers are compressed, for callers that ask for it. Vert.x could do it, but would need {@code Content-Encoding:
 * identity} to leave an answer alone, and by HTTP/2 sends that word, which nobody should (RFC 9110, section 8.4.1).
 */
public final class Compression {

    // What fits one packet anyway.
    private static final long WORTHWHILE = 1_400;

    private static final Set<String> TEXTS =
            Set.of("application/json", "application/xml", "application/yaml", "application/javascript");

    // Each of its pieces must be seen at once, and a compressor holds them back.
    private static final String EVENTS = "text/event-stream";

    private static final Coding PLAIN = new Plain();

    private Compression() {}

    /** Answers with a page of our own, whatever its size; its media type has been said. */
    public static Future<Void> end(HttpServerRequest request, Buffer page) {
        HttpServerResponse response = request.response();
        boolean isText = isText(response.headers().get(HttpHeaders.CONTENT_TYPE));
        Coding coding = isText ? codingOf(request, response.getStatusCode()) : PLAIN;
        return response.end(coding.last(page));
    }

    /** Answers with a text of our own. */
    public static Future<Void> end(HttpServerRequest request, PackedPage page) {
        HttpServerResponse response = request.response();
        return response.end(isToBeCompressed(request, response.getStatusCode()) ? page.packed() : page.plain());
    }

    /** Decides by what a service says of its answer, before its headers are copied. */
    public static Coding of(HttpServerRequest request, HttpClientResponse answer) {
        MultiMap headers = answer.headers();
        if (!isWorthwhile(headers)) {
            return PLAIN;
        }
        Coding coding = codingOf(request, answer.statusCode());
        if (coding instanceof Gzip) {
            headers.remove(HttpHeaders.CONTENT_LENGTH);
        }
        return coding;
    }

    private static Coding codingOf(HttpServerRequest request, int status) {
        return isToBeCompressed(request, status) ? new Gzip() : PLAIN;
    }

    /** Whether the caller takes gzip, which the headers of the answer tell from then on. */
    private static boolean isToBeCompressed(HttpServerRequest request, int status) {
        MultiMap headers = request.response().headers();
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (!hasBody(request, status) || !AcceptedCodings.includeGzip(request)) {
            return false;
        }
        headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
        return true;
    }

    private static boolean hasBody(HttpServerRequest request, int status) {
        return status != 204 && status != 304 && !request.method().equals(HttpMethod.HEAD);
    }

    private static boolean isWorthwhile(MultiMap answer) {
        return !answer.contains(HttpHeaders.CONTENT_ENCODING)
                && isText(answer.get(HttpHeaders.CONTENT_TYPE))
                && isLarge(answer)
                && mayBeChanged(answer);
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
