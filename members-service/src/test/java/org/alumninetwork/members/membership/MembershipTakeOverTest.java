package org.alumninetwork.members.membership;

import static org.alumninetwork.members.MembersApi.administrator;
import static org.alumninetwork.members.MembersApi.idOf;
import static org.alumninetwork.members.MembersApi.person;
import static org.alumninetwork.members.MembersApi.registered;
import static org.alumninetwork.members.Memberships.act;
import static org.alumninetwork.members.Memberships.type;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.members.Feed;
import org.alumninetwork.members.Offices;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.MovableClock;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An association brings the list of its members along, with the days since when they belong. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class MembershipTakeOverTest {

    private static final Map<String, Object> CALENDAR_YEAR =
            Map.of("period", "FIXED", "periodStart", "01-01", "months", 12, "graceDays", 31);

    private final UUID association = Offices.organisation("ASSOCIATION", null);
    private final String member = "member-" + UUID.randomUUID();
    private final String officer = "officer-" + UUID.randomUUID();
    private final MovableClock time;
    private final MembershipClock clock;
    private String memberId;

    MembershipTakeOverTest(MovableClock time, MembershipClock clock) {
        this.time = time;
        this.clock = clock;
    }

    @BeforeEach
    void appointOfficer() {
        time.setTo(Instant.parse("2026-03-10T12:00:00Z"));
        memberId = idOf(registered(member, Map.of("familyName", "Wanjiru")));
        Offices.appoint(registered(officer, Map.of("familyName", "Officer")), association);
    }

    @AfterEach
    void followTime() {
        time.followTime();
    }

    @Test
    void whoHasBelongedForLongBelongsSinceThenAndToTheEndOfThePeriod() {
        String taken = location(takenOver(CALENDAR_YEAR, Map.of("startDate", "2009-04-01"))
                .statusCode(201)
                .body("state", equalTo("ACTIVE"))
                .body("startDate", equalTo("2009-04-01"))
                .body("endDate", equalTo("2026-12-31")));

        person(member)
                .get(taken + "/history")
                .then()
                .body("items.fromDate", contains("2009-04-01"))
                .body("items.state", contains("ACTIVE"));
        belonged("2009-03-31", 0);
        belonged("2009-04-01", 1);
        belonged("2026-03-10", 1);
        for (String list : List.of("/v1/memberships", "/v1/memberships/counts")) {
            administrator()
                    .get(list + "?organisation=" + association + "&asOf=2026-03-12")
                    .then()
                    .statusCode(400)
                    .body("violations[0].message", equalTo("must be 2026-03-11 or earlier"));
        }

        time.setTo(Instant.parse("2027-01-01T12:00:00Z"));
        clock.moveOn();
        person(member).get(taken).then().body("state", equalTo("GRACE"));
    }

    @Test
    void whatThePastDatesBroughtIsInTheHistory() {
        Feed feed = Feed.ofService();
        String taken = location(takenOver(CALENDAR_YEAR, Map.of("startDate", "2009-04-01", "endDate", "2024-12-31"))
                .statusCode(201)
                .body("state", equalTo("LAPSED")));

        assertThat(feed.next())
                .singleElement()
                .extracting(change -> change.get("data"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("belongedUntil", "2025-01-31");
        person(member)
                .get(taken + "/history")
                .then()
                .body("items.state", contains("ACTIVE", "GRACE", "LAPSED"))
                .body("items.fromDate", contains("2009-04-01", "2025-01-01", "2025-02-01"));
        belonged("2025-01-31", 1);
        belonged("2025-02-01", 0);
        person(member)
                .post(taken + "/renewal")
                .then()
                .statusCode(201)
                .body("state", equalTo("ACTIVE"))
                .body("endDate", equalTo("2026-12-31"));
    }

    @Test
    void aFeeThatWasPaidUntilRecentlyLeavesGrace() {
        takenOver(CALENDAR_YEAR, Map.of("startDate", "2009-04-01", "endDate", "2026-02-28"))
                .statusCode(201)
                .body("state", equalTo("GRACE"));
    }

    @Test
    void whoIsPaidAheadBelongsUntilThen() {
        takenOver(CALENDAR_YEAR, Map.of("endDate", "2027-12-31"))
                .statusCode(201)
                .body("startDate", equalTo("2026-03-10"))
                .body("endDate", equalTo("2027-12-31"));
    }

    @Test
    void aTypeWithoutEndHasNone() {
        takenOver(Map.of(), Map.of("startDate", "1999-05-01"))
                .statusCode(201)
                .body("state", equalTo("ACTIVE"))
                .body("$", not(hasKey("endDate")));
    }

    @Test
    void nobodyHasBelongedTwiceAtATime() {
        takenOver(CALENDAR_YEAR, Map.of("startDate", "2009-04-01", "endDate", "2012-12-31"))
                .statusCode(201)
                .body("state", equalTo("LAPSED"));

        takenOver(CALENDAR_YEAR, Map.of("startDate", "2013-01-31", "endDate", "2014-12-31"))
                .statusCode(409)
                .body("type", equalTo("/problems/already-member"))
                .body("detail", equalTo("The member has belonged there until 2013-01-31 by another membership."));
        takenOver(Map.of(), Map.of("startDate", "2001-01-01")).statusCode(409);
        takenOver(CALENDAR_YEAR, Map.of("startDate", "2013-02-01", "endDate", "2014-12-31"))
                .statusCode(201);
        takenOver(CALENDAR_YEAR, Map.of("startDate", "2020-01-01")).statusCode(201);
        takenOver(CALENDAR_YEAR, Map.of()).statusCode(409).body("type", equalTo("/problems/already-member"));
        belonged("2013-01-31", 1);
        belonged("2015-06-30", 0);
        belonged("2026-03-10", 1);
    }

    @Test
    void whoBelongsTodayMayHaveBelongedBefore() {
        takenOver(CALENDAR_YEAR, Map.of("startDate", "2020-01-01")).statusCode(201);

        takenOver(CALENDAR_YEAR, Map.of("startDate", "2009-04-01", "endDate", "2012-12-31"))
                .statusCode(201)
                .body("state", equalTo("LAPSED"));
        belonged("2010-01-01", 1);
        belonged("2026-03-10", 1);
    }

    @Test
    void whatCannotHaveBeenIsRefused() {
        refused(CALENDAR_YEAR, Map.of("startDate", "2026-03-11"), "/startDate", "must be 2026-03-10 or earlier");
        refused(
                CALENDAR_YEAR,
                Map.of("startDate", "2025-01-01", "endDate", "2024-12-31"),
                "/endDate",
                "must be from 2025-01-01 to 2027-12-31");
        refused(CALENDAR_YEAR, Map.of("endDate", "2028-01-01"), "/endDate", "must be from 2026-03-10 to 2027-12-31");
        refused(Map.of(), Map.of("endDate", "2027-12-31"), "/endDate", "must be left out, for the type is without end");
        assertThat(person(member).get("/v1/memberships?member=" + memberId).<List<Object>>path("items"))
                .isEmpty();
    }

    @Test
    void officersAloneSayItAndNotOfThemselves() {
        String type = type(association, CALENDAR_YEAR);
        Map<String, Object> since = Map.of("typeId", type, "startDate", "2009-04-01");

        person(member).body(since).post("/v1/memberships").then().statusCode(403);
        person(officer).body(since).post("/v1/memberships").then().statusCode(403);
        person(member)
                .body(Map.of("typeId", type, "endDate", "2027-12-31"))
                .post("/v1/memberships")
                .then()
                .statusCode(403);
    }

    @Test
    void aMembershipThatWasTakenOverEndsLikeAnyOther() {
        String taken = location(
                takenOver(CALENDAR_YEAR, Map.of("startDate", "2009-04-01")).statusCode(201));

        act(person(member), taken, "resignation", Map.of()).statusCode(201).body("state", equalTo("RESIGNED"));
        belonged("2026-03-09", 1);
        belonged("2026-03-10", 0);
    }

    private void refused(Map<String, Object> type, Map<String, Object> days, String pointer, String rule) {
        takenOver(type, days)
                .statusCode(400)
                .body("violations.pointer", contains(pointer))
                .body("violations.message", contains(rule));
    }

    private ValidatableResponse takenOver(Map<String, Object> type, Map<String, Object> days) {
        Map<String, Object> body = new HashMap<>(Map.of("typeId", type(association, type), "memberId", memberId));
        body.putAll(days);
        RequestSpecification caller = person(officer);
        return caller.body(body).post("/v1/memberships").then();
    }

    private static String location(ValidatableResponse answer) {
        return answer.extract().header("Location");
    }

    private void belonged(String day, int members) {
        administrator()
                .get("/v1/memberships/counts?organisation=" + association + "&asOf=" + day)
                .then()
                .body("members", equalTo(members));
    }
}
