package org.alumninetwork.gateway.forward;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.alumninetwork.gateway.compression.Coding;
import org.alumninetwork.gateway.compression.Compression;
import org.alumninetwork.gateway.problem.UnreadBody;

/** A service's answer on its way to the caller: a small one in one write, any other as it comes. */
final class Answer {

    // What fits one write to the socket; a larger body is not worth holding.
    private static final int SMALL = 64 * 1024;

    private final HttpClientResponse answer;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final long limit;
    private final SilenceGuard guard;
    private final IntConsumer onEnd;
    private final Consumer<Throwable> onBroken;

    private long passed;
    private boolean heldUpByClient;

    /**
     * @param limit in bytes
     */
    Answer(
            HttpClientResponse answer,
            HttpServerRequest request,
            long limit,
            SilenceGuard guard,
            IntConsumer onEnd,
            Consumer<Throwable> onBroken) {
        this.answer = answer;
        this.request = request;
        this.response = request.response();
        this.limit = limit;
        this.guard = guard;
        this.onEnd = onEnd;
        this.onBroken = onBroken;
    }

    /** Whether the exchange waits for the client to read more. */
    boolean isHeldUpByClient() {
        return heldUpByClient;
    }

    void pass() {
        long length = length();
        if (length > limit) {
            onBroken.accept(new AnswerTooLarge(limit));
        } else if (length <= SMALL && length >= 0) {
            answer.body().onComplete(this::passWhole, onBroken::accept);
        } else {
            stream();
        }
    }

    // The answer to HEAD announces the length of what it does not bring (RFC 9110, section 9.3.2).
    private long length() {
        int status = answer.statusCode();
        if (request.method().equals(HttpMethod.HEAD) || status == 204 || status == 304) {
            return 0;
        }
        String announced = answer.getHeader(HttpHeaders.CONTENT_LENGTH);
        return announced == null ? -1 : Long.parseLong(announced);
    }

    private void passWhole(Buffer body) {
        onEnd.accept(answer.statusCode());
        Coding coding = passHead();
        response.end(coding.last(body));
    }

    private void stream() {
        Coding coding = passHead();
        if (!response.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
            response.setChunked(true);
        }
        answer.exceptionHandler(onBroken::accept);
        answer.handler(piece -> pass(piece, coding));
        answer.endHandler(_ -> {
            onEnd.accept(answer.statusCode());
            response.end(coding.last(Buffer.buffer()));
        });
    }

    private void pass(Buffer piece, Coding coding) {
        guard.sign();
        passed += piece.length();
        if (passed > limit) {
            onBroken.accept(new AnswerTooLarge(limit));
            return;
        }
        response.write(coding.piece(piece));
        if (response.writeQueueFull()) {
            heldUpByClient = true;
            answer.pause();
            response.drainHandler(_ -> goOn());
        }
    }

    private void goOn() {
        heldUpByClient = false;
        guard.sign();
        answer.resume();
    }

    private Coding passHead() {
        response.setStatusCode(answer.statusCode());
        response.setStatusMessage(answer.statusMessage());
        Coding coding = Compression.of(request, answer);
        AnswerHeaders.pass(answer.headers(), response.headers());
        UnreadBody.discard(request);
        return coding;
    }
}
