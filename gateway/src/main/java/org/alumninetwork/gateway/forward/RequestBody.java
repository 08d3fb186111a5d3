package org.alumninetwork.gateway.forward;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.function.Consumer;

/** The body of a request: collected and then sent at once, or passed on piece by piece at the service's speed. */
final class RequestBody {

    // No more is set aside on a caller's mere word.
    private static final int FIRST_GUESS = 64 * 1024;

    private final HttpServerRequest request;
    private final long limit;
    private final SilenceGuard guard;
    private final Runnable onTooLarge;

    private final long announced;
    private long received;
    private boolean complete;
    private boolean heldUpByService;

    /**
     * @param limit in bytes
     */
    RequestBody(HttpServerRequest request, long limit, SilenceGuard guard, Runnable onTooLarge) {
        this.request = request;
        this.limit = limit;
        this.guard = guard;
        this.onTooLarge = onTooLarge;
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        this.announced = length == null ? -1 : Long.parseLong(length);
        this.complete = isAbsent();
    }

    boolean isAnnouncedTooLarge() {
        return announced > limit;
    }

    boolean isAbsent() {
        return announced <= 0 && !request.headers().contains(HttpHeaders.TRANSFER_ENCODING) && !isUnannouncedHttp2();
    }

    private boolean isUnannouncedHttp2() {
        return announced < 0
                && request.version() == HttpVersion.HTTP_2
                && !request.method().equals(HttpMethod.GET)
                && !request.method().equals(HttpMethod.HEAD);
    }

    /** Whether the exchange waits for the client to send more. */
    boolean isAwaited() {
        return !complete && !heldUpByService;
    }

    boolean isPassedOn() {
        return complete;
    }

    /** Tells a client that asked first that it may send its body (RFC 9110, section 10.1.1). */
    void invite() {
        if (!complete && request.headers().contains(HttpHeaders.EXPECT, HttpHeaders.CONTINUE, true)) {
            request.response().writeContinue();
        }
    }

    /**
     * @param time in milliseconds, within which it must be there whole
     */
    void collect(long time, Consumer<Buffer> whole) {
        Buffer collected = Buffer.buffer((int) Math.min(announced < 0 ? FIRST_GUESS : announced, FIRST_GUESS));
        guard.allow(time);
        receive(collected::appendBuffer, () -> {
            guard.setFree();
            whole.accept(collected);
        });
    }

    void streamTo(HttpClientRequest upstream) {
        if (announced < 0) {
            upstream.setChunked(true);
        }
        upstream.exceptionHandler(_ -> stop());
        receive(piece -> pass(piece, upstream), upstream::end);
    }

    private void pass(Buffer piece, HttpClientRequest upstream) {
        upstream.write(piece);
        if (upstream.writeQueueFull()) {
            heldUpByService = true;
            request.pause();
            upstream.drainHandler(_ -> goOn());
        }
    }

    private void goOn() {
        heldUpByService = false;
        guard.sign();
        request.resume();
    }

    private void receive(Consumer<Buffer> onPiece, Runnable onEnd) {
        request.handler(piece -> {
            guard.sign();
            received += piece.length();
            if (received > limit) {
                stop();
                onTooLarge.run();
            } else {
                onPiece.accept(piece);
            }
        });
        request.endHandler(_ -> {
            if (!complete) {
                complete = true;
                onEnd.run();
            }
        });
        request.resume();
    }

    // What still comes is thrown away.
    private void stop() {
        request.handler(null);
        request.endHandler(null);
        request.resume();
    }
}
