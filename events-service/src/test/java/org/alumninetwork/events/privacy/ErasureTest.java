package org.alumninetwork.events.privacy;

import static org.alumninetwork.events.TestEvents.administrator;
import static org.alumninetwork.events.TestEvents.amend;
import static org.alumninetwork.events.TestEvents.as;
import static org.alumninetwork.events.TestEvents.idOf;
import static org.alumninetwork.events.TestEvents.publishedWithSeats;
import static org.alumninetwork.events.TestEvents.register;
import static org.alumninetwork.events.TestEvents.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.alumninetwork.events.TestNetwork;
import org.alumninetwork.events.TestNetwork.Person;
import org.alumninetwork.testing.Database;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.MovableClock;
import org.alumninetwork.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class ErasureTest {

    @Inject
    TestNetwork network;

    @Inject
    MovableClock time;

    private final UUID erasure = UUID.randomUUID();
    private Person member;
    private String event;

    @BeforeEach
    void aMember() {
        member = network.member();
        event = publishedWithSeats(network.organisation("ASSOCIATION", null), 5);
    }

    @AfterEach
    void letTimeGoOn() {
        time.followTime();
    }

    @Test
    void aRegistrationToAnEventToComeStandsAgainstIt() {
        String registration = registered(event, member.token());

        network.erasure(erasure, member.id(), "PREPARING");

        Map<String, Object> answer = answer();
        assertThat(answer).containsEntry("state", "PREPARED").containsEntry("service", "events");
        assertThat(answer.get("blockers").toString()).contains("FUTURE_REGISTRATION", idOf(registration));
    }

    @Test
    void aRegistrationThatIsBeingWrittenIsWaitedFor() throws SQLException {
        String other = registered(event, network.member().token());
        UUID written = UUID.randomUUID();
        CompletableFuture<Void> preparing;
        try (Connection writer = Database.dataSource().getConnection();
                var copy = writer.prepareStatement("""
                        select cast(put_row_back('registration', to_jsonb(r)
                            || jsonb_build_object('id', ?, 'member_id', ?, 'number', r.number + 1)) as text)
                        from registration r where id = ?""")) {
            writer.setAutoCommit(false);
            copy.setObject(1, written);
            copy.setObject(2, member.id());
            copy.setObject(3, UUID.fromString(idOf(other)));
            copy.executeQuery();
            preparing = CompletableFuture.runAsync(() -> network.erasure(erasure, member.id(), "PREPARING"));
            await().until(() -> preparing.isDone() || somebodyWaitsForALock());
            writer.commit();
        }
        preparing.join();

        assertThat(answer().get("blockers").toString()).contains("FUTURE_REGISTRATION", written.toString());
    }

    @Test
    void whoIsAboutToBeErasedRegistersForNothingNewUntilItIsDecided() {
        network.erasure(erasure, member.id(), "PREPARING");

        register(event, member.token()).then().statusCode(409);
        network.erasure(erasure, member.id(), "BLOCKED");
        register(event, member.token()).then().statusCode(201);
    }

    @Test
    void attendanceStaysWithoutThePerson() {
        String registration = registered(event, member.token());
        time.setTo(Instant.now().plus(Duration.ofDays(8)));
        administrator().body(Map.of()).post(event + "/completion");

        network.erasure(erasure, member.id(), "ERASING");

        String holder = administrator()
                .get(registration)
                .then()
                .statusCode(200)
                .extract()
                .path("memberId");
        assertThat(holder).isNotEqualTo(member.id().toString());
        assertThat(answer()).containsEntry("state", "ERASED");
        assertThat(((Map<?, ?>) answer().get("counts")).get("registrations")).isEqualTo(1);
        assertThat(toldOf(idOf(registration))).doesNotContain(member.id().toString());
    }

    @Test
    void noChangeTellsTheNameOfWhoHasACertificate() {
        String name = "Holder " + UUID.randomUUID();
        member = network.member(name, "EVERYONE");
        String registration = registered(event, member.token());
        time.setTo(Instant.now().plus(Duration.ofDays(8)));
        administrator().body(Map.of()).post(event + "/completion");
        administrator().body(Map.of("kind", "ATTENDANCE")).post(event + "/certificates");
        assertThat(told().toString()).contains(name);

        network.erasure(erasure, member.id(), "ERASING");

        assertThat(told().toString()).doesNotContain(name);
        Map<String, Object> certificate = administrator()
                .get(event + "/certificates")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .extract()
                .path("items[0]");
        assertThat(certificate)
                .containsEntry("registrationId", idOf(registration))
                .containsEntry("nameShown", false)
                .doesNotContainKey("holder");
        assertThat(lastToldOf("certificates/" + certificate.get("id"))).isEqualTo(certificate);
    }

    @Test
    void noChangeTellsTheNameOfWhoWasToSpeakOnce() {
        String name = "Speaker " + UUID.randomUUID();
        Map<String, Object> details = administrator().get(event).path("");
        Map<String, Object> opening = Map.of(
                "title", Map.of("en", "Opening"),
                "speakers", List.of(Map.of("name", name, "memberId", member.id())),
                "startsAt", details.get("startsAt"),
                "endsAt", details.get("endsAt"));
        String session = administrator().body(opening).post(event + "/sessions").header("Location");
        amend(session, Tokens.administrator(), Map.of("speakers", List.of(Map.of("name", "Somebody else"))))
                .then()
                .statusCode(200);
        assertThat(told().toString()).contains(name);

        network.erasure(erasure, member.id(), "ERASING");

        assertThat(told().toString()).doesNotContain(name);
        assertThat(lastToldOf("sessions/" + idOf(session)).toString()).contains("Somebody else");
    }

    @Test
    void theSameMessageTwiceIsAnsweredOnce() {
        network.erasure(erasure, member.id(), "PREPARING");
        network.erasure(erasure, member.id(), "PREPARING");

        assertThat(told().stream().filter(change -> change.get("subject").equals("erasure-parts/" + erasure)))
                .hasSize(1);
    }

    @Test
    void whatARestoreBroughtBackIsErasedAgainAndNotAnsweredASecondTime() {
        String registration = registered(event, member.token());

        network.erasure(erasure, member.id(), "ERASED");

        as(member.token()).get(registration).then().statusCode(404);
        assertThat(told().stream().filter(change -> change.get("subject").equals("erasure-parts/" + erasure)))
                .isEmpty();
    }

    @Test
    void whatTheLostRecordOfAMergeLeftIsErasedToo() {
        Person lost = network.member();
        String registration = registered(event, lost.token());
        network.merge("merged", UUID.randomUUID(), lost.id(), member.id());

        network.erasure(erasure, member.id(), "ERASING");

        administrator().get(registration).then().statusCode(200).body("state", equalTo("CONFIRMED"));
        as(member.token()).get(registration).then().statusCode(404);
    }

    private static boolean somebodyWaitsForALock() throws SQLException {
        try (Connection watcher = Database.dataSource().getConnection();
                var waiting = watcher.prepareStatement("""
                        select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'""")) {
            return waiting.executeQuery().next();
        }
    }

    private Map<String, Object> answer() {
        return lastToldOf("erasure-parts/" + erasure);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> lastToldOf(String subject) {
        return told().stream()
                .filter(change -> change.get("subject").equals(subject))
                .map(change -> (Map<String, Object>) change.get("data"))
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private String toldOf(String registration) {
        return told().stream()
                .filter(change -> change.get("subject").equals("registrations/" + registration))
                .toList()
                .toString();
    }

    private static List<Map<String, Object>> told() {
        List<Map<String, Object>> all = new ArrayList<>();
        String after = "";
        List<Map<String, Object>> page;
        do {
            var read = as(Tokens.service("members-service")).get("/v1/changes/events?limit=1000" + after);
            page = read.path("items");
            all.addAll(page);
            after = "&after=" + read.path("next");
        } while (!page.isEmpty());
        return all;
    }
}
