package org.alumninetwork.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.alumninetwork.stack.DemonstrationLogin;
import org.alumninetwork.stack.StackAddresses;

/** A gateway and an issuer that take everything, remember each key, and refuse a key that comes with another body. */
final class FakeNetwork implements AutoCloseable {

    private record Kept(String path, String body, String answer) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String LOGIN_PAGE = """
            <form action="/login" method="post"><input name="username"><input name="password"></form>""";

    private final Map<String, Kept> byKey = new ConcurrentHashMap<>();
    private final HttpServer server;

    FakeNetwork() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    StackAddresses addresses() {
        URI here = URI.create("http://localhost:" + server.getAddress().getPort());
        return new StackAddresses(
                here,
                here,
                Map.of(),
                Map.of("registry", new StackAddresses.Client("registry", "secret", "helsinki-registry")),
                DemonstrationLogin.all().stream()
                        .collect(Collectors.toMap(
                                DemonstrationLogin::username,
                                login -> new StackAddresses.Login(login.username(), login.password()))),
                Map.of(),
                Map.of());
    }

    /** How many different things were created whose path matches. */
    long created(String path) {
        return byKey.values().stream().filter(kept -> kept.path().matches(path)).count();
    }

    /** The body of an upload of which the path has this part. */
    String upload(String part) {
        return byKey.values().stream()
                .filter(kept -> kept.path().contains(part))
                .findFirst()
                .orElseThrow()
                .body();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().toString();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (path.endsWith("/token")) {
                send(exchange, 200, "{\"access_token\": \"token\"}");
            } else if (path.contains("/protocol/openid-connect/auth?")) {
                exchange.getResponseHeaders().add("Content-Type", "text/html");
                send(exchange, 200, LOGIN_PAGE);
            } else if (path.equals("/login")) {
                exchange.getResponseHeaders().add("Location", "http://localhost:5173/?code=once");
                send(exchange, 302, "");
            } else if (exchange.getRequestMethod().equals("GET")) {
                send(exchange, 200, read(path));
            } else {
                write(exchange, path, body);
            }
        }
    }

    private static String read(String path) {
        if (path.startsWith("/v1/imports/")) {
            return "{\"state\": \"SUCCEEDED\", \"progress\": {\"done\": 1, \"total\": 1}}";
        }
        ObjectNode page = JSON.createObjectNode();
        for (int number = 0; number < 60; number++) {
            page.withArray("items").addObject().put("id", id(path.replaceAll("&limit=.*", "") + number));
        }
        return page.toString();
    }

    private void write(HttpExchange exchange, String path, String body) throws IOException {
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        Kept first = byKey.computeIfAbsent(key, _ -> new Kept(path, body, created(key, body)));
        boolean same = first.path().equals(path) && first.body().equals(body);
        send(exchange, same ? 201 : 422, same ? first.answer() : "{\"type\": \"/problems/idempotency-key-reused\"}");
    }

    private static String created(String key, String body) {
        Map<String, Object> answer = new HashMap<>();
        if (body.startsWith("{")) {
            fields(body).properties().forEach(field -> answer.put(field.getKey(), field.getValue()));
        }
        answer.put("id", id(key));
        answer.put("createdAt", "2026-11-21T12:00:00Z");
        return JSON.valueToTree(answer).toString();
    }

    private static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static JsonNode fields(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new IllegalStateException(body, e);
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
