package org.alumninetwork.gateway.forward;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.function.Consumer;
import org.alumninetwork.gateway.correlation.RequestLog;
import org.alumninetwork.gateway.measurement.RouteTimers;
import org.alumninetwork.gateway.problem.BrokenAnswer;
import org.alumninetwork.gateway.problem.Problem;
import org.alumninetwork.gateway.route.Route;
import org.jspecify.annotations.Nullable;

/** One request on its way to its service, and the answer on its way back. Lives on one event loop. */
final class Exchange {

    // What a client that did not wait for its answer is counted as; no answer bears it.
    private static final int CLIENT_LEFT = 499;

    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Route route;
    private final boolean withToken;
    private final RequestHeaders headers;
    private final RouteTimers timers;
    private final long startedAt = System.nanoTime();
    private final SilenceGuard guard;
    private final RequestBody body;
    private final Attempts attempts;

    private @Nullable Answer answer;
    private boolean over;

    Exchange(
            HttpServerRequest request,
            Route route,
            boolean withToken,
            Vertx vertx,
            RequestHeaders headers,
            RouteTimers timers) {
        this.request = request;
        this.response = request.response();
        this.route = route;
        this.withToken = withToken;
        this.headers = headers;
        this.timers = timers;
        this.guard = new SilenceGuard(vertx, route.timeOut(), this::silent);
        this.body = new RequestBody(request, route.bodyLimit(), guard, this::tooLarge);
        this.attempts = new Attempts(request, route, this::answered, this::fail);
    }

    void begin() {
        if (body.isAnnouncedTooLarge()) {
            tooLarge();
        } else if (route.service().isEjected()) {
            fail(Failures.ejected(route), null);
        } else {
            response.closeHandler(_ -> clientLeft());
            guard.start();
            body.invite();
            receive();
        }
    }

    private void receive() {
        if (body.isAbsent()) {
            request.resume();
            attempts.beginWithoutBody(withHead(HttpClientRequest::send));
        } else if (route.streamed()) {
            attempts.begin(withHead(body::streamTo));
        } else {
            body.collect(route.bodyTimeOut(), whole -> attempts.begin(withHead(connected -> connected.send(whole))));
        }
    }

    private Consumer<HttpClientRequest> withHead(Consumer<HttpClientRequest> sending) {
        return connected -> {
            headers.pass(request, connected.headers(), withToken);
            sending.accept(connected);
        };
    }

    private void answered(HttpClientResponse head) {
        if (!over) {
            guard.sign();
            answer = new Answer(head, request, route.answerLimit(), guard, this::finish, this::broken);
            answer.pass();
        }
    }

    private void finish(int status) {
        end(status);
        attempts.answered(status);
        if (!body.isPassedOn()) {
            attempts.takeBack();
        }
    }

    private void clientLeft() {
        if (!over) {
            end(CLIENT_LEFT);
            attempts.giveUp();
        }
    }

    private void silent() {
        if (body.isAwaited()) {
            attempts.giveUp();
            fail(Failures.silentClient(route), null);
        } else if (attempts.isConnecting()) {
            attempts.giveUp();
            fail(Failures.busy(route), null);
        } else if (answer != null && answer.isHeldUpByClient()) {
            clientLeft();
            BrokenAnswer.breakOff(request);
        } else {
            fail(Failures.silentService(route), null);
        }
    }

    private void broken(Throwable cause) {
        fail(cause instanceof AnswerTooLarge ? Failures.answerTooLarge(route) : Failures.broken(route), cause);
    }

    private void tooLarge() {
        attempts.giveUp();
        fail(Failures.tooLarge(route), null);
    }

    private void fail(Problem problem, @Nullable Throwable cause) {
        if (over) {
            return;
        }
        end(problem.type().status());
        attempts.failed();
        RequestLog.info(request, problem.detail(), cause);
        if (response.headWritten()) {
            BrokenAnswer.breakOff(request);
        } else {
            problem.answer(request);
        }
    }

    private void end(int status) {
        over = true;
        guard.stop();
        timers.record(route, request.method(), status, startedAt);
    }
}
