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

    private @Nullable HttpClientRequest upstream;
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
    }

    void begin() {
        if (body.isAnnouncedTooLarge()) {
            tooLarge();
            return;
        }
        response.closeHandler(_ -> clientLeft());
        guard.start();
        body.invite();
        if (body.isAbsent()) {
            request.resume();
            connect(HttpClientRequest::send);
        } else if (route.streamed()) {
            connect(body::streamTo);
        } else {
            body.collect(whole -> connect(connected -> connected.send(whole)));
        }
    }

    private void connect(Consumer<HttpClientRequest> sending) {
        route.service()
                .request(request.method(), target())
                .onComplete(
                        connected -> send(connected, sending), failure -> fail(Failures.unreachable(route), failure));
    }

    // A request line may hold a whole address (RFC 9112, section 3.2.2); which host it names is no matter of the
    // service.
    private String target() {
        if (request.uri().startsWith("/")) {
            return request.uri();
        }
        return request.query() == null ? request.path() : request.path() + "?" + request.query();
    }

    private void send(HttpClientRequest connected, Consumer<HttpClientRequest> sending) {
        if (over) {
            connected.reset();
            return;
        }
        upstream = connected;
        headers.pass(request, connected.headers(), withToken);
        connected.response().onComplete(this::answered, this::broken);
        sending.accept(connected);
    }

    private void answered(HttpClientResponse answer) {
        if (!over) {
            guard.sign();
            new Answer(answer, request, guard, this::finish, this::broken).pass();
        }
    }

    private void finish(int status) {
        end(status);
        if (!body.isPassedOn() && upstream != null) {
            upstream.reset();
        }
    }

    private void clientLeft() {
        if (!over) {
            abandon(CLIENT_LEFT);
        }
    }

    private void silent() {
        fail(body.isAwaited() ? Failures.silentClient(route) : Failures.silentService(route), null);
    }

    private void broken(Throwable cause) {
        fail(Failures.broken(route), cause);
    }

    private void tooLarge() {
        fail(Failures.tooLarge(route), null);
    }

    private void fail(Problem problem, @Nullable Throwable cause) {
        if (over) {
            return;
        }
        abandon(problem.type().status());
        RequestLog.info(request, problem.detail(), cause);
        if (response.headWritten()) {
            BrokenAnswer.breakOff(request);
        } else {
            problem.answer(request);
        }
    }

    private void abandon(int status) {
        end(status);
        if (upstream != null) {
            upstream.reset();
        }
    }

    private void end(int status) {
        over = true;
        guard.stop();
        timers.record(route, request.method(), status, startedAt);
    }
}
