package org.alumninetwork.events.event;

import static org.alumninetwork.events.TestEvents.administrator;
import static org.alumninetwork.events.TestEvents.draft;
import static org.alumninetwork.events.TestEvents.lecture;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.alumninetwork.events.TestNetwork;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.junit.jupiter.api.Test;

/** Local times across changes of clocks; in Helsinki they go forward on 28 March 2027 and back on 31 October 2027. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class EventTimeTest {

    @Inject
    TestNetwork network;

    @Test
    void theInstantFollowsTheClockOnTheWall() {
        instantsOf("2027-03-27T18:00:00", "2027-03-28T18:00:00", "Europe/Helsinki")
                .body("startInstant", equalTo("2027-03-27T16:00:00Z"))
                .body("endInstant", equalTo("2027-03-28T15:00:00Z"))
                .body("startsAt", equalTo("2027-03-27T18:00:00"));
        instantsOf("2027-03-27T18:00:00", "2027-03-27T20:00:00", "Asia/Kathmandu")
                .body("startInstant", equalTo("2027-03-27T12:15:00Z"));
        instantsOf("2027-04-03T12:00:00", "2027-04-04T12:00:00", "Pacific/Auckland")
                .body("startInstant", equalTo("2027-04-02T23:00:00Z"))
                .body("endInstant", equalTo("2027-04-04T00:00:00Z"));
    }

    @Test
    void aTimeThatTheClockSkipsIsRefused() {
        refused(Map.of("startsAt", "2027-03-28T03:30:00", "endsAt", "2027-03-28T05:00:00"))
                .body("violations.pointer", contains("/startsAt"))
                .body("violations[0].message", startsWith("does not exist in Europe/Helsinki"));
        refused(Map.of(
                        "startsAt", "2027-03-29T18:00:00",
                        "endsAt", "2027-03-29T20:00:00",
                        "registrationOpensAt", "2027-03-28T03:00:00"))
                .body("violations.pointer", contains("/registrationOpensAt"));
    }

    @Test
    void aTimeThatComesTwiceIsTheFirstOfTheTwo() {
        instantsOf("2027-10-31T03:30:00", "2027-10-31T04:30:00", "Europe/Helsinki")
                .body("startInstant", equalTo("2027-10-31T00:30:00Z"))
                .body("endInstant", equalTo("2027-10-31T02:30:00Z"));
    }

    @Test
    void timesFitTogether() {
        refused(Map.of("startsAt", "2027-05-01T18:00:00", "endsAt", "2027-05-01T18:00:00"))
                .body("violations.pointer", contains("/endsAt"));
        refused(Map.of("startsAt", "2027-05-01T18:00:00", "endsAt", "2029-05-01T18:00:00"))
                .body("violations.pointer", contains("/endsAt"));
        refused(Map.of(
                        "startsAt", "2027-05-01T18:00:00",
                        "endsAt", "2027-05-01T20:00:00",
                        "registrationClosesAt", "2027-05-01T21:00:00"))
                .body("violations.pointer", contains("/registrationClosesAt"));
        refused(Map.of(
                        "startsAt", "2027-05-01T18:00:00",
                        "endsAt", "2027-05-01T20:00:00",
                        "registrationOpensAt", "2027-04-02T12:00:00",
                        "registrationClosesAt", "2027-04-01T12:00:00"))
                .body("violations.pointer", contains("/registrationOpensAt"));
    }

    @Test
    void anInstantIsNotTakenForALocalTime() {
        refused(Map.of("startsAt", "2027-05-01T18:00:00Z", "endsAt", "2027-05-01T20:00:00Z"))
                .body("type", equalTo("/problems/malformed-json"))
                .body("violations[0].pointer", equalTo("/startsAt"));
        refused(Map.of("startsAt", "2027-05-01T18:00:00+02:00", "endsAt", "2027-05-01T20:00:00"));
    }

    private ValidatableResponse instantsOf(String start, String end, String zone) {
        Map<String, Object> event = lecture(network.organisation("ASSOCIATION", null));
        event.putAll(Map.of("startsAt", start, "endsAt", end, "timeZone", zone));
        return administrator().get(draft(event)).then().statusCode(200);
    }

    private ValidatableResponse refused(Map<String, ?> times) {
        Map<String, Object> event = lecture(network.organisation("ASSOCIATION", null));
        event.putAll(times);
        return administrator().body(event).post("/v1/events").then().statusCode(400);
    }
}
