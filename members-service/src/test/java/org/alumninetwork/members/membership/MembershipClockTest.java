package org.alumninetwork.members.membership;

import static org.alumninetwork.members.MembersApi.administrator;
import static org.alumninetwork.members.MembersApi.idOf;
import static org.alumninetwork.members.MembersApi.person;
import static org.alumninetwork.members.MembersApi.registered;
import static org.alumninetwork.members.Memberships.act;
import static org.alumninetwork.members.Memberships.joined;
import static org.alumninetwork.members.Memberships.type;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.members.Feed;
import org.alumninetwork.members.Offices;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the days bring, on the local date of the organisation (Europe/Stockholm). */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class MembershipClockTest {

    private static final String YEAR_LATER_AT_NOON = "2027-03-10T12:00:00Z";

    private final UUID association = Offices.organisation("ASSOCIATION", null);
    private final String member = "member-" + UUID.randomUUID();
    private final MovableClock time;
    private final MembershipClock clock;
    private String memberPath;
    private String membership;

    MembershipClockTest(MovableClock time, MembershipClock clock) {
        this.time = time;
        this.clock = clock;
    }

    @BeforeEach
    void joinForAYear() {
        time.setTo(Instant.parse("2026-03-10T12:00:00Z"));
        memberPath = registered(member, Map.of("familyName", "Wanjiru"));
        membership =
                joined(person(member), type(association, Map.of("months", 12, "renewalDays", 30, "graceDays", 10)));
    }

    @AfterEach
    void followTime() {
        time.followTime();
    }

    @Test
    void whoDoesNotRenewIsInGraceAndThenLapsesOnTheLocalDate() {
        moveTo("2027-03-09T22:59:00Z");
        mustBe("ACTIVE");
        moveTo("2027-03-09T23:01:00Z");
        mustBe("GRACE");
        moveTo("2027-03-19T22:59:00Z");
        mustBe("GRACE");
        Feed feed = Feed.ofService();
        moveTo("2027-03-19T23:01:00Z");
        mustBe("LAPSED");
        assertThat(feed.next()).hasSize(1);
        clock.moveOn();
        assertThat(feed.next()).isEmpty();
    }

    @Test
    void afterADowntimeEachStepIsDatedByTheDayOnWhichItWasDue() {
        moveTo("2027-06-01T12:00:00Z");

        mustBe("LAPSED");
        List<String> spans = person(member).get(membership + "/history").path("items.fromDate");
        assertThat(spans).containsExactly("2026-03-10", "2027-03-10", "2027-03-20");
        asOf("2026-03-09", List.of());
        asOf("2026-03-10", List.of("ACTIVE"));
        asOf("2027-03-19", List.of("GRACE"));
        asOf("2027-03-20", List.of());
        administrator()
                .get("/v1/memberships/counts?organisation=" + association + "&asOf=2027-03-01")
                .then()
                .body("members", equalTo(1));
        administrator()
                .get("/v1/memberships/counts?organisation=" + association)
                .then()
                .body("members", equalTo(0));
    }

    @Test
    void whoWasExpelledDoesNotComeBackByRenewingWhatLapsedBefore() {
        moveTo("2027-06-01T12:00:00Z");
        String again = joined(person(member), type(association, Map.of()));
        act(administrator(), again, "expulsion", Map.of("reason", "Misconduct")).statusCode(201);

        person(member).post(membership + "/renewal").then().statusCode(403);
        mustBe("LAPSED");
        administrator().post(membership + "/renewal").then().statusCode(201).body("state", equalTo("ACTIVE"));
    }

    @Test
    void whereSomebodyBelongedOnceOneDoesNotReadWhatHasBecomeOfTheMembershipElsewhere() {
        UUID left = Offices.organisation("CHAPTER", null);
        UUID chosen = Offices.organisation("CHAPTER", null);
        String officer = "officer-" + UUID.randomUUID();
        Offices.appoint(registered(officer, Map.of("familyName", "Officer")), left);
        String transferred = joined(person(member), type(left, Map.of("months", 12)));
        String asOf = "/v1/memberships?organisation=" + left + "&asOf=2026-04-01";
        moveTo("2026-05-01T12:00:00Z");
        person(officer).get(asOf).then().body("items[0].endDate", equalTo("2027-03-09"));

        act(person(member), transferred, "transfer", Map.of("typeId", type(chosen, Map.of("months", 12))))
                .statusCode(201);
        act(administrator(), transferred, "expulsion", Map.of("reason", "Misconduct"))
                .statusCode(201);

        person(officer)
                .get(asOf)
                .then()
                .body("items.state", contains("ACTIVE"))
                .body("items[0].organisationId", equalTo(left.toString()))
                .body("items[0]", not(hasKey("note")))
                .body("items[0]", not(hasKey("endDate")));
        person(member).get(asOf).then().body("items[0].note", equalTo("Misconduct"));
    }

    @Test
    void oneRenewsInTheWindowWithoutAGap() {
        time.setTo(Instant.parse("2027-02-06T12:00:00Z"));
        person(member)
                .post(membership + "/renewal")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/renewal-not-open"));

        time.setTo(Instant.parse("2027-02-07T12:00:00Z"));
        person(member).post(membership + "/renewal").then().statusCode(201).body("endDate", equalTo("2028-03-09"));
        moveTo(YEAR_LATER_AT_NOON);
        mustBe("ACTIVE");
    }

    @Test
    void inGraceOneRenewsFromTheOldEndAndAfterLapsingAnew() {
        moveTo("2027-03-15T12:00:00Z");
        person(member)
                .post(membership + "/renewal")
                .then()
                .body("state", equalTo("ACTIVE"))
                .body("endDate", equalTo("2028-03-09"));

        moveTo("2028-06-01T12:00:00Z");
        person(member)
                .post(membership + "/renewal")
                .then()
                .body("state", equalTo("ACTIVE"))
                .body("endDate", equalTo("2029-05-31"));
        asOf("2028-05-01", List.of());
    }

    @Test
    void aResignationIsTakenBackUntilItsLastDayIsOver() {
        withdrawResignation().statusCode(409).body("type", equalTo("/problems/membership-state-forbids"));
        act(person(member), membership, "resignation", Map.of("lastDay", "2026-06-30", "reason", "Moving"));
        person(member).delete(membership + "/resignation").then().statusCode(428);
        person("somebody-else")
                .header("If-Match", "*")
                .delete(membership + "/resignation")
                .then()
                .statusCode(404);

        withdrawResignation().statusCode(204);

        person(member)
                .get(membership)
                .then()
                .body("state", equalTo("ACTIVE"))
                .body("leavesOn", nullValue())
                .body("note", nullValue());
        withdrawResignation().statusCode(409);
        act(person(member), membership, "resignation", Map.of());
        withdrawResignation().statusCode(409);
    }

    private ValidatableResponse withdrawResignation() {
        return person(member)
                .header("If-Match", person(member).get(membership).header("ETag"))
                .delete(membership + "/resignation")
                .then();
    }

    @Test
    void aResignationWithALastDayEndsOnIt() {
        act(person(member), membership, "resignation", Map.of("lastDay", "2026-03-09"))
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/lastDay"));
        act(person(member), membership, "resignation", Map.of("lastDay", "2026-06-30"))
                .statusCode(201)
                .body("state", equalTo("ACTIVE"));
        person(member).post(membership + "/renewal").then().statusCode(409);

        moveTo("2026-06-30T12:00:00Z");
        mustBe("ACTIVE");
        moveTo("2026-07-01T12:00:00Z");
        mustBe("RESIGNED");
    }

    @Test
    void anOverrideHoldsToItsLastDayAndIsThenForgotten() {
        moveTo("2027-06-01T12:00:00Z");
        act(
                        administrator(),
                        membership,
                        "override",
                        Map.of("state", "ACTIVE", "until", "2027-06-30", "reason", "Fee is on its way"))
                .statusCode(201)
                .body("state", equalTo("ACTIVE"));
        act(person(member), membership, "override", Map.of("state", "ACTIVE", "until", "2027-12-31", "reason", "Me"))
                .statusCode(403);
        act(administrator(), membership, "override", Map.of("state", "LAPSED", "until", "2027-12-31", "reason", "No"))
                .statusCode(400);

        moveTo("2027-06-30T12:00:00Z");
        mustBe("ACTIVE");
        moveTo("2027-07-01T12:00:00Z");
        mustBe("LAPSED");
    }

    @Test
    void whoRenewsDuringAnOverridePaysForDaysToCome() {
        moveTo("2028-06-01T12:00:00Z");
        act(
                        administrator(),
                        membership,
                        "override",
                        Map.of("state", "GRACE", "until", "2028-06-30", "reason", "Fee is on its way"))
                .statusCode(201);

        person(member).post(membership + "/renewal").then().statusCode(201).body("endDate", equalTo("2029-05-31"));
        moveTo("2028-07-01T12:00:00Z");
        mustBe("ACTIVE");
    }

    @Test
    void underATypeThatHasNoEndAnyMoreARenewalTakesTheEndAway() {
        String type = person(member).get(membership).path("typeId");
        administrator()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "\"0\"")
                .body("{\"months\": null}")
                .patch("/v1/membership-types/" + type)
                .then()
                .statusCode(200);
        moveTo("2027-02-20T12:00:00Z");

        String end = "endDate";
        person(member).post(membership + "/renewal").then().statusCode(201).body("$", not(hasKey(end)));
        moveTo("2031-01-01T12:00:00Z");
        mustBe("ACTIVE");
    }

    @Test
    void whoLeavesEarlierThanSaidHasLeft() {
        act(person(member), membership, "resignation", Map.of("lastDay", "2026-06-30"))
                .statusCode(201);
        act(person(member), membership, "resignation", Map.of())
                .statusCode(201)
                .body("state", equalTo("RESIGNED"))
                .body("$", not(hasKey("leavesOn")));
    }

    @Test
    void aLongerGraceHoldsForThoseWhoAreInGrace() {
        moveTo(YEAR_LATER_AT_NOON);
        mustBe("GRACE");
        String type = person(member).get(membership).path("typeId");
        administrator()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "\"0\"")
                .body("{\"graceDays\": 60}")
                .patch("/v1/membership-types/" + type)
                .then()
                .statusCode(200);

        moveTo("2027-04-30T12:00:00Z");
        mustBe("GRACE");
        moveTo("2027-05-09T12:00:00Z");
        mustBe("LAPSED");
    }

    private void moveTo(String moment) {
        time.setTo(Instant.parse(moment));
        clock.moveOn();
    }

    private void mustBe(String state) {
        person(member).get(membership).then().statusCode(200).body("state", equalTo(state));
    }

    private void asOf(String day, List<String> states) {
        var answer = person(member)
                .get("/v1/memberships?member=" + idOf(memberPath) + "&asOf=" + LocalDate.parse(day))
                .then()
                .statusCode(200);
        answer.body("items.state", states.isEmpty() ? empty() : equalTo(states));
    }
}
