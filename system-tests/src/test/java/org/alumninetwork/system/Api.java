package org.alumninetwork.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.alumninetwork.stack.Tokens;

/**
 * The gateway as one caller meets it. Every answer is held against the OpenAPI document and against what api.md says
 * of all answers, in whichever test it is received.
 */
final class Api {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Tokens TOKENS = Tokens.of(RunningNetwork.addresses());
    private static final Contract CONTRACT = readContract();

    private final String token;
    private final Map<String, String> headers = new TreeMap<>();

    private Api(String token) {
        this.token = token;
    }

    static Api anonymous() {
        return new Api(null);
    }

    static Api as(String login) {
        return new Api(TOKENS.ofLogin(login));
    }

    /** Signed in at the login page just now, as a signature asks for. */
    static Api asFreshlySignedIn(String login) {
        return new Api(TOKENS.ofFreshSignIn(login));
    }

    static Api asClient(String client) {
        return new Api(TOKENS.ofClient(client));
    }

    static Contract contract() {
        return CONTRACT;
    }

    Api with(String header, String value) {
        Api other = new Api(token);
        other.headers.putAll(headers);
        other.headers.put(header, value);
        return other;
    }

    Answer get(String path) {
        return send("GET", path, Optional.empty(), BodyPublishers.noBody());
    }

    /** What is no text, and has no form to be held against. */
    byte[] download(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(RunningNetwork.addresses().gateway() + path));
        Optional.ofNullable(token).ifPresent(given -> request.setHeader("Authorization", "Bearer " + given));
        try {
            return HTTP.send(request.build(), BodyHandlers.ofByteArray()).body();
        } catch (IOException broken) {
            throw new UncheckedIOException(path, broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    Answer post(String path, Object body) {
        return send("POST", path, Optional.of("application/json"), publisherOf(body));
    }

    Answer patch(String path, Object body) {
        return send("PATCH", path, Optional.of("application/merge-patch+json"), publisherOf(body));
    }

    Answer delete(String path) {
        return send("DELETE", path, Optional.empty(), BodyPublishers.noBody());
    }

    Answer send(String method, String path, Optional<String> mediaType, BodyPublisher body) {
        HttpRequest.Builder request = requestTo(path).method(method, body);
        mediaType.ifPresent(type -> request.setHeader("Content-Type", type));
        return held(method, path, exchange(request.build()));
    }

    /** Says how large a body is to come, and sends none of it unless it is invited to (RFC 9110, section 10.1.1). */
    Answer announce(String method, String path, String mediaType, long length) {
        HttpRequest.Builder request = requestTo(path)
                .method(method, BodyPublishers.fromPublisher(BodyPublishers.noBody(), length))
                .setHeader("Content-Type", mediaType)
                .expectContinue(true);
        return held(method, path, exchange(request.build()));
    }

    /** A request with this caller's token and headers, for what this class does not do. */
    HttpRequest.Builder requestTo(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(RunningNetwork.addresses().gateway() + path));
        Optional.ofNullable(token).ifPresent(given -> request.setHeader("Authorization", "Bearer " + given));
        headers.forEach(request::setHeader);
        return request;
    }

    private static Answer exchange(HttpRequest request) {
        try {
            return Answer.of(HTTP.send(request, BodyHandlers.ofString()));
        } catch (IOException broken) {
            throw new UncheckedIOException(request.toString(), broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private static Answer held(String method, String path, Answer answer) {
        String request = method + " " + path + " -> " + answer.status() + " " + answer.text();
        assertThat(answer.header("X-Request-Id")).as(request).isNotBlank();
        assertThat(answer.header("Server")).as(request).isNull();
        assertThat(answer.text()).as(request).doesNotContain("\tat ", "Exception", "org.hibernate", "PSQL");
        if (answer.status() != 304 && answer.status() != 405) {
            CONTRACT.operationOf(method, path.replaceAll("\\?.*", ""))
                    .ifPresent(operation -> assertThat(CONTRACT.breachesIn(operation, answer))
                            .as(request)
                            .isEmpty());
        }
        return answer;
    }

    private static BodyPublisher publisherOf(Object body) {
        try {
            return BodyPublishers.ofString(body instanceof String text ? text : JSON.writeValueAsString(body));
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Contract readContract() {
        URI address = URI.create(RunningNetwork.addresses().gateway() + "/openapi");
        return Contract.parse(exchange(HttpRequest.newBuilder(address)
                        .header("Accept", "application/json")
                        .build())
                .text());
    }
}
