package org.alumninetwork.events.calendar;

import static io.restassured.RestAssured.given;
import static org.alumninetwork.events.TestEvents.administrator;
import static org.alumninetwork.events.TestEvents.idOf;
import static org.alumninetwork.events.TestEvents.inHelsinki;
import static org.alumninetwork.events.TestEvents.lecture;
import static org.alumninetwork.events.TestEvents.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import biweekly.Biweekly;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.events.TestNetwork;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.StatementCounter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What partners hold, in one calendar. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class PartnershipCalendarTest {

    @Inject
    TestNetwork network;

    private UUID community;
    private UUID association;

    @BeforeEach
    void foundPartners() {
        community = network.organisation("NETWORK", null);
        association = network.organisation("ASSOCIATION", null);
    }

    @Test
    void whatEitherHoldsIsInItAndWhatTheyHoldTogetherOnce() {
        String of = published(lecture(community));
        String together = published(lecture(association));
        administrator()
                .body(Map.of("organisationId", community))
                .post(together + "/hosts")
                .then()
                .statusCode(201);
        administrator()
                .post(together + "/hosts/" + community + "/consent")
                .then()
                .statusCode(200);
        published(lecture(network.organisation("CHAPTER", null)));
        Map<String, Object> internal = lecture(community);
        internal.put("visibility", "MEMBERS");
        published(internal);

        String address = calendar(Instant.now().minus(Duration.ofDays(1)), Duration.ofDays(365));
        assertThat(uidsIn(address)).containsExactlyInAnyOrder(idOf(of) + "@events", idOf(together) + "@events");
        given().header("Accept-Language", "sv").get(address).then().body(containsString("X-WR-CALNAME:Avtal"));
    }

    @Test
    void whatTakesPlaceWhenTheAgreementIsOverIsNotInIt() {
        published(at(inHelsinki().plusDays(20)));
        String during = published(at(inHelsinki().plusDays(5)));

        assertThat(uidsIn(calendar(Instant.now().minus(Duration.ofDays(1)), Duration.ofDays(10))))
                .containsExactly(idOf(during) + "@events");
    }

    @Test
    void thereIsNoneBeforeTheAgreementIsInForce() {
        given().get(calendar(Instant.now().plus(Duration.ofDays(1)), Duration.ofDays(10)))
                .then()
                .statusCode(404);
        given().get("/v1/calendars/partnerships/" + UUID.randomUUID() + ".ics")
                .then()
                .statusCode(404);
    }

    @Test
    void itNeedsTheSameNumberOfStatementsHoweverLongItIs() {
        String address = calendar(Instant.now().minus(Duration.ofDays(1)), Duration.ofDays(365));
        published(lecture(community));
        long one = StatementCounter.during(() -> uidsIn(address));
        published(lecture(association));
        assertThat(StatementCounter.during(() -> uidsIn(address))).isEqualTo(one);
    }

    private String calendar(Instant from, Duration length) {
        UUID agreement = network.partnership(List.of(community, association), from, from.plus(length));
        return "/v1/calendars/partnerships/" + agreement + ".ics";
    }

    private Map<String, Object> at(LocalDateTime start) {
        Map<String, Object> event = lecture(community);
        event.put("startsAt", start.toString());
        event.put("endsAt", start.plusHours(2).toString());
        return event;
    }

    private static List<String> uidsIn(String address) {
        return Biweekly.parse(
                        given().get(address).then().statusCode(200).extract().asString())
                .first()
                .getEvents()
                .stream()
                .map(event -> event.getUid().getValue())
                .toList();
    }
}
