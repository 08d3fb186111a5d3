package org.alumninetwork.events.checkin;

import static org.alumninetwork.events.TestEvents.administrator;
import static org.alumninetwork.events.TestEvents.amend;
import static org.alumninetwork.events.TestEvents.as;
import static org.alumninetwork.events.TestEvents.idOf;
import static org.alumninetwork.events.TestEvents.inHelsinki;
import static org.alumninetwork.events.TestEvents.lecture;
import static org.alumninetwork.events.TestEvents.published;
import static org.alumninetwork.events.TestEvents.publishedWithSeats;
import static org.alumninetwork.events.TestEvents.registered;
import static org.alumninetwork.events.TestEvents.stateOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.alumninetwork.events.TestNetwork;
import org.alumninetwork.events.TestNetwork.Person;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.MovableClock;
import org.alumninetwork.testing.QrCode;
import org.alumninetwork.testing.StatementCounter;
import org.alumninetwork.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tickets, and what happens at the door. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class CheckInTest {

    @Inject
    TestNetwork network;

    @Inject
    MovableClock clock;

    /** An hour before the lecture. */
    private final Instant door = inHelsinki()
            .plusDays(7)
            .minusHours(1)
            .atZone(ZoneId.of("Europe/Helsinki"))
            .toInstant();

    private UUID chapter;
    private String event;
    private Person member;
    private String registration;

    @BeforeEach
    void registerSomebodyWhoComesEarly() {
        chapter = network.organisation("CHAPTER", null);
        event = published(lecture(chapter));
        member = network.member();
        registration = registered(event, member.token());
        clock.setTo(door);
    }

    @AfterEach
    void followTime() {
        clock.followTime();
    }

    @Test
    void aTicketLetsItsHolderInOnceAndMarksThemAsAttended() {
        String code = code(registration);

        assertThat(scan(code, "ENTRY")).isEqualTo("ADMITTED");
        assertThat(stateOf(registration)).isEqualTo("ATTENDED");
        assertThat(scan(code, "ENTRY")).isEqualTo("ALREADY_IN");
        assertThat(scan(code, "EXIT")).isEqualTo("LEFT");
        assertThat(scan(code, "EXIT")).isEqualTo("NOT_IN");
        assertThat(scan(code, "ENTRY")).isEqualTo("ADMITTED");
        administrator()
                .get(event + "/check-ins/count")
                .then()
                .body("inside", equalTo(1))
                .body("came", equalTo(1));
    }

    @Test
    void eachTicketThatIsNoGoodIsToldWhy() {
        String code = code(registration);
        char last = code.charAt(20) == 'A' ? 'B' : 'A';
        assertThat(scan(code.substring(0, 20) + last + code.substring(21), "ENTRY"))
                .as("forged")
                .isEqualTo("UNKNOWN");
        assertThat(scan("not a ticket", "ENTRY")).isEqualTo("UNKNOWN");
        String elsewhere = published(lecture(chapter));
        assertThat(scan(code(registered(elsewhere, member.token())), "ENTRY")).isEqualTo("WRONG_EVENT");

        as(member.token())
                .post(registration + "/ticket/renewal")
                .then()
                .statusCode(200)
                .body("serial", equalTo(2));
        assertThat(scan(code, "ENTRY")).isEqualTo("REVOKED");
        String renewed = code(registration);
        as(member.token()).post(registration + "/cancellation").then().statusCode(200);
        assertThat(scan(renewed, "ENTRY")).isEqualTo("NO_PLACE");
    }

    @Test
    void whoHasNotPaidIsLetInOnceTheyHave() {
        Map<String, Object> details = lecture(chapter);
        details.put("fee", Map.of("amount", "10.00", "currency", "EUR"));
        event = published(details);
        registration = registered(event, member.token());
        String code = code(registration);

        assertThat(scan(code, "ENTRY")).isEqualTo("UNPAID");
        as(member.token()).post(registration + "/payment").then().statusCode(403);
        administrator().post(registration + "/payment").then().statusCode(200);
        assertThat(scan(code, "ENTRY")).isEqualTo("ADMITTED");
    }

    @Test
    void theFeeIsForEachPlace() {
        Map<String, Object> details = lecture(chapter);
        details.put("fee", Map.of("amount", "10.00", "currency", "EUR"));
        details.put("guestsMost", 3);
        event = published(details);
        registration = registered(event, member.token());
        administrator().post(registration + "/payment").then().statusCode(200).body("paidPlaces", equalTo(1));
        Map<String, ?> guests = Map.of("guests", List.of(Map.of("name", "One"), Map.of("name", "Two")));
        amend(registration, member.token(), guests).then().statusCode(200).body("paidPlaces", equalTo(1));

        assertThat(scan(code(registration), "ENTRY")).isEqualTo("UNPAID");
        administrator()
                .get(event + "/registrations")
                .then()
                .body("items.places", contains(3))
                .body("items.paidPlaces", contains(1))
                .body("items.paidAt", contains(notNullValue()));
        administrator().post(registration + "/payment").then().statusCode(200).body("paidPlaces", equalTo(3));
        assertThat(scan(code(registration), "ENTRY")).isEqualTo("ADMITTED");
    }

    @Test
    void aScanThatIsToldAgainGetsTheSameAnswer() {
        Map<String, Object> scan = scanOf(code(registration), "ENTRY");
        String first = answers(List.of(scan)).getFirst().get("id").toString();

        assertThat(answers(List.of(scan, scan)).stream().map(answer -> answer.get("id")))
                .containsExactly(first, first);
        assertThat(answers(List.of(scan)).getFirst()).containsEntry("outcome", "ADMITTED");
    }

    @Test
    void scansCollectedWithoutANetworkAreJudgedByTheirOwnTimeInAnyOrder() {
        String code = code(registration);
        Instant noon = door.minusSeconds(3600);

        assertThat(answers(List.of(
                                at(code, "EXIT", noon.plusSeconds(60)),
                                at(code, "ENTRY", noon),
                                at(code, "ENTRY", noon.plusSeconds(30))))
                        .stream()
                        .map(answer -> answer.get("outcome")))
                .containsExactly("LEFT", "ADMITTED", "ALREADY_IN");
        assertThat(answers(List.of(at(code, "EXIT", noon.minusSeconds(5)))).getFirst())
                .containsEntry("outcome", "NOT_IN");
    }

    @Test
    void aTicketThatIsTriedOutBeforeTheDoorsOpenCountsForNothing() {
        String code = code(registration);
        clock.followTime();

        Map<String, Object> early = answers(List.of(scanOf(code, "ENTRY"))).getFirst();
        assertThat(early).containsEntry("outcome", "WRONG_EVENT").containsEntry("registrationId", idOf(registration));
        assertThat(early.get("detail").toString()).contains("from the day before it begins");
        assertThat(stateOf(registration)).isEqualTo("CONFIRMED");

        clock.setTo(door);
        assertThat(answers(List.of(at(code, "ENTRY", Instant.parse("2020-01-01T12:00:00Z"))))
                        .getFirst())
                .as("a device with a wrong clock")
                .containsEntry("outcome", "WRONG_EVENT");
        assertThat(answers(List.of(scanOf("no ticket", "ENTRY"))).getFirst()).doesNotContainKey("detail");
        Instant midnight = inHelsinki()
                .plusDays(6)
                .toLocalDate()
                .atStartOfDay(ZoneId.of("Europe/Helsinki"))
                .toInstant();
        assertThat(answers(List.of(at(code, "ENTRY", midnight.minusSeconds(1)), at(code, "ENTRY", midnight))).stream()
                        .map(answer -> answer.get("outcome")))
                .containsExactly("WRONG_EVENT", "ADMITTED");
    }

    @Test
    void nobodyIsLetInWhileTheEventIsPostponed() {
        String code = code(registration);
        administrator()
                .body(Map.of("reason", "The hall is closed."))
                .post(event + "/postponement")
                .then()
                .statusCode(200);

        assertThat(scan(code, "ENTRY")).isEqualTo("WRONG_EVENT");
    }

    @Test
    void whoWasScannedBeforeTheEventBeganCanStillCancel() {
        scan(code(registration), "ENTRY");
        as(member.token())
                .post(registration + "/cancellation")
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));

        administrator().get(event + "/check-ins/count").then().body("came", equalTo(0));
        String begun = published(lecture(chapter));
        String attended = registered(begun, member.token());
        event = begun;
        clock.setTo(door.plus(Duration.ofMinutes(90)));
        scan(code(attended), "ENTRY");
        as(member.token())
                .post(attended + "/cancellation")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/registration-not-active"));
    }

    @Test
    void anEventThatIsCancelledBeforeItBeginsWasAttendedByNobody() {
        scan(code(registration), "ENTRY");
        administrator()
                .body(Map.of("reason", "Storm."))
                .post(event + "/cancellation")
                .then()
                .statusCode(200);

        assertThat(stateOf(registration)).isEqualTo("CANCELLED");
    }

    @Test
    void whoWasCheckedInByMistakeDidNotCome() {
        String other = registered(event, network.member().token());
        scan(code(registration), "ENTRY");
        clock.setTo(door.plus(Duration.ofHours(4)));

        administrator()
                .body(Map.of("noShows", List.of(idOf(registration))))
                .post(event + "/completion")
                .then()
                .statusCode(200)
                .body("attendees", equalTo(1));
        assertThat(stateOf(registration)).isEqualTo("NO_SHOW");
        assertThat(stateOf(other)).as("nobody else was checked in").isEqualTo("ATTENDED");
    }

    @Test
    void ofTheSameTicketAtManyDoorsOneIsAdmitted() throws Exception {
        String code = code(registration);
        try (var doors = Executors.newFixedThreadPool(8)) {
            List<Future<String>> answers =
                    doors.invokeAll(Stream.<Callable<String>>generate(() -> () -> scan(code, "ENTRY"))
                            .limit(8)
                            .toList());
            int admitted = 0;
            for (Future<String> answer : answers) {
                admitted += answer.get().equals("ADMITTED") ? 1 : 0;
            }
            assertThat(admitted).isEqualTo(1);
        }
    }

    @Test
    void whereSomebodyWasCheckedInWhoeverWasNotDidNotCome() {
        String absent = registered(event, network.member().token());
        scan(code(registration), "ENTRY");
        clock.setTo(
                inHelsinki().plusDays(8).atZone(ZoneId.of("Europe/Helsinki")).toInstant());

        administrator()
                .body(Map.of())
                .post(event + "/completion")
                .then()
                .statusCode(200)
                .body("attendees", equalTo(1));
        assertThat(stateOf(absent)).isEqualTo("NO_SHOW");
        assertThat(stateOf(registration)).isEqualTo("ATTENDED");
    }

    @Test
    void aTicketIsForThoseWithAPlaceAndForNobodyElseToSee() {
        String full = publishedWithSeats(chapter, 1);
        registered(full, member.token());
        Person waiting = network.member();
        String queued = registered(full, waiting.token());

        as(waiting.token()).get(queued + "/ticket").then().statusCode(409).body("type", equalTo("/problems/no-ticket"));
        as(network.member().token()).get(registration + "/ticket").then().statusCode(404);
        as(member.token())
                .body(Map.of("scans", List.of(scanOf(code(registration), "ENTRY"))))
                .post(event + "/check-ins")
                .then()
                .statusCode(403);
    }

    @Test
    void theImagesHoldTheCode() throws Exception {
        as(member.token())
                .get(registration + "/ticket/qr.svg")
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .body(containsString("viewBox"));
        byte[] png = as(member.token())
                .get(registration + "/ticket/qr.png")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        assertThat(QrCode.textOf(png)).isEqualTo(code(registration));
    }

    @Test
    void theCountIsFollowedAsItChanges() throws IOException {
        as(member.token()).get(event + "/check-ins/live").then().statusCode(403);
        URLConnection stream = URI.create(RestAssured.baseURI + ":" + RestAssured.port + event + "/check-ins/live")
                .toURL()
                .openConnection();
        stream.setRequestProperty("Authorization", "Bearer " + Tokens.administrator());
        try (var lines = new BufferedReader(new InputStreamReader(stream.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(nextCount(lines)).isEqualTo("{\"inside\":0,\"came\":0}");
            scan(code(registration), "ENTRY");
            assertThat(nextCount(lines)).isEqualTo("{\"inside\":1,\"came\":1}");
        }
    }

    private static String nextCount(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        while (!line.startsWith("data:")) {
            line = lines.readLine();
        }
        return line.substring("data:".length());
    }

    @Test
    void scansAreListedWithTheSameNumberOfStatementsHoweverManyThereAre() {
        String code = code(registration);
        answers(List.of(scanOf(code, "ENTRY"), scanOf("none", "ENTRY"), scanOf("none", "EXIT")));

        administrator().get(event + "/check-ins?limit=1").then().body("items.outcome", contains("ADMITTED"));
        assertThat(statements(200)).isEqualTo(statements(1));
    }

    private long statements(int limit) {
        return StatementCounter.during(() ->
                administrator().get(event + "/check-ins?limit=" + limit).then().statusCode(200));
    }

    private String code(String ofRegistration) {
        return administrator()
                .get(ofRegistration + "/ticket")
                .then()
                .statusCode(200)
                .extract()
                .path("code");
    }

    /** A second after the one before. */
    private String scan(String code, String direction) {
        clock.setTo(clock.instant().plusSeconds(1));
        return answers(List.of(scanOf(code, direction)))
                .getFirst()
                .get("outcome")
                .toString();
    }

    private List<Map<String, Object>> answers(List<Map<String, Object>> scans) {
        return administrator()
                .body(Map.of("scans", scans))
                .post(event + "/check-ins")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    private static Map<String, Object> scanOf(String code, String direction) {
        return Map.of("nonce", UUID.randomUUID(), "code", code, "direction", direction);
    }

    private static Map<String, Object> at(String code, String direction, Instant moment) {
        return Map.of("nonce", UUID.randomUUID(), "code", code, "direction", direction, "scannedAt", moment.toString());
    }
}
