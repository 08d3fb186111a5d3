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

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.members.Feed;
import org.alumninetwork.members.Offices;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was entered wrongly is put right. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class MembershipCorrectionTest {

    private final UUID association = Offices.organisation("ASSOCIATION", null);
    private final String member = "member-" + UUID.randomUUID();
    private final String officer = "officer-" + UUID.randomUUID();
    private final MovableClock time;
    private String memberId;
    private String type;
    private String membership;

    MembershipCorrectionTest(MovableClock time) {
        this.time = time;
    }

    @BeforeEach
    void takeOver() {
        time.setTo(Instant.parse("2026-03-10T12:00:00Z"));
        memberId = idOf(registered(member, Map.of("familyName", "Wanjiru")));
        Offices.appoint(registered(officer, Map.of("familyName", "Officer")), association);
        type = type(
                association,
                Map.of("period", "FIXED", "periodStart", "01-01", "months", 12, "renewalDays", 366, "graceDays", 31));
        membership = belonged("2009-04-01", "2024-12-31");
    }

    @AfterEach
    void followTime() {
        time.followTime();
    }

    @Test
    void theStateAndTheHistoryBecomeThoseOfTheRightDates() {
        Feed feed = Feed.ofService();
        corrected(Map.of("startDate", "2011-05-01", "endDate", "2026-12-31", "reason", "Two lines were mixed up"))
                .statusCode(201)
                .body("state", equalTo("ACTIVE"))
                .body("startDate", equalTo("2011-05-01"))
                .body("endDate", equalTo("2026-12-31"))
                .body("note", equalTo("Two lines were mixed up"));

        assertThat(feed.next()).hasSize(1);
        person(member)
                .get(membership + "/history")
                .then()
                .body("items.state", contains("ACTIVE"))
                .body("items.fromDate", contains("2011-05-01"));
        members("2011-04-30", 0);
        members("2011-05-01", 1);
        members("2026-03-10", 1);
    }

    @Test
    void whatIsNotSaidStaysAsItIs() {
        corrected(Map.of("endDate", "2025-12-31", "reason", "Paid in January"))
                .statusCode(201)
                .body("state", equalTo("LAPSED"))
                .body("startDate", equalTo("2009-04-01"));

        person(member)
                .get(membership + "/history")
                .then()
                .body("items.state", contains("ACTIVE", "GRACE", "LAPSED"))
                .body("items.fromDate", contains("2009-04-01", "2026-01-01", "2026-02-01"));
    }

    @Test
    void whatCannotHaveBeenIsRefused() {
        refused(Map.of("reason", "None"), "", "must say startDate, endDate or both");
        refused(Map.of("startDate", "2025-01-01", "reason", "No"), "/startDate", "must be 2024-12-31 or earlier");
        refused(Map.of("endDate", "2009-03-31", "reason", "No"), "/endDate", "must be from 2009-04-01 to 2027-12-31");
        refused(Map.of("endDate", "2062-12-31", "reason", "No"), "/endDate", "must be from 2009-04-01 to 2027-12-31");
        corrected(Map.of("endDate", "2025-12-31")).statusCode(400);
        person(member).get(membership).then().body("endDate", equalTo("2024-12-31"));
        members("2025-01-31", 1);
    }

    @Test
    void nobodyBelongsTwiceAtATime() {
        belonged("2025-02-01", "2026-12-31");

        corrected(Map.of("endDate", "2025-01-01", "reason", "Later"))
                .statusCode(409)
                .body("type", equalTo("/problems/already-member"));
        corrected(Map.of("endDate", "2024-12-30", "reason", "Earlier")).statusCode(201);
        members("2025-02-01", 1);
    }

    @Test
    void whatHasBeenMoreThanItsDatesStaysAsItIs() {
        act(person(officer), membership, "renewal", Map.of()).statusCode(201);
        corrected(Map.of("startDate", "2008-01-01", "reason", "No"))
                .statusCode(409)
                .body("type", equalTo("/problems/membership-state-forbids"))
                .body("detail", equalTo("It has been more than its dates made of it, as its history shows."));
        act(person(officer), membership, "expulsion", Map.of("reason", "Misconduct"))
                .statusCode(201);
        corrected(Map.of("startDate", "2008-01-01", "reason", "No")).statusCode(409);
    }

    @Test
    void whatWasRenewedInTimeCanBePutRight() {
        corrected(Map.of("endDate", "2026-12-31", "reason", "Paid")).statusCode(201);
        act(person(officer), membership, "renewal", Map.of()).statusCode(201).body("endDate", equalTo("2027-12-31"));
        corrected(Map.of("startDate", "2008-01-01", "reason", "A year earlier"))
                .statusCode(201)
                .body("endDate", equalTo("2027-12-31"));
        members("2008-01-01", 1);
    }

    @Test
    void whoIsAboutToLeaveIsNotTouched() {
        corrected(Map.of("endDate", "2026-12-31", "reason", "Paid")).statusCode(201);
        act(person(member), membership, "resignation", Map.of("lastDay", "2026-06-30"))
                .statusCode(201);
        corrected(Map.of("startDate", "2008-01-01", "reason", "No"))
                .statusCode(409)
                .body("detail", equalTo("The membership is ACTIVE and ends on 2026-06-30."));
    }

    @Test
    void nobodyCorrectsTheirOwn() {
        Map<String, Object> body = Map.of("startDate", "2008-01-01", "reason", "I know it");
        act(person(member), membership, "correction", body).statusCode(403);
        act(person("stranger-" + UUID.randomUUID()), membership, "correction", body)
                .statusCode(404);
    }

    private ValidatableResponse corrected(Map<String, Object> correction) {
        return act(person(officer), membership, "correction", correction);
    }

    private void refused(Map<String, Object> correction, String pointer, String rule) {
        corrected(correction)
                .statusCode(400)
                .body("violations.pointer", contains(pointer))
                .body("violations.message", contains(rule));
    }

    private String belonged(String first, String last) {
        return person(officer)
                .body(new HashMap<>(Map.of("typeId", type, "memberId", memberId, "startDate", first, "endDate", last)))
                .post("/v1/memberships")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private void members(String day, int members) {
        administrator()
                .get("/v1/memberships/counts?organisation=" + association + "&asOf=" + day)
                .then()
                .body("members", equalTo(members));
    }
}
