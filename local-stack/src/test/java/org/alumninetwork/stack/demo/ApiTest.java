package org.alumninetwork.stack.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiTest {

    private record Request(String method, String path, String key, String authorization, String body) {}

    private record Answer(int status, String body) {}

    private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final HttpClient connections = Api.connections();
    private HttpServer gateway;
    private Api api;

    @BeforeEach
    void openTheGateway() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", this::answer);
        gateway.start();
        URI address = URI.create("http://localhost:" + gateway.getAddress().getPort());
        api = new Api(connections, address, () -> "a-token");
    }

    @AfterEach
    void closeTheGateway() {
        gateway.stop(0);
        connections.close();
    }

    @Test
    void aPostBearsItsKeyAndTheCallersToken() {
        answers.add(new Answer(201, "{\"id\": 7}"));
        assertThat(api.post("/v1/things", "thing-7", Map.of("b", 2, "a", 1))
                        .path("id")
                        .asInt())
                .isEqualTo(7);
        assertThat(requests)
                .containsExactly(new Request("POST", "/v1/things", "thing-7", "Bearer a-token", "{\"a\":1,\"b\":2}"));
    }

    @Test
    void whatCannotBeTakenNowIsSentAgainWithTheSameKey() {
        answers.add(new Answer(503, "{}"));
        answers.add(new Answer(409, "{\"type\": \"http://localhost/problems/request-in-flight\"}"));
        answers.add(new Answer(422, "{\"type\": \"http://localhost/problems/unknown-member\"}"));
        answers.add(new Answer(201, "{}"));
        api.post("/v1/things", "thing-8", Map.of());
        assertThat(requests).hasSize(4).extracting(Request::key).containsOnly("thing-8");
    }

    @Test
    void aRefusalIsTold() {
        answers.add(new Answer(409, "{\"type\": \"http://localhost/problems/conflict\"}"));
        assertThatThrownBy(() -> api.get("/v1/things"))
                .isInstanceOf(ApiProblem.class)
                .hasMessageContaining("GET /v1/things was answered with 409");
        assertThat(requests).hasSize(1);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.add(new Request(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            Answer answer = answers.removeFirst();
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
