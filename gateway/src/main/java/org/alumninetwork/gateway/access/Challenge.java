package org.alumninetwork.gateway.access;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.TreeSet;
import org.alumninetwork.gateway.problem.Problem;
import org.alumninetwork.gateway.problem.ProblemType;

/** Tells a caller whose token does not do what is needed (RFC 6750, section 3; RFC 9728, section 5.1). */
@Singleton
class Challenge {

    private final PublicAddress address;

    Challenge(PublicAddress address) {
        this.address = address;
    }

    Problem forNoToken(HttpServerRequest request) {
        return ProblemType.AUTHENTICATION_REQUIRED
                .because("The request came without an access token.")
                .with(HttpHeaderNames.WWW_AUTHENTICATE, "Bearer " + metadata(request));
    }

    Problem forBadToken(HttpServerRequest request, String reason) {
        return ProblemType.AUTHENTICATION_REQUIRED
                .because(reason + ".")
                .with(
                        HttpHeaderNames.WWW_AUTHENTICATE,
                        "Bearer error=\"invalid_token\", error_description=\"" + reason + "\", " + metadata(request));
    }

    Problem forMissingScope(HttpServerRequest request, Set<String> scopes) {
        String names = String.join(" ", new TreeSet<>(scopes));
        return ProblemType.INSUFFICIENT_SCOPE
                .because("The token needs one of these scopes: " + names + ".")
                .with(
                        HttpHeaderNames.WWW_AUTHENTICATE,
                        "Bearer error=\"insufficient_scope\", scope=\"" + names + "\", " + metadata(request));
    }

    /** Where a service refuses whom the gateway let through without a token, it cannot say where one is to be had. */
    void standInForService(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        response.headersEndHandler(_ -> {
            if (response.getStatusCode() == HttpResponseStatus.UNAUTHORIZED.code()) {
                response.putHeader(HttpHeaderNames.WWW_AUTHENTICATE, "Bearer " + metadata(request));
            }
        });
    }

    private String metadata(HttpServerRequest request) {
        return "resource_metadata=\"" + address.of(request) + ProtectedResource.PATH + "\"";
    }
}
