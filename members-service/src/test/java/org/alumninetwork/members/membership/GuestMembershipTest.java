package org.alumninetwork.members.membership;

import static org.alumninetwork.members.Agreements.guests;
import static org.alumninetwork.members.MembersApi.administrator;
import static org.alumninetwork.members.MembersApi.idOf;
import static org.alumninetwork.members.MembersApi.person;
import static org.alumninetwork.members.MembersApi.registered;
import static org.alumninetwork.members.Memberships.act;
import static org.alumninetwork.members.Memberships.apply;
import static org.alumninetwork.members.Memberships.joined;
import static org.alumninetwork.members.Memberships.type;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
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

/** Members of an association are guest members of a community while their agreement is in force, and no longer. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class GuestMembershipTest {

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2031-06-30T21:00:00Z");

    private final UUID association = Offices.organisation("ASSOCIATION", null);
    private final UUID community = Offices.organisation("NETWORK", null);
    private final String member = "member-" + UUID.randomUUID();
    private final MovableClock time;
    private final GuestClock clock;
    private final MembershipClock days;
    private String memberPath;
    private String inAssociation;
    private String typeOfCommunity;

    GuestMembershipTest(MovableClock time, GuestClock clock, MembershipClock days) {
        this.time = time;
        this.clock = clock;
        this.days = days;
    }

    @BeforeEach
    void joinTheAssociationOnly() {
        time.setTo(Instant.parse("2031-06-01T12:00:00Z"));
        memberPath = registered(member, Map.of("familyName", "Wanjiru"));
        inAssociation = joined(person(member), type(association, Map.of()));
        typeOfCommunity = type(community, Map.of("needsApproval", true));
        administrator()
                .body(Map.of(
                        "organisationId",
                        community,
                        "criteria",
                        List.of(Map.of("code", "studies", "bases", List.of("STUDIES")))))
                .post("/v1/eligibility-rules")
                .then()
                .statusCode(201);
    }

    @AfterEach
    void followTime() {
        time.followTime();
    }

    @Test
    void whoIsEligibleByAnAgreementAloneBecomesAGuestAtOnceAndIsMarkedAsOne() {
        apply(person(member), typeOfCommunity).statusCode(409).body("type", equalTo("/problems/not-eligible"));
        eligibility(memberPath).body("eligible", equalTo(false)).body("$", not(hasKey("partnershipId")));

        UUID agreement = guests(community, association, LONG_AGO, null);

        eligibility(memberPath).body("eligible", equalTo(true)).body("partnershipId", equalTo(agreement.toString()));
        apply(person(member), typeOfCommunity)
                .statusCode(201)
                .body("state", equalTo("ACTIVE"))
                .body("basis", equalTo("AGREEMENT"))
                .body("partnershipId", equalTo(agreement.toString()));
        String stranger = registered("stranger-" + UUID.randomUUID(), Map.of("familyName", "Otieno"));
        eligibility(stranger).body("eligible", equalTo(false));
    }

    @Test
    void membersOfWhatIsBelowThePartyAreGuestsTooButAgreementsToComeAndGuestsOfGuestsAreNot() {
        UUID chapter = Offices.organisation("CHAPTER", association);
        String other = "member-" + UUID.randomUUID();
        String otherPath = registered(other, Map.of("familyName", "Otieno"));
        joined(person(other), type(chapter, Map.of()));
        guests(community, association, MIDNIGHT, null);
        eligibility(otherPath).body("eligible", equalTo(false));

        guests(community, association, LONG_AGO, MIDNIGHT);

        eligibility(otherPath).body("eligible", equalTo(true));
        apply(person(other), typeOfCommunity).statusCode(201);
        UUID third = Offices.organisation("NETWORK", null);
        UUID further = guests(third, community, LONG_AGO, null);
        stating(further, other, otherPath, type(third, Map.of()))
                .statusCode(409)
                .body("type", equalTo("/problems/not-by-agreement"));
    }

    @Test
    void anAgreementThatDoesNotGiveItIsStatedInVainByOfficersToo() {
        UUID otherWay = guests(association, community, LONG_AGO, null);
        stating(otherWay, member, memberPath, typeOfCommunity).statusCode(409);
        administrator()
                .body(Map.of("typeId", typeOfCommunity, "memberId", idOf(memberPath), "partnershipId", otherWay))
                .post("/v1/memberships")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-by-agreement"));
    }

    @Test
    void aGuestMembershipEndsAtTheMidnightThatEndsTheAgreementAndIsToldOnce() {
        guests(community, association, LONG_AGO, MIDNIGHT);
        String guest = joined(person(member), typeOfCommunity);
        moveTo(MIDNIGHT.minusSeconds(1));
        mustBe(guest, "ACTIVE");
        Feed feed = Feed.ofService();

        moveTo(MIDNIGHT);

        mustBe(guest, "LAPSED");
        assertThat(toldOf(guest, feed)).hasSize(1);
        clock.endThoseWithoutAgreement();
        assertThat(toldOf(guest, feed)).isEmpty();
        person(member)
                .post(guest + "/renewal")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-by-agreement"));
        mustBe(inAssociation, "ACTIVE");
    }

    @Test
    void afterADowntimeItIsDatedByTheEndOfTheAgreementAndATerminationBringsThatNearer() {
        UUID agreement = guests(community, association, LONG_AGO, null);
        String guest = joined(person(member), typeOfCommunity);

        guests(agreement, community, association, LONG_AGO, MIDNIGHT);
        moveTo(MIDNIGHT.plusSeconds(86_400 * 30));

        mustBe(guest, "LAPSED");
        person(member).get(guest + "/history").then().body("items[1].fromDate", equalTo("2031-06-30"));
    }

    @Test
    void whoLeavesTheAssociationIsNoGuestAnyLongerUnlessOfficersSayOtherwise() {
        guests(community, association, LONG_AGO, null);
        String guest = joined(person(member), typeOfCommunity);
        act(administrator(), guest, "override", Map.of("state", "ACTIVE", "until", "2031-12-31", "reason", "Speaker"))
                .statusCode(201);
        act(person(member), inAssociation, "resignation", Map.of()).statusCode(201);
        moveTo(MIDNIGHT);
        mustBe(guest, "ACTIVE");

        String second = "member-" + UUID.randomUUID();
        registered(second, Map.of("familyName", "Otieno"));
        String there = joined(person(second), type(association, Map.of()));
        String here = joined(person(second), typeOfCommunity);
        act(person(second), there, "resignation", Map.of()).statusCode(201);
        clock.endThoseWithoutAgreement();

        person(second).get(here).then().body("state", equalTo("LAPSED"));
    }

    @Test
    void whatOfficersDecidedAfterTheAgreementEndedStaysInTheHistory() {
        guests(community, association, LONG_AGO, MIDNIGHT);
        String guest = joined(person(member), typeOfCommunity);
        moveTo(MIDNIGHT);
        time.setTo(Instant.parse("2031-09-01T12:00:00Z"));
        act(administrator(), guest, "override", Map.of("state", "ACTIVE", "until", "2031-12-31", "reason", "Speaker"))
                .statusCode(201);

        time.setTo(Instant.parse("2032-01-01T12:00:00Z"));
        days.moveOn();
        clock.endThoseWithoutAgreement();

        person(member)
                .get(guest + "/history")
                .then()
                .body("items.state", contains("ACTIVE", "LAPSED", "ACTIVE", "LAPSED"))
                .body("items.fromDate", contains("2031-06-01", "2031-06-30", "2031-09-01", "2032-01-01"));
    }

    @Test
    void aGuestWhoGoesOverToAnotherChapterIsNoGuestThere() {
        UUID left = Offices.organisation("CHAPTER", community);
        guests(left, association, LONG_AGO, MIDNIGHT);
        String guest = joined(person(member), type(left, Map.of()));
        person(member).get(guest).then().body("basis", equalTo("AGREEMENT"));

        act(person(member), guest, "transfer", Map.of("typeId", type(Offices.organisation("CHAPTER", null), Map.of())))
                .statusCode(201)
                .body("basis", equalTo("APPLICATION"))
                .body("$", not(hasKey("partnershipId")));

        moveTo(MIDNIGHT);
        mustBe(guest, "ACTIVE");
    }

    @Test
    void whatHasLapsedDoesNotRunAgainByALastDayToComeNorByTakingItBack() {
        guests(community, association, LONG_AGO, MIDNIGHT);
        String guest = joined(person(member), typeOfCommunity);
        act(person(member), guest, "resignation", Map.of("lastDay", "2032-12-31"))
                .statusCode(201);
        moveTo(MIDNIGHT);
        String etag = person(member).get(guest).header("ETag");

        person(member)
                .header("If-Match", etag)
                .delete(guest + "/resignation")
                .then()
                .statusCode(204);
        mustBe(guest, "LAPSED");
        act(person(member), guest, "resignation", Map.of("lastDay", "9999-12-31"))
                .statusCode(201)
                .body("state", equalTo("RESIGNED"));
    }

    @Test
    void officersDoNotLearnByAgreementsToWhatSomebodyBelongsWhoHidesIt() {
        String officer = "officer-" + UUID.randomUUID();
        Offices.appoint(registered(officer, Map.of("familyName", "Officer")), community);
        UUID agreement = guests(community, association, LONG_AGO, null);
        showMemberships("NOBODY");

        explained(officer).body("eligible", equalTo(false)).body("$", not(hasKey("partnershipId")));
        stating(agreement, officer, memberPath, typeOfCommunity).statusCode(403);
        admitted(officer).statusCode(409).body("type", equalTo("/problems/not-eligible"));
        eligibility(memberPath).body("partnershipId", equalTo(agreement.toString()));

        showMemberships("MEMBERS");
        explained(officer).body("partnershipId", equalTo(agreement.toString()));
        admitted(officer).statusCode(201).body("partnershipId", equalTo(agreement.toString()));
    }

    @Test
    void officersDecideOnAGuestsApplicationWhateverTheMemberHides() {
        String officer = "officer-" + UUID.randomUUID();
        Offices.appoint(registered(officer, Map.of("familyName", "Officer")), community);
        UUID agreement = guests(community, association, LONG_AGO, null);
        showMemberships("NOBODY");
        String application = joined(person(member), type(community, Map.of("fee", "10.00", "currency", "EUR")));
        person(member).get(application).then().body("state", equalTo("APPLIED"));

        explained(officer).body("partnershipId", equalTo(agreement.toString()));
        act(person(officer), application, "approval", Map.of()).statusCode(201);
    }

    private ValidatableResponse explained(String officer) {
        return person(officer)
                .get(memberPath + "/eligibility?organisation=" + community)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse admitted(String officer) {
        return person(officer)
                .body(Map.of("typeId", typeOfCommunity, "memberId", idOf(memberPath)))
                .post("/v1/memberships")
                .then();
    }

    private void showMemberships(String to) {
        person(member)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", person(member).get(memberPath).header("ETag"))
                .body(Map.of("visibility", Map.of("memberships", to)))
                .patch(memberPath)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse eligibility(String of) {
        return administrator()
                .get(of + "/eligibility?organisation=" + community)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse stating(UUID agreement, String login, String path, String type) {
        return person(login)
                .body(Map.of("typeId", type, "memberId", idOf(path), "partnershipId", agreement))
                .post("/v1/memberships")
                .then();
    }

    private static List<Map<String, Object>> toldOf(String membership, Feed feed) {
        return feed.next().stream()
                .filter(change -> change.get("subject").equals("memberships/" + idOf(membership)))
                .toList();
    }

    private void moveTo(Instant moment) {
        time.setTo(moment);
        clock.endThoseWithoutAgreement();
    }

    private void mustBe(String membership, String state) {
        person(member).get(membership).then().body("state", equalTo(state));
    }
}
