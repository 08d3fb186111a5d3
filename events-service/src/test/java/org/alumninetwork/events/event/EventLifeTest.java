package org.alumninetwork.events.event;

import static io.restassured.RestAssured.given;
import static org.alumninetwork.events.TestEvents.administrator;
import static org.alumninetwork.events.TestEvents.amend;
import static org.alumninetwork.events.TestEvents.as;
import static org.alumninetwork.events.TestEvents.inHelsinki;
import static org.alumninetwork.events.TestEvents.lecture;
import static org.alumninetwork.events.TestEvents.published;
import static org.alumninetwork.events.TestEvents.register;
import static org.alumninetwork.events.TestEvents.registered;
import static org.alumninetwork.events.TestEvents.stateOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
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

/** What is said of an event, how it changes, and how it ends. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class EventLifeTest {

    @Inject
    TestNetwork network;

    @Inject
    MovableClock clock;

    private UUID chapter;

    @BeforeEach
    void foundChapter() {
        chapter = network.organisation("CHAPTER", null);
    }

    @AfterEach
    void followTime() {
        clock.followTime();
    }

    @Test
    void everythingThatIsSaidOfAnEventIsKept() {
        Map<String, Object> details = lecture(chapter);
        details.put("accessibility", Map.of("en", "Step-free"));
        details.put("links", List.of(Map.of("title", Map.of("en", "Map"), "url", "https://example.org/map")));
        details.put("fee", Map.of("amount", "25.00", "currency", "EUR", "covers", Map.of("en", "Dinner")));
        details.putAll(Map.of("guestsMost", 2, "approvalRequired", true, "queuePolicy", "BEST_FIT", "offerHours", 24));
        details.put("cancellableUntil", inHelsinki().plusDays(5).toString());
        details.put("lateCancellation", "HOSTS_ONLY");

        given().get(published(details))
                .then()
                .statusCode(200)
                .body("accessibility.en", equalTo("Step-free"))
                .body("links[0].url", equalTo("https://example.org/map"))
                .body("fee.amount", equalTo("25.00"))
                .body("fee.covers.en", equalTo("Dinner"))
                .body("guestsMost", equalTo(2))
                .body("approvalRequired", equalTo(true))
                .body("queuePolicy", equalTo("BEST_FIT"))
                .body("offerHours", equalTo(24))
                .body("lateCancellation", equalTo("HOSTS_ONLY"))
                .body("hosts", contains(chapter.toString()))
                .body("sequence", equalTo(0));
    }

    @Test
    void aFeeIsADecimalNumberInACurrency() {
        Map<String, Object> details = lecture(chapter);
        details.put("fee", Map.of("amount", "1e3", "currency", "XXXX"));

        administrator()
                .body(details)
                .post("/v1/events")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/fee/amount", "/fee/currency"));
    }

    @Test
    void thoseWhoComeAreToldWhatChangedAfterThePublication() {
        String event = published(lecture(chapter));
        amend(event, Tokens.administrator(), Map.of("capacity", 80)).then().body("sequence", equalTo(0));
        amend(
                        event,
                        Tokens.administrator(),
                        Map.of("title", Map.of("en", "Summer lecture"), "onlineUrl", "https://x.example"))
                .then()
                .body("sequence", equalTo(1));

        given().get(event + "/amendments")
                .then()
                .statusCode(200)
                .body("items.sequence", contains(1))
                .body("items[0].changed.property", contains("onlineUrl", "title"))
                .body("items[0].changed[0].after", nullValue())
                .body("items[0].changed[1].after", containsString("\"en\":\"Summer lecture\""));
    }

    @Test
    void aPostponedEventKeepsItsRegistrationsAndIsPublishedWithItsNewTime() {
        String event = published(lecture(chapter));
        String registration = registered(event, network.member().token());

        postpone(event)
                .then()
                .statusCode(200)
                .body("state", equalTo("POSTPONED"))
                .body("postponementReason", equalTo("Flood"));
        register(event, network.member().token()).then().statusCode(409);
        given().get(event + "/availability").then().body("registration", equalTo("CLOSED"));
        postpone(event).then().statusCode(409);
        LocalDateTime start = inHelsinki().plusDays(40);
        amend(
                        event,
                        Tokens.administrator(),
                        Map.of(
                                "startsAt",
                                start.toString(),
                                "endsAt",
                                start.plusHours(2).toString()))
                .then()
                .statusCode(200);
        administrator()
                .post(event + "/publication")
                .then()
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"))
                .body("postponementReason", nullValue())
                .body("sequence", equalTo(3));

        assertThat(stateOf(registration)).isEqualTo("CONFIRMED");
        register(event, network.member().token()).then().statusCode(201);
    }

    @Test
    void aCompletedEventTellsWhoCameAndTheFeedTellsHowMany() {
        Map<String, Object> details = lecture(chapter);
        details.putAll(Map.of("capacity", 2, "guestsMost", 1));
        String event = published(details);
        Person first = network.member();
        String came = as(first.token())
                .body(Map.of("guests", List.of(Map.of("name", "Elias"))))
                .post(event + "/registrations")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        String waited = registered(event, network.member().token());

        complete(event, Map.of()).then().statusCode(409).body("type", equalTo("/problems/event-not-started"));
        clock.setTo(
                inHelsinki().plusDays(8).atZone(ZoneId.of("Europe/Helsinki")).toInstant());
        complete(event, Map.of())
                .then()
                .statusCode(200)
                .body("state", equalTo("COMPLETED"))
                .body("attendees", equalTo(2));

        assertThat(stateOf(came)).isEqualTo("ATTENDED");
        assertThat(stateOf(waited)).isEqualTo("DECLINED");
        complete(event, Map.of()).then().statusCode(409).body("type", equalTo("/problems/event-has-ended"));
        administrator()
                .body(Map.of("reason", "Late"))
                .post(event + "/cancellation")
                .then()
                .statusCode(409);
    }

    @Test
    void whoDidNotComeIsNamedAndHeadsMayBeCountedAtTheDoor() {
        String event = published(lecture(chapter));
        String came = registered(event, network.member().token());
        String absent = registered(event, network.member().token());
        clock.setTo(
                inHelsinki().plusDays(8).atZone(ZoneId.of("Europe/Helsinki")).toInstant());

        Map<String, Object> completion = new HashMap<>();
        completion.put("noShows", List.of(absent.substring(absent.lastIndexOf('/') + 1)));
        completion.put("attendees", 43);
        complete(event, completion).then().statusCode(200).body("attendees", equalTo(43));
        assertThat(stateOf(came)).isEqualTo("ATTENDED");
        assertThat(stateOf(absent)).isEqualTo("NO_SHOW");
    }

    @Test
    void onlyTheOrganisationThatMadeItEndsAnEvent() {
        String event = published(lecture(chapter));
        String member = network.member().token();

        as(member)
                .body(Map.of("reason", "No"))
                .post(event + "/postponement")
                .then()
                .statusCode(403);
        as(member).body(Map.of()).post(event + "/completion").then().statusCode(403);
        as(member)
                .body(Map.of("reason", "No"))
                .post(event + "/cancellation")
                .then()
                .statusCode(403);
        given().get(event + "/amendments").then().statusCode(200).body("items", empty());
    }

    private static Response postpone(String event) {
        return administrator().body(Map.of("reason", "Flood")).post(event + "/postponement");
    }

    private static Response complete(String event, Map<String, ?> body) {
        return administrator().body(body).post(event + "/completion");
    }
}
