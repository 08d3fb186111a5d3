package org.alumninetwork.members.membership;

import static org.alumninetwork.members.MembersApi.administrator;
import static org.alumninetwork.members.MembersApi.idOf;
import static org.alumninetwork.members.MembersApi.person;
import static org.alumninetwork.members.MembersApi.registered;
import static org.alumninetwork.members.Memberships.act;
import static org.alumninetwork.members.Memberships.joined;
import static org.alumninetwork.members.Memberships.type;
import static org.alumninetwork.members.merge.Merges.merged;
import static org.alumninetwork.members.merge.Merges.reversed;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.members.Offices;
import org.alumninetwork.members.erasure.Answers;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of memberships when two records of one person become one, and two again. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class MembershipMergeTest {

    private final UUID network = Offices.organisation("NETWORK", null);
    private final UUID chapter = Offices.organisation("CHAPTER", network);
    private final String lost = "lost-" + UUID.randomUUID();
    private final String survivor = "survivor-" + UUID.randomUUID();
    private final MovableClock time;
    private String lostPath;
    private String survivorPath;

    MembershipMergeTest(MovableClock time) {
        this.time = time;
    }

    @BeforeEach
    void registerTwice() {
        time.setTo(Instant.parse("2026-03-10T12:00:00Z"));
        lostPath = registered(lost, Map.of("familyName", "Wanjiru"));
        survivorPath = registered(survivor, Map.of("familyName", "Wanjiru"));
    }

    @AfterEach
    void followTime() {
        time.followTime();
    }

    @Test
    void whoBelongedUnderBothRecordsIsOneMember() {
        String type = type(network, Map.of());
        belongsSince(survivorPath, type, "2020-01-01");
        belongsSince(lostPath, type, "2021-01-01");
        membersWere("2021-06-01", 2);

        String merge = merged(lostPath, survivorPath);

        membersWere("2021-06-01", 1);
        membersWere("2020-06-01", 1);
        administrator()
                .get("/v1/memberships?organisation=" + network + "&asOf=2021-06-01")
                .then()
                .body("items.memberId", contains(idOf(survivorPath)));
        reversed(merge).statusCode(201);
        membersWere("2021-06-01", 2);
    }

    @Test
    void whoBelongedUnderBothRecordsIsOneMemberAlsoOfTheDaysBeforeAnErasure() {
        String type = type(network, Map.of());
        belongsSince(survivorPath, type, "2021-01-01");
        belongsSince(lostPath, type, "2020-01-01");
        merged(lostPath, survivorPath);

        Answers.both(
                person(survivor)
                        .post(survivorPath + "/erasure")
                        .then()
                        .statusCode(202)
                        .extract()
                        .header("Location"),
                "PREPARED");

        administrator().get(survivorPath).then().statusCode(404);
        membersWere("2019-12-31", 0);
        membersWere("2020-06-01", 1);
        membersWere("2021-06-01", 1);
        membersWere("2026-03-09", 1);
    }

    @Test
    void thePrimaryChapterStaysPrimaryByTheMembershipThatStaysThere() {
        String primary = joined(person(survivor), type(chapter, Map.of("months", 12)));
        String second = joined(person(survivor), type(Offices.organisation("CHAPTER", network), Map.of()));
        String elsewhere = joined(person(lost), type(Offices.organisation("CHAPTER", network), Map.of()));
        String staying = joined(person(lost), type(chapter, Map.of()));

        String merge = merged(lostPath, survivorPath);

        is(primary, "RESIGNED", "PRIMARY");
        is(staying, "ACTIVE", "PRIMARY");
        is(second, "ACTIVE", "SECONDARY");
        is(elsewhere, "ACTIVE", "SECONDARY");
        reversed(merge).statusCode(201);
        is(primary, "ACTIVE", "PRIMARY");
        is(staying, "ACTIVE", "SECONDARY");
        is(second, "ACTIVE", "SECONDARY");
        is(elsewhere, "ACTIVE", "PRIMARY");
    }

    @Test
    void whoLeftTheChapterSinceIsNotBroughtBackToIt() {
        joined(person(survivor), type(chapter, Map.of()));
        String elsewhere = joined(person(lost), type(Offices.organisation("CHAPTER", network), Map.of()));
        String merge = merged(lostPath, survivorPath);
        act(person(survivor), elsewhere, "resignation", Map.of()).statusCode(201);

        reversed(merge).statusCode(201);

        is(elsewhere, "RESIGNED", "SECONDARY");
    }

    @Test
    void aMembershipWithALastDayGivesWayToOneThatRunsLonger() {
        String leaving = joined(person(survivor), type(network, Map.of()));
        act(person(survivor), leaving, "resignation", Map.of("lastDay", "2026-03-31"))
                .statusCode(201);
        String running = joined(person(lost), type(network, Map.of("months", 12)));

        String merge = merged(lostPath, survivorPath);

        administrator().get(running).then().body("state", equalTo("ACTIVE"));
        administrator().get(leaving).then().body("state", equalTo("RESIGNED"));
        reversed(merge).statusCode(201);
        administrator().get(leaving).then().body("state", equalTo("ACTIVE")).body("leavesOn", equalTo("2026-03-31"));
    }

    @Test
    void anOverrideCountsForAsLongAsItLetsSomebodyBelong() {
        String bounded = joined(person(survivor), type(network, Map.of("months", 12)));
        String overridden = joined(person(lost), type(network, Map.of("months", 1)));
        act(
                        administrator(),
                        overridden,
                        "override",
                        Map.of("state", "ACTIVE", "until", "2028-01-01", "reason", "Board"))
                .statusCode(201);

        merged(lostPath, survivorPath);

        administrator().get(overridden).then().body("state", equalTo("ACTIVE"));
        administrator().get(bounded).then().body("state", equalTo("RESIGNED"));
    }

    @Test
    void whomAChapterExpelledDoesNotBelongThereByAnotherRecord() {
        String type = type(chapter, Map.of());
        act(administrator(), joined(person(survivor), type), "expulsion", Map.of("reason", "Misconduct"))
                .statusCode(201);
        String running = joined(person(lost), type);

        String merge = merged(lostPath, survivorPath);

        administrator().get(running).then().body("state", equalTo("RESIGNED")).body("note", startsWith("Two records"));
        reversed(merge).statusCode(201);
        is(running, "ACTIVE", "PRIMARY");
    }

    @Test
    void whomOfficersAdmittedAgainAfterAnExpulsionStays() {
        String type = type(chapter, Map.of());
        act(administrator(), joined(person(survivor), type), "expulsion", Map.of("reason", "Misconduct"))
                .statusCode(201);
        String again = joined(person(survivor), type);
        act(administrator(), again, "approval", Map.of()).statusCode(201);
        joined(person(lost), type);

        merged(lostPath, survivorPath);

        is(again, "ACTIVE", "PRIMARY");
    }

    private static void belongsSince(String member, String type, String day) {
        administrator()
                .body(Map.of("memberId", idOf(member), "typeId", type, "startDate", day))
                .post("/v1/memberships")
                .then()
                .statusCode(201);
    }

    private void membersWere(String day, int members) {
        administrator()
                .get("/v1/memberships/counts?organisation=" + network + "&asOf=" + day)
                .then()
                .statusCode(200)
                .body("members", equalTo(members));
    }

    private static void is(String membership, String state, String role) {
        administrator().get(membership).then().body("state", equalTo(state)).body("chapterRole", equalTo(role));
    }
}
