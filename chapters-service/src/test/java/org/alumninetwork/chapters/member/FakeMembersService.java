package org.alumninetwork.chapters.member;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.alumninetwork.support.change.Change;
import org.alumninetwork.support.change.ChangePage;
import org.alumninetwork.testing.DatabaseAndTokens;

/**
 * Serves a feed over HTTP, and the token that reading it takes. {@code /begin-anew?410=<id>,<id>} makes every cursor
 * given out before invalid, and the feed tell of these members. {@code /go-on?<day>=<id>,<id>,<id>} tells of two members
 * and, between them, of a membership that begins on that day.
 */
public class FakeMembersService extends DatabaseAndTokens {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private static final ChangePage NOTHING_YET = new ChangePage(List.of(), "nothing-yet", true);

    /** What is read next by position; the first position is empty, what is not here has nothing after it. */
    private Map<String, ChangePage> pages = Map.of("", NOTHING_YET, NOTHING_YET.next(), NOTHING_YET);

    private final Map<String, Integer> refusals = new HashMap<>();
    private HttpServer server;

    /** From now on the feed tells of these members, and no cursor given out before is good any more. */
    private synchronized void beginAnew(HttpExchange exchange) throws IOException {
        String[] refusalAndMembers = exchange.getRequestURI().getQuery().split("=", 2);
        List<Change> changes = Stream.of(refusalAndMembers[1].split(",", -1))
                .map(UUID::fromString)
                .map(member -> MembersFeed.changed(member, null, "Somebody", NameVisibility.EVERYONE))
                .toList();
        pages.values().forEach(page -> refusals.put(page.next(), Integer.valueOf(refusalAndMembers[0])));
        String next = "after-" + UUID.randomUUID();
        pages = Map.of("", new ChangePage(changes, next, false), next, new ChangePage(List.of(), next, true));
        answer(exchange, 200, "{}");
    }

    private synchronized void goOn(HttpExchange exchange) throws IOException {
        String[] dayAndIds = exchange.getRequestURI().getQuery().split("=", 2);
        List<UUID> ids =
                Stream.of(dayAndIds[1].split(",", -1)).map(UUID::fromString).toList();
        List<Change> changes = List.of(
                MembersFeed.changed(ids.get(0), null, "Somebody", NameVisibility.EVERYONE),
                MembersFeed.membershipChanged(ids.get(1), ids.get(0), dayAndIds[0]),
                MembersFeed.changed(ids.get(2), null, "Somebody", NameVisibility.EVERYONE));
        String next = "after-" + UUID.randomUUID();
        Map<String, ChangePage> more = new HashMap<>(pages);
        more.replaceAll((_, page) -> page.items().isEmpty() ? new ChangePage(changes, next, false) : page);
        more.put(next, new ChangePage(List.of(), next, true));
        pages = more;
        answer(exchange, 200, "{}");
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/token", exchange -> answer(exchange, 200, "{\"access_token\":\"t\",\"expires_in\":300}"));
        server.createContext("/v1/changes/members", this::changes);
        server.createContext("/begin-anew", this::beginAnew);
        server.createContext("/go-on", this::goOn);
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        Map<String, String> settings = new HashMap<>(super.start());
        settings.putAll(Map.of(
                "alumni.replicas.enabled", "true",
                "alumni.replicas.retry-after", "1S",
                "alumni.replicas.feeds.members", address,
                "quarkus.oidc-client.enabled", "true",
                "quarkus.oidc-client.auth-server-url", address,
                "quarkus.oidc-client.discovery-enabled", "false",
                "quarkus.oidc-client.token-path", "/token",
                "quarkus.oidc-client.credentials.secret", "secret"));
        return settings;
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private synchronized void changes(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getQuery();
        String after = query.contains("after=") ? query.replaceAll(".*after=([^&]*).*", "$1") : "";
        Integer refusal = refusals.get(after);
        answer(
                exchange,
                refusal == null ? 200 : refusal,
                refusal == null ? text(after) : "{\"type\": \"/problems/invalid-cursor\"}");
    }

    private String text(String after) throws JsonProcessingException {
        return JSON.writeValueAsString(pages.getOrDefault(after, new ChangePage(List.of(), after, true)));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
