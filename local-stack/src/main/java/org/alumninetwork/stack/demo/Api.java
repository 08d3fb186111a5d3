package org.alumninetwork.stack.demo;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The gateway as one caller sees it. Every POST bears an Idempotency-Key of the caller's choice, so what was cut off can
 * be sent again and happens once.
 */
final class Api {

    /** Sorted, because the same key must come with the same body also from another run. */
    private static final ObjectMapper JSON = new ObjectMapper()
            .setDefaultPropertyInclusion(Include.NON_NULL)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    /** Limits, and a service that is slow or not up yet: the same request may be taken a moment later. */
    private static final Set<Integer> LATER = Set.of(429, 502, 503, 504);

    /**
     * An earlier try of the same request is still being worked on, or the service has not heard yet of what another one
     * has created: each reads the others' feeds.
     */
    private static final Set<String> PASSING = Set.of(
            "/problems/request-in-flight",
            "/problems/unknown-member",
            "/problems/unknown-host",
            "/problems/no-agreement-in-force",
            "/problems/login-not-linked");

    /** Long enough for a service to hear of 200 000 new members. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(10);

    private final HttpClient connections;
    private final URI gateway;
    private final Supplier<String> token;

    Api(HttpClient connections, URI gateway, Supplier<String> token) {
        this.connections = connections;
        this.gateway = gateway;
        this.token = token;
    }

    /** Kept-alive connections for all callers; HTTP/1.1, because the gateway's clear-text port speaks nothing newer. */
    static HttpClient connections() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    JsonNode get(String path) {
        return exchange("GET " + path, () -> to(path).GET());
    }

    JsonNode post(String path, String key, Object body) {
        return post(path, key, "application/json", BodyPublishers.ofString(text(body)));
    }

    /** For what has to name a version of what it decides on, and decides whatever that is. */
    JsonNode postWhateverItsVersion(String path, String key, Object body) {
        return exchange("POST " + path, () -> to(path).header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .header("If-Match", "*")
                .POST(BodyPublishers.ofString(text(body))));
    }

    /** Answers with the body, or with a missing node where there is none. */
    JsonNode post(String path, String key, String mediaType, BodyPublisher body) {
        return exchange("POST " + path, () -> to(path).header("Content-Type", mediaType)
                .header("Idempotency-Key", key)
                .POST(body));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .header("Authorization", "Bearer " + token.get())
                .header("Accept", "application/json")
                .timeout(LONGEST_ANSWER);
    }

    private JsonNode exchange(String name, Supplier<HttpRequest.Builder> request) {
        return Patience.until(
                PATIENCE, PAUSE, name, () -> attempt(name, request.get().build()));
    }

    private Optional<JsonNode> attempt(String name, HttpRequest request) {
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() < 300) {
            return Optional.of(tree(answer.body()));
        }
        if (LATER.contains(answer.statusCode()) || isPassing(answer)) {
            return Optional.empty();
        }
        throw new ApiProblem(name, answer.statusCode(), answer.body());
    }

    private static boolean isPassing(HttpResponse<String> answer) {
        String type = tree(answer.body()).path("type").asText();
        return PASSING.stream().anyMatch(type::endsWith);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return connections.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted during " + request.uri(), e);
        }
    }

    private static JsonNode tree(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
