package org.alumninetwork.members.change;

import static org.alumninetwork.members.MembersApi.createSource;
import static org.alumninetwork.members.MembersApi.idOf;
import static org.alumninetwork.members.MembersApi.person;
import static org.alumninetwork.members.MembersApi.registered;
import static org.alumninetwork.members.MembersApi.registry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.alumninetwork.members.Agreements;
import org.alumninetwork.members.Feed;
import org.alumninetwork.members.Offices;
import org.alumninetwork.support.webhook.WebhookRound;
import org.alumninetwork.testing.Database;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The way back: beyond what it decides, a registry is told what the member consents to and the agreement names. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class RegistryConsentTest {

    private static final List<String> AUTHORITY = List.of("familyName");

    @Inject
    MovableClock clock;

    @Inject
    WebhookRound round;

    private final String login = "login-" + UUID.randomUUID();

    @AfterEach
    void followTime() {
        clock.followTime();
    }

    @Test
    void whatMembersKeepIsToldToTheRegistryThatTheyNameAndUntilTheyWithdraw() throws SQLException {
        String source = createSource(Offices.organisation("NETWORK", null), AUTHORITY);
        String other = createSource(Offices.organisation("NETWORK", null), AUTHORITY);
        String member = memberOf(source, other);
        Feed feed = Feed.of(() -> registry(source));
        Feed others = Feed.of(() -> registry(other));

        amend("Nokia");
        assertThat(dataOf(feed)).containsEntry("familyName", "Wanjiru").doesNotContainKeys("employer", "phone");
        registry(source).get(member).then().body("phone", nullValue());
        consent(member, source);

        assertThat(dataOf(feed)).containsEntry("employer", "Nokia").containsEntry("phone", "+358501234567");
        assertThat(dataOf(others)).doesNotContainKeys("employer", "phone");
        registry(source).get(member).then().body("phone", equalTo("+358501234567"));
        person(login)
                .get(member + "/visibility")
                .then()
                .body("fields.find { it.field == 'phone' }.seenBy.source", hasItem(source))
                .body("fields.find { it.field == 'phone' }.seenBy.source", not(hasItem(other)));
        withdraw(member, source);

        assertThat(dataOf(feed)).doesNotContainKeys("employer", "phone");
    }

    @Test
    void theAgreementNarrowsWhatAConsentAllowsAndEndsIt() throws SQLException {
        UUID network = Offices.organisation("NETWORK", null);
        UUID university = Offices.organisation("INSTITUTION", null);
        String source = createSource(university, AUTHORITY);
        Instant end = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(30));
        Agreements.between(List.of(university, network), Instant.EPOCH, end, source, List.of("familyName", "phone"));
        String member = memberOf(source);
        Feed feed = Feed.of(() -> registry(source));
        consent(member, source);

        assertThat(dataOf(feed)).containsKeys("familyName", "phone").doesNotContainKey("employer");
        clock.setTo(end);
        amend("Nokia");

        assertThat(dataOf(feed)).doesNotContainKeys("familyName", "phone", "employer");
    }

    @Test
    void aWebhookTellsTheSameAsTheFeed() throws SQLException, IOException {
        String source = createSource(Offices.organisation("NETWORK", null), AUTHORITY);
        String member = memberOf(source);
        List<String> received = new CopyOnWriteArrayList<>();
        HttpServer receiver = receiver(received);
        UUID webhook = UUID.fromString(registry(source)
                .body(Map.of("url", "http://localhost:" + receiver.getAddress().getPort() + "/"))
                .post("/v1/webhooks/members")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        send(webhook);
        received.clear();

        registered("login-" + UUID.randomUUID(), Map.of("familyName", "Somebody else"));
        amend("Nokia");
        send(webhook);
        consent(member, source);
        send(webhook);
        withdraw(member, source);
        send(webhook);
        receiver.stop(0);
        registry(source).header("If-Match", "*").delete("/v1/webhooks/members/" + webhook);

        assertThat(received).map(RegistryConsentTest::employerIn).containsExactly(null, "Nokia", null);
    }

    private void send(UUID webhook) {
        boolean busy = true;
        while (busy) {
            busy = round.turn(webhook);
        }
    }

    private static HttpServer receiver(List<String> received) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            received.add(new String(exchange.getRequestBody().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static String employerIn(String message) {
        try {
            return new ObjectMapper().readTree(message).at("/data/employer").textValue();
        } catch (IOException unreadable) {
            throw new AssertionError(message, unreadable);
        }
    }

    /** The path of the record of the login, whom the sources know. */
    private String memberOf(String... sources) throws SQLException {
        String path = registered(
                login, Map.of("familyName", "Wanjiru", "phone", "+358501234567", "employer", "A former employer"));
        try (Connection connection = Database.dataSource().getConnection();
                var insert = connection.prepareStatement(
                        "insert into member_source (source_id, external_id, member_id, state_hash) select id, ?, ?, 0"
                                + " from source where code = any(?)")) {
            insert.setString(1, login);
            insert.setObject(2, UUID.fromString(idOf(path)));
            insert.setArray(3, connection.createArrayOf("text", sources));
            insert.executeUpdate();
        }
        return path;
    }

    private void amend(String employer) {
        person(login)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "*")
                .body(Map.of("employer", employer))
                .patch("/v1/members/me")
                .then()
                .statusCode(200);
    }

    private void consent(String member, String source) {
        person(login)
                .body(Map.of("purpose", "registry-" + source, "wordingVersion", "2026-11 en"))
                .post(member + "/consents")
                .then()
                .statusCode(201);
    }

    private void withdraw(String member, String source) {
        person(login)
                .header("If-Match", "*")
                .delete(member + "/consents/registry-" + source)
                .then()
                .statusCode(204);
    }

    /** Of the last that the registry was told. */
    @SuppressWarnings("unchecked") // data is an object
    private static Map<String, Object> dataOf(Feed feed) {
        return (Map<String, Object>) feed.next().getLast().get("data");
    }
}
