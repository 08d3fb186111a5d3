package org.alumninetwork.events.report;

import static org.alumninetwork.events.TestEvents.administrator;
import static org.alumninetwork.events.TestEvents.as;
import static org.alumninetwork.events.TestEvents.inHelsinki;
import static org.alumninetwork.events.TestEvents.lecture;
import static org.alumninetwork.events.TestEvents.published;
import static org.alumninetwork.events.TestEvents.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

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
import org.alumninetwork.testing.StatementCounter;
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
    void whoWasLetInIsCountedOnceTheEventIsCompleted() {
        UUID chapter = network.organisation("CHAPTER", null);
        String event = published(lecture(chapter));
        String code = administrator()
                .get(registered(event, network.member().token()) + "/ticket")
                .path("code");
        clock.setTo(
                inHelsinki().plusDays(7).atZone(ZoneId.of("Europe/Helsinki")).toInstant());
        administrator()
                .body(Map.of("scans", List.of(Map.of("nonce", UUID.randomUUID(), "code", code))))
                .post(event + "/check-ins")
                .then()
                .statusCode(200);
        clock.followTime();

        administrator()
                .get(reportOf(chapter, ""))
                .then()
                .statusCode(200)
                .body("attendees", equalTo(0))
                .body("attended", equalTo(0))
                .body("events[0].attended", equalTo(1));
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

    @Test
    void eachHostReadsHowItsEventsWentAndHowManyOfItsOwnCame() {
        UUID chapter = network.organisation("CHAPTER", null);
        UUID partner = network.organisation("ASSOCIATION", null);
        Map<String, Object> details = lecture(chapter);
        details.put("title", Map.of("en", "=Spring; lecture"));
        String event = published(details);
        administrator()
                .body(Map.of("organisationId", partner))
                .post(event + "/hosts")
                .then()
                .statusCode(201);
        administrator().post(event + "/hosts/" + partner + "/consent").then().statusCode(200);
        List<Person> attending = List.of(
                network.memberOf(partner, "ACTIVE"),
                network.memberOf(network.organisation("CHAPTER", partner), "GRACE"),
                network.memberOf(partner, "LAPSED"),
                network.member(),
                network.memberOf(chapter, "ACTIVE"));
        attending.forEach(person -> registered(event, person.token()));
        String absent = registered(event, network.memberOf(partner, "ACTIVE").token());
        completedWithout(event, absent);
        attending.forEach(person -> as(person.token())
                .body(Map.of("rating", 4))
                .post(event + "/feedback")
                .then()
                .statusCode(204));
        clock.followTime();
        String ofAnother = published(lecture(chapter));

        String officer = network.officerOf(partner).token();
        as(officer)
                .get(reportOf(partner, ""))
                .then()
                .statusCode(200)
                .body("attendees", equalTo(5))
                .body("noShows", equalTo(1))
                .body("rating", equalTo(4.0f))
                .body("events.eventId", contains(TestEvents.idOf(event)))
                .body("events[0].hosts", hasSize(1))
                .body("events[0].hosts[0].attended", equalTo(2))
                .body("events[0].hosts[0].noShows", equalTo(1));
        administrator()
                .get(reportOf(chapter, ""))
                .then()
                .body("events.eventId", hasItems(TestEvents.idOf(event), TestEvents.idOf(ofAnother)))
                .body("events[0].hosts[0].attended", equalTo(1));
        as(officer).get(event + "/report").then().body("hosts.attended", contains(1, 2));
        String file = as(officer)
                .accept("text/csv")
                .get(reportOf(partner, ".csv"))
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();
        assertThat(file.lines()).hasSize(2);
        assertThat(file.lines().toList().getLast())
                .contains(",'=Spring; lecture,", ",COMPLETED,5,5,1,2,1,")
                .endsWith(",5,4.0");
    }

    @Test
    void aReportOfAHostIsForItsOfficersAndOfAYearAtMost() {
        UUID chapter = network.organisation("CHAPTER", null);
        as(network.member().token()).get(reportOf(chapter, "")).then().statusCode(403);
        administrator()
                .get("/v1/events/reports?organisation=" + chapter + "&from=2027-01-01&to=2028-01-02")
                .then()
                .statusCode(400);
        administrator()
                .get("/v1/events/reports?organisation=" + chapter + "&from=2027-01-01")
                .then()
                .statusCode(400);
    }

    @Test
    void aReportNeedsTheSameNumberOfStatementsHoweverManyEventsAreInIt() {
        UUID chapter = network.organisation("CHAPTER", null);
        published(lecture(chapter));
        long one = statementsOf(chapter);
        published(lecture(chapter));
        assertThat(statementsOf(chapter)).isEqualTo(one);
    }

    private static long statementsOf(UUID host) {
        return StatementCounter.during(
                () -> administrator().get(reportOf(host, "")).then().statusCode(200));
    }

    private static String reportOf(UUID host, String ending) {
        return "/v1/events/reports" + ending + "?organisation=" + host + "&from="
                + inHelsinki().toLocalDate() + "&to="
                + inHelsinki().plusDays(30).toLocalDate();
    }

    private void completedWithout(String event, String absent) {
        clock.setTo(
                inHelsinki().plusDays(8).atZone(ZoneId.of("Europe/Helsinki")).toInstant());
        administrator()
                .body(Map.of("noShows", List.of(TestEvents.idOf(absent))))
                .post(event + "/completion")
                .then()
                .statusCode(200);
    }
}
