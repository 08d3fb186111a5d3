package org.alumninetwork.members.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import org.alumninetwork.support.http.RequestIds;
import org.alumninetwork.support.problem.CommonProblems;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Only the files of registries, which are streamed, may be larger than what a service keeps in memory. */
class BodyLimits {

    private static final String STREAMED = "/v1/imports";
    private static final int BEFORE_THE_RESOURCES = 1;

    private final long most;

    BodyLimits(@ConfigProperty(name = "alumni.bodies.most") MemorySize most) {
        this.most = most.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::limit, BEFORE_THE_RESOURCES);
    }

    private void limit(RoutingContext routing) {
        if (routing.normalizedPath().equals(STREAMED)) {
            routing.next();
        } else if (lengthOf(routing) > most) {
            refuse(routing);
        } else {
            routing.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, most);
            routing.next();
        }
    }

    private static long lengthOf(RoutingContext routing) {
        String length = routing.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }

    private void refuse(RoutingContext routing) {
        CommonProblems problem = CommonProblems.CONTENT_TOO_LARGE;
        routing.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CONNECTION, "close")
                .endHandler(_ -> routing.request().connection().close())
                .end(new JsonObject()
                        .put("type", problem.type().toString())
                        .put("title", problem.title())
                        .put("status", problem.status())
                        .put("detail", "At most " + most + " bytes are taken here.")
                        .put("instance", routing.normalizedPath())
                        .put("requestId", RequestIds.current())
                        .encode());
    }
}
