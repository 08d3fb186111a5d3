package org.alumninetwork.benchmarks.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.Supplier;

/** The gateway as one caller sees it. Anything but a good answer ends the benchmark. */
public final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI gateway;
    private final Supplier<String> token;

    Api(URI gateway, Supplier<String> token) {
        this.gateway = gateway;
        this.token = token;
    }

    public JsonNode get(String path) {
        return json(send("GET", path, "application/json", BodyPublishers.noBody()));
    }

    /** An answer of whatever kind, as text. */
    public String read(String path) {
        return send("GET", path, "application/json", BodyPublishers.noBody()).body();
    }

    /** The address of the page after this one, as its {@code Link} says, or null where it is the last one. */
    public String pageAfter(String path) {
        return send("GET", path, "application/json", BodyPublishers.noBody())
                .headers()
                .firstValue("Link")
                .map(link -> link.replaceAll("<(.*)>.*", "$1"))
                .orElse(null);
    }

    public JsonNode post(String path, Object body) {
        return post(path, "application/json", text(body));
    }

    public JsonNode post(String path, String mediaType, BodyPublisher body) {
        return json(send("POST", path, mediaType, body));
    }

    /** Changes what the body names (RFC 7396), whatever the version. */
    public void patch(String path, Object body) {
        send("PATCH", path, "application/merge-patch+json", text(body));
    }

    private HttpResponse<String> send(String method, String path, String mediaType, BodyPublisher body) {
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve(path))
                .method(method, body)
                .header("Content-Type", mediaType)
                .header("Authorization", "Bearer " + token.get())
                .build();
        HttpResponse<String> answer = exchange(request);
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(request.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted during " + request, e);
        }
    }

    private static BodyPublisher text(Object body) {
        try {
            return BodyPublishers.ofString(JSON.writeValueAsString(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
