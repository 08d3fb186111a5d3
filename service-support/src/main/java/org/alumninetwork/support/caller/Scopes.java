package org.alumninetwork.support.caller;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alumninetwork.support.problem.CommonProblems;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Checks the scopes of the token again behind the gateway: a service is never safe only by standing there. */
class Scopes {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private final SecurityIdentity identity;
    private final String family;

    Scopes(SecurityIdentity identity, @ConfigProperty(name = "alumni.service") String family) {
        this.identity = identity;
        this.family = family;
    }

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo operation) {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            List<String> needed = neededBy(operation, request.getMethod());
            if (Collections.disjoint(needed, scopesOf(token))) {
                throw refuse(needed);
            }
        }
    }

    private List<String> neededBy(ResourceInfo operation, String method) {
        return Stream.of(operation.getResourceMethod(), operation.getResourceClass())
                .flatMap(place -> Stream.ofNullable(place.getAnnotation(NeedsScope.class)))
                .findFirst()
                .map(scopes -> List.of(scopes.value()))
                .orElseGet(() -> List.of(family + (READS.contains(method) ? ":read" : ":write")));
    }

    private static List<String> scopesOf(JsonWebToken token) {
        return Arrays.asList(
                Optional.<String>ofNullable(token.getClaim("scope")).orElse("").split(" "));
    }

    private static RuntimeException refuse(List<String> needed) {
        String scopes = String.join(" ", needed);
        return CommonProblems.INSUFFICIENT_SCOPE
                .describe("One of these scopes is needed: " + scopes + ".")
                .withHeader(
                        HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\", scope=\"" + scopes + "\"")
                .build();
    }
}
