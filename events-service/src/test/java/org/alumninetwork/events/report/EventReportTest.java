package org.alumninetwork.events.report;

import static org.alumninetwork.events.TestEvents.administrator;
import static org.alumninetwork.events.TestEvents.as;
import static org.alumninetwork.events.TestEvents.inHelsinki;
import static org.alumninetwork.events.TestEvents.lecture;
import static org.alumninetwork.events.TestEvents.published;
import static org.alumninetwork.events.TestEvents.registered;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.events.TestEvents;
import org.alumninetwork.events.TestNetwork;
import org.alumninetwork.events.TestNetwork.Person;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class EventReportTest {

    @Inject
    TestNetwork network;

    @Inject
    MovableClock clock;

    @AfterEach
    void followTime() {
        clock.followTime();
    }

    @Test
    void theReportTellsTheHostsHowItWent() {
        UUID chapter = network.organisation("CHAPTER", null);
        Map<String, Object> details = lecture(chapter);
        details.put("guestsMost", 1);
        String event = published(details);
        as(network.member().token())
                .body(Map.of("guests", List.of(Map.of("name", "Elias"))))
                .post(event + "/registrations")
                .then()
                .statusCode(201);
        String absent = registered(event, network.member().token());
        Person leaving = network.member();
        as(leaving.token())
                .post(registered(event, leaving.token()) + "/cancellation")
                .then()
                .statusCode(200);
        clock.setTo(
                inHelsinki().plusDays(8).atZone(ZoneId.of("Europe/Helsinki")).toInstant());
        administrator()
                .body(Map.of("noShows", List.of(TestEvents.idOf(absent))))
                .post(event + "/completion")
                .then()
                .statusCode(200);

        clock.followTime();
        as(network.officerOf(chapter).token())
                .get(event + "/report")
                .then()
                .statusCode(200)
                .body("attendees", equalTo(2))
                .body("attended", equalTo(1))
                .body("guests", equalTo(1))
                .body("noShows", equalTo(1))
                .body("cancelled", equalTo(1))
                .body("noShowRate", equalTo(0.5f));
        as(network.member().token()).get(event + "/report").then().statusCode(403);
    }

    @Test
    void anEventToWhichNobodyRegisteredHasAReportToo() {
        String event = published(lecture(network.organisation("CHAPTER", null)));

        administrator()
                .get(event + "/report")
                .then()
                .statusCode(200)
                .body("attended", equalTo(0))
                .body("noShowRate", equalTo(0.0f));
    }
}
