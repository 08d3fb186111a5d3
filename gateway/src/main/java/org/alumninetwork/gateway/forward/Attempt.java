package org.alumninetwork.gateway.forward;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import org.alumninetwork.gateway.service.Admission;
import org.alumninetwork.gateway.service.Instance;
import org.jspecify.annotations.Nullable;

/** One try to have a request answered by an instance of its service. The instance is told once how it ended. */
final class Attempt {

    // What an instance says that is closing, or cannot do its work (RFC 9110, section 15.6.4).
    private static final int UNAVAILABLE = 503;

    private final Admission admission;
    private @Nullable HttpClientRequest request;
    private boolean over;

    Attempt(Admission admission) {
        this.admission = admission;
    }

    Instance instance() {
        return admission.instance();
    }

    Future<HttpClientRequest> connect(HttpServerRequest asked) {
        return instance().request(asked.method(), target(asked)).onSuccess(this::connected);
    }

    // A request line may hold a whole address (RFC 9112, section 3.2.2); which host it names is no matter of the
    // service.
    private static String target(HttpServerRequest asked) {
        if (asked.uri().startsWith("/")) {
            return asked.uri();
        }
        return asked.query() == null ? asked.path() : asked.path() + "?" + asked.query();
    }

    private void connected(HttpClientRequest connection) {
        request = connection;
        if (over) {
            // That it was taken back is no news.
            connection.exceptionHandler(_ -> {});
            connection.reset();
        }
    }

    boolean isConnecting() {
        return request == null && !over;
    }

    boolean isOver() {
        return over;
    }

    void answered(int status) {
        end(status == UNAVAILABLE ? admission::failed : admission::answered);
    }

    void failed() {
        end(admission::failed);
        takeBack();
    }

    /** Ends it without a word on the instance, which has not failed. */
    void giveUp() {
        end(admission::released);
        takeBack();
    }

    private void end(Runnable telling) {
        if (!over) {
            over = true;
            telling.run();
        }
    }

    /** Stops what of the request is still on its way. */
    void takeBack() {
        if (request != null) {
            request.reset();
        }
    }
}
