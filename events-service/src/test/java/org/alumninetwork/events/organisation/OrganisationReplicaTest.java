package org.alumninetwork.events.organisation;

import static org.alumninetwork.events.TestEvents.administrator;
import static org.alumninetwork.events.TestEvents.as;
import static org.alumninetwork.events.TestEvents.lecture;
import static org.alumninetwork.events.TestNetwork.change;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.events.TestNetwork;
import org.alumninetwork.events.TestNetwork.Person;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class OrganisationReplicaTest {

    @Inject
    TestNetwork network;

    @Inject
    MovableClock clock;

    @AfterEach
    void followTime() {
        clock.followTime();
    }

    @Test
    void aTermGivesRightsFromItsFirstToItsLastDayOnTheLocalDate() {
        UUID chapter = network.organisation("CHAPTER", null);
        Person officer = network.member();
        network.term(officer.id(), chapter, LocalDate.of(2031, 1, 10), LocalDate.of(2031, 1, 20));

        clock.setTo(Instant.parse("2031-01-09T21:59:59Z"));
        draftAs(officer, chapter).then().statusCode(403);
        clock.setTo(Instant.parse("2031-01-09T22:00:00Z"));
        draftAs(officer, chapter).then().statusCode(201);
        clock.setTo(Instant.parse("2031-01-20T21:59:59Z"));
        draftAs(officer, chapter).then().statusCode(201);
        clock.setTo(Instant.parse("2031-01-20T22:00:00Z"));
        draftAs(officer, chapter).then().statusCode(403);
    }

    @Test
    void anArchivedOrganisationHoldsNoEvents() {
        UUID chapter = network.organisation("CHAPTER", null);
        Person officer = network.officerOf(chapter);
        network.apply(List.of(change(
                "organisation",
                chapter,
                Map.of(
                        "id", chapter,
                        "kind", "CHAPTER",
                        "name", Map.of("en", "Closed"),
                        "country", "FI",
                        "timeZone", "Europe/Helsinki",
                        "archivedAt", "2026-01-01T00:00:00Z"))));

        draftAs(officer, chapter).then().statusCode(403);
        administrator()
                .body(lecture(chapter))
                .post("/v1/events")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-host"));
    }

    private static Response draftAs(Person person, UUID organisation) {
        return as(person.token()).body(lecture(organisation)).post("/v1/events");
    }
}
