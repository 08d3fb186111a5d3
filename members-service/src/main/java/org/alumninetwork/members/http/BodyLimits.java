package org.alumninetwork.members.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import org.alumninetwork.support.http.RequestIds;
import org.alumninetwork.support.problem.CommonProblems;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Only the files of registries, which are streamed or come in parts, may be larger than other bodies. */
class BodyLimits {

    private static final String STREAMED = "/v1/imports";
    private static final String IN_PARTS = "/v1/import-uploads/";
    private static final long LONGEST_PART = 16 << 20;
    private static final String PROVISIONING = "/scim/v2";
    private static final int BEFORE_THE_RESOURCES = 1;
    private static final long PATIENCE = 5_000;

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
        } else {
            limit(routing, routing.normalizedPath().startsWith(IN_PARTS) ? LONGEST_PART : most);
        }
    }

    private static void limit(RoutingContext routing, long longest) {
        if (lengthOf(routing) > longest) {
            refuse(routing, longest);
        } else {
            routing.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, longest);
            routing.next();
        }
    }

    private static long lengthOf(RoutingContext routing) {
        String length = routing.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }

    private static void refuse(RoutingContext routing, long longest) {
        CommonProblems problem = CommonProblems.CONTENT_TOO_LARGE;
        boolean provisioning = routing.normalizedPath().startsWith(PROVISIONING);
        routing.response()
                .setStatusCode(problem.status())
                .putHeader(
                        HttpHeaders.CONTENT_TYPE, provisioning ? "application/scim+json" : "application/problem+json")
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .endHandler(_ -> closeSoon(routing))
                .end((provisioning ? scimError(problem, longest) : problem(problem, routing, longest)).encode());
    }

    /** A caller that is still sending would see a reset instead of the answer (RFC 9112, section 9.6). */
    private static void closeSoon(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        if (request.isEnded()) {
            var _ = request.connection().close();
            return;
        }
        routing.vertx().setTimer(PATIENCE, _ -> request.connection().close());
        request.handler(null).endHandler(_ -> request.connection().close());
        request.resume();
    }

    private static JsonObject problem(CommonProblems problem, RoutingContext routing, long longest) {
        return new JsonObject()
                .put("type", problem.type().toString())
                .put("title", problem.title())
                .put("status", problem.status())
                .put("detail", limit(longest))
                .put("instance", routing.normalizedPath())
                .put("requestId", RequestIds.current());
    }

    /** RFC 7644, section 3.12. */
    private static JsonObject scimError(CommonProblems problem, long longest) {
        return new JsonObject()
                .put("schemas", new JsonArray().add("urn:ietf:params:scim:api:messages:2.0:Error"))
                .put("status", Integer.toString(problem.status()))
                .put("detail", limit(longest));
    }

    private static String limit(long longest) {
        return "At most " + longest + " bytes are taken here.";
    }
}
