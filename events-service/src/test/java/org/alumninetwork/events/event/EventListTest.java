package org.alumninetwork.events.event;

import static io.restassured.RestAssured.given;
import static org.alumninetwork.events.TestEvents.as;
import static org.alumninetwork.events.TestEvents.idOf;
import static org.alumninetwork.events.TestEvents.lecture;
import static org.alumninetwork.events.TestEvents.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.events.TestNetwork;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.StatementCounter;
import org.alumninetwork.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class EventListTest {

    @Inject
    TestNetwork network;

    private UUID host;
    private String lecture;
    private String concert;
    private String webinar;

    @BeforeEach
    void announceThreeEvents() {
        host = network.organisation("ASSOCIATION", null);
        lecture = published(event("2032-03-10T18:00:00", Map.of()));
        concert = published(event(
                "2032-03-12T19:00:00",
                Map.of(
                        "kind", "CULTURAL",
                        "title", Map.of("fi", "Kevätkonsertti 100%"),
                        "languages", List.of("fi"),
                        "place", Map.of("name", "Konserthuset", "city", "Göteborg", "country", "SE"))));
        Map<String, Object> online = event("2032-04-01T09:00:00", Map.of("attendanceMode", "ONLINE"));
        online.remove("place");
        webinar = published(online);
    }

    @Test
    void eachFilterFindsWhatItNames() {
        assertThat(found("")).containsExactly(lecture, concert, webinar);
        assertThat(found("&kind=CULTURAL")).containsExactly(concert);
        assertThat(found("&country=SE")).containsExactly(concert);
        assertThat(found("&online=true")).containsExactly(webinar);
        assertThat(found("&online=false")).containsExactly(lecture, concert);
        assertThat(found("&language=fi")).containsExactly(concert);
        assertThat(found("&state=CANCELLED")).isEmpty();
        assertThat(found("&q=GOTEBORG")).containsExactly(concert);
        assertThat(found("&q=forelasning")).containsExactly(lecture, webinar);
        assertThat(found("&q=100%25")).containsExactly(concert);
        assertThat(found("&q=_%25_")).isEmpty();
    }

    @Test
    void datesAreThoseOfTheEventsOwnClock() {
        assertThat(found("&from=2032-03-10&to=2032-03-12")).containsExactly(lecture, concert);
        assertThat(found("&from=2032-03-11")).containsExactly(concert, webinar);
        assertThat(found("&to=2032-03-11")).containsExactly(lecture);
        given().get("/v1/events?from=tomorrow").then().statusCode(400).body("violations[0].pointer", equalTo("/from"));
        given().get("/v1/events?from=2027-01-01&to=2026-01-01")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/from", "/to"));
        given().get("/v1/events?colour=red").then().statusCode(400);
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        List<String> read = new ArrayList<>();
        String next = "/v1/events?limit=1&organisation=" + host;
        while (next != null) {
            var page = given().urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract();
            read.addAll(page.path("items.id"));
            next = page.header("Link") == null ? null : page.header("Link").replaceAll("<(.*)>.*", "$1");
        }
        assertThat(read).containsExactly(idOf(lecture), idOf(concert), idOf(webinar));
    }

    @Test
    void theListNeedsTheSameNumberOfStatementsHoweverLongItIs() {
        for (String token : List.of(
                Tokens.administrator(),
                network.officerOf(host).token(),
                network.member().token())) {
            assertThat(statements(token, 200)).isEqualTo(statements(token, 1));
        }
    }

    private static long statements(String token, int limit) {
        return StatementCounter.during(
                () -> as(token).get("/v1/events?limit=" + limit).then().statusCode(200));
    }

    private List<String> found(String filter) {
        List<String> ids = given().urlEncodingEnabled(false)
                .get("/v1/events?organisation=" + host + filter)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
        return ids.stream().map(id -> "/v1/events/" + id).toList();
    }

    private Map<String, Object> event(String start, Map<String, ?> others) {
        Map<String, Object> event = lecture(host);
        event.put("startsAt", start);
        event.put("endsAt", LocalDateTime.parse(start).plusHours(2).toString());
        event.putAll(others);
        return event;
    }
}
