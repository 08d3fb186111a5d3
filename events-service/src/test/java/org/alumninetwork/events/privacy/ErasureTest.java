package org.alumninetwork.events.privacy;

import static org.alumninetwork.events.TestEvents.administrator;
import static org.alumninetwork.events.TestEvents.amend;
import static org.alumninetwork.events.TestEvents.as;
import static org.alumninetwork.events.TestEvents.idOf;
import static org.alumninetwork.events.TestEvents.publishedWithSeats;
import static org.alumninetwork.events.TestEvents.register;
import static org.alumninetwork.events.TestEvents.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.events.TestNetwork;
import org.alumninetwork.events.TestNetwork.Person;
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
    void whatTheLostRecordOfAMergeLeftIsErasedToo() {
        Person lost = network.member();
        String registration = registered(event, lost.token());
        network.merge("merged", UUID.randomUUID(), lost.id(), member.id());

        network.erasure(erasure, member.id(), "ERASING");

        administrator().get(registration).then().statusCode(200).body("state", equalTo("CONFIRMED"));
        as(member.token()).get(registration).then().statusCode(404);
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
