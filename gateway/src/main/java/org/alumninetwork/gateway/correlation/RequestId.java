package org.alumninetwork.gateway.correlation;

import io.netty.util.AsciiString;
import io.vertx.core.http.HttpServerRequest;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** What one request is called in every answer and log line. */
public final class RequestId {

    public static final CharSequence HEADER = AsciiString.cached("x-request-id");

    private static final int LONGEST = 64;

    private RequestId() {}

    /** Puts the caller's id on the answer, or a new one where the caller gave none that is safe to log. */
    public static void settle(HttpServerRequest request) {
        String given = request.getHeader(HEADER);
        request.response().putHeader(HEADER, isSafe(given) ? given : made());
    }

    public static boolean isSettled(HttpServerRequest request) {
        return request.response().headers().contains(HEADER);
    }

    /** The id that was settled on. */
    public static String of(HttpServerRequest request) {
        return request.response().headers().get(HEADER);
    }

    private static boolean isSafe(@Nullable String id) {
        return id != null
                && !id.isEmpty()
                && id.length() <= LONGEST
                && id.chars().allMatch(RequestId::isSafe);
    }

    private static boolean isSafe(int character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || character == '.'
                || character == '_'
                || character == '-';
    }

    // An id is a name and no secret, so the cheap generator does.
    private static String made() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
