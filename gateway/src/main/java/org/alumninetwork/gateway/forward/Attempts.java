package org.alumninetwork.gateway.forward;

import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.alumninetwork.gateway.problem.Problem;
import org.alumninetwork.gateway.route.Route;
import org.alumninetwork.gateway.service.Admission;
import org.alumninetwork.gateway.service.Instance;
import org.jspecify.annotations.Nullable;

/**
 * The tries of one exchange to have its request answered: one; or two for a request without a body and with a safe
 * method (RFC 9110, section 9.2.2) that got no connection, or lost it before any answer.
 */
final class Attempts {

    private final HttpServerRequest request;
    private final Route route;
    private final Consumer<HttpClientResponse> onAnswer;
    private final BiConsumer<Problem, Throwable> onFailure;

    private @Nullable Attempt current;
    private boolean mayBeRepeated;

    /**
     * @param onFailure is told the cause, or null where there is nothing more to say
     */
    Attempts(
            HttpServerRequest request,
            Route route,
            Consumer<HttpClientResponse> onAnswer,
            BiConsumer<Problem, Throwable> onFailure) {
        this.request = request;
        this.route = route;
        this.onAnswer = onAnswer;
        this.onFailure = onFailure;
    }

    /** Tries with a request that has no body. */
    void beginWithoutBody(Consumer<HttpClientRequest> sending) {
        mayBeRepeated =
                request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
        begin(sending);
    }

    void begin(Consumer<HttpClientRequest> sending) {
        Instance failed = current == null ? null : current.instance();
        Optional<Admission> admission = route.service().admit(failed);
        if (admission.isPresent()) {
            connect(new Attempt(admission.get()), sending);
        } else {
            onFailure.accept(Failures.ejected(route), null);
        }
    }

    private void connect(Attempt attempt, Consumer<HttpClientRequest> sending) {
        current = attempt;
        attempt.connect(request)
                .onComplete(
                        connected -> send(attempt, connected, sending),
                        failure -> unreachable(attempt, sending, failure));
    }

    private void send(Attempt attempt, HttpClientRequest connected, Consumer<HttpClientRequest> sending) {
        if (!attempt.isOver()) {
            connected
                    .response()
                    .onComplete(onAnswer::accept, failure -> failed(attempt, sending, Failures.broken(route), failure));
            trySending(attempt, () -> sending.accept(connected));
        }
    }

    private void trySending(Attempt attempt, Runnable sending) {
        try {
            sending.run();
        } catch (RuntimeException unsendable) {
            attempt.giveUp();
            onFailure.accept(Failures.unsendable(route), unsendable);
        }
    }

    private void unreachable(Attempt attempt, Consumer<HttpClientRequest> sending, Throwable failure) {
        if (failure instanceof ConnectionPoolTooBusyException) {
            attempt.giveUp();
            onFailure.accept(Failures.busy(route), null);
        } else {
            failed(attempt, sending, Failures.unreachable(route), failure);
        }
    }

    private void failed(Attempt attempt, Consumer<HttpClientRequest> sending, Problem problem, Throwable failure) {
        if (attempt.isOver()) {
            return;
        }
        attempt.failed();
        if (mayBeRepeated && (failure instanceof IOException || failure instanceof HttpClosedException)) {
            mayBeRepeated = false;
            begin(sending);
        } else {
            onFailure.accept(problem, failure);
        }
    }

    boolean isConnecting() {
        return current != null && current.isConnecting();
    }

    void answered(int status) {
        tell(attempt -> attempt.answered(status));
    }

    void failed() {
        tell(Attempt::failed);
    }

    /** Ends it without a word on the instance, which has not failed. */
    void giveUp() {
        tell(Attempt::giveUp);
    }

    /** Stops what of the request is still on its way. */
    void takeBack() {
        tell(Attempt::takeBack);
    }

    private void tell(Consumer<Attempt> word) {
        if (current != null) {
            word.accept(current);
        }
    }
}
