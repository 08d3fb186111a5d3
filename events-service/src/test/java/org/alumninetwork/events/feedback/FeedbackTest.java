package org.alumninetwork.events.feedback;

import static org.alumninetwork.events.TestEvents.administrator;
import static org.alumninetwork.events.TestEvents.as;
import static org.alumninetwork.events.TestEvents.inHelsinki;
import static org.alumninetwork.events.TestEvents.lecture;
import static org.alumninetwork.events.TestEvents.published;
import static org.alumninetwork.events.TestEvents.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How it was. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class FeedbackTest {

    @Inject
    TestNetwork network;

    @Inject
    MovableClock clock;

    private Person chair;
    private String event;
    private List<Person> attendees;

    @BeforeEach
    void peopleAttend() {
        UUID chapter = network.organisation("CHAPTER", null);
        chair = network.officerOf(chapter);
        event = published(lecture(chapter));
        attendees = network.members(5);
        attendees.forEach(person -> registered(event, person.token()));
        clock.setTo(
                inHelsinki().plusDays(8).atZone(ZoneId.of("Europe/Helsinki")).toInstant());
        administrator().body(Map.of()).post(event + "/completion").then().statusCode(200);
    }

    @AfterEach
    void followTime() {
        clock.followTime();
    }

    @Test
    void hostsReadWhatManySayAndNothingWhileTheyAreFew() {
        for (Person person : attendees.subList(0, 4)) {
            give(person, Map.of("rating", 4, "comment", "Good coffee")).then().statusCode(204);
        }
        results().body("answers", equalTo(4)).body("rating", nullValue()).body("comments", nullValue());

        give(attendees.get(4), Map.of("rating", 5)).then().statusCode(204);
        results()
                .body("rating", equalTo(4.2f))
                .body("ratings", contains(0, 0, 0, 4, 1))
                .body("comments", containsInAnyOrder("Good coffee", "Good coffee", "Good coffee", "Good coffee"));
        as(attendees.get(0).token()).get(event + "/feedback").then().statusCode(403);
    }

    @Test
    void onlyWhoAttendedSaysHowItWasAndOnce() throws Exception {
        give(network.member(), Map.of("rating", 1))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-attended"));
        give(attendees.get(0), Map.of("rating", 6)).then().statusCode(400);
        try (var hands = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> answers = hands.invokeAll(Stream.<Callable<Integer>>generate(() ->
                            () -> give(attendees.get(0), Map.of("rating", 1)).statusCode())
                    .limit(4)
                    .toList());
            int kept = 0;
            for (Future<Integer> answer : answers) {
                kept += answer.get() == 204 ? 1 : 0;
            }
            assertThat(kept).isEqualTo(1);
        }
        results().body("answers", equalTo(1));
    }

    @Test
    void nobodySaysHowItWasBeforeItHasBegun() {
        clock.followTime();
        give(attendees.get(0), Map.of("rating", 5))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/event-not-started"));
    }

    private Response give(Person person, Map<String, ?> feedback) {
        return as(person.token()).body(feedback).post(event + "/feedback");
    }

    private ValidatableResponse results() {
        return as(chair.token()).get(event + "/feedback").then().statusCode(200);
    }
}
