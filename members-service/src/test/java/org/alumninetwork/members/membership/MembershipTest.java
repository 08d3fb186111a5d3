package org.alumninetwork.members.membership;

import static org.alumninetwork.members.MembersApi.administrator;
import static org.alumninetwork.members.MembersApi.idOf;
import static org.alumninetwork.members.MembersApi.person;
import static org.alumninetwork.members.MembersApi.registered;
import static org.alumninetwork.members.Memberships.act;
import static org.alumninetwork.members.Memberships.apply;
import static org.alumninetwork.members.Memberships.joined;
import static org.alumninetwork.members.Memberships.type;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.members.Offices;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.StatementCounter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class MembershipTest {

    private final UUID network = Offices.organisation("NETWORK", null);
    private final UUID chapter = Offices.organisation("CHAPTER", network);
    private final String member = "member-" + UUID.randomUUID();
    private final String officer = "officer-" + UUID.randomUUID();
    private String memberPath;

    @BeforeEach
    void registerBoth() {
        memberPath = registered(member, Map.of("familyName", "Wanjiru"));
        Offices.appoint(registered(officer, Map.of("familyName", "Officer")), chapter);
    }

    @Test
    void whereNobodyHasToApproveOneBelongsAtOnce() {
        apply(person(member), type(network, Map.of()))
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("state", equalTo("ACTIVE"))
                .body("memberId", equalTo(idOf(memberPath)))
                .body("basis", equalTo("APPLICATION"))
                .body("$", not(hasKey("endDate")))
                .body("$", not(hasKey("chapterRole")));
    }

    @Test
    void officersDecideOnApplicationsAndNobodyOnTheirOwn() {
        String type = type(chapter, Map.of("needsApproval", true));
        String membership = joined(person(member), type);
        String own = joined(person(officer), type);

        person(member).post(membership + "/approval").then().statusCode(403);
        person(officer).post(own + "/approval").then().statusCode(403);
        person(officer).post(membership + "/approval").then().statusCode(201).body("state", equalTo("ACTIVE"));
        person(officer)
                .post(membership + "/approval")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/membership-state-forbids"));
        act(administrator(), own, "refusal", Map.of("reason", "Not yet"))
                .statusCode(201)
                .body("state", equalTo("REFUSED"))
                .body("note", equalTo("Not yet"));
    }

    @Test
    void administratorsWhoAreMembersDecideOnOthersOnly() {
        String administrator = "administrator-" + UUID.randomUUID();
        String path = registered(administrator, Map.of("familyName", "Administrator"));

        decidesOnOthersOnly(administrator, path, Offices.organisation("CHAPTER", network));

        String survivor = registered("survivor-" + UUID.randomUUID(), Map.of("familyName", "Survivor"));
        administrator()
                .body(Map.of("lostId", idOf(path), "survivorId", idOf(survivor)))
                .post("/v1/merges")
                .then()
                .statusCode(201);
        decidesOnOthersOnly(administrator, survivor, chapter);
    }

    private static void decidesOnOthersOnly(String administrator, String path, UUID there) {
        String type = type(there, Map.of("fee", "35.00", "currency", "EUR", "months", 12, "renewalDays", 366));
        String own = administrator(administrator)
                .body(Map.of("typeId", type, "memberId", idOf(path)))
                .post("/v1/memberships")
                .then()
                .statusCode(201)
                .body("state", equalTo("APPLIED"))
                .extract()
                .header("Location");
        administrator(administrator).post(own + "/approval").then().statusCode(403);
        administrator().post(own + "/approval").then().statusCode(201);

        administrator(administrator).post(own + "/renewal").then().statusCode(403);
        act(
                        administrator(administrator),
                        own,
                        "override",
                        Map.of("state", "ACTIVE", "until", "9999-12-31", "reason", "Mine"))
                .statusCode(403);
        act(administrator(administrator), own, "correction", Map.of("startDate", "2020-01-01", "reason", "Mine"))
                .statusCode(403);
        administrator(administrator).get(own).then().statusCode(200);
    }

    @Test
    void whereThereIsAFeeOfficersSeeTheMoneyFirst() {
        String type = type(chapter, Map.of("fee", "35.00", "currency", "EUR", "months", 12, "renewalDays", 366));

        String membership = joined(person(member), type);

        person(member).get(membership).then().body("state", equalTo("APPLIED"));
        person(officer).post(membership + "/approval").then().statusCode(201);
        person(member).post(membership + "/renewal").then().statusCode(403);
        person(officer).post(membership + "/renewal").then().statusCode(201);
    }

    @Test
    void oneBelongsOnceAndCanComeBackAfterLeaving() {
        String type = type(network, Map.of());
        String membership = joined(person(member), type);

        apply(person(member), type).statusCode(409).body("type", equalTo("/problems/already-member"));
        act(person(member), membership, "resignation", Map.of("reason", "Moving"))
                .statusCode(201)
                .body("state", equalTo("RESIGNED"));
        act(person(member), membership, "resignation", Map.of()).statusCode(409);
        person(member).post(membership + "/renewal").then().statusCode(409);
        apply(person(member), type).statusCode(201).body("state", equalTo("ACTIVE"));
    }

    @Test
    void whoWasExpelledIsNotAdmittedWithoutADecision() {
        String type = type(chapter, Map.of());
        String membership = joined(person(member), type);

        act(person(member), membership, "expulsion", Map.of("reason", "None")).statusCode(403);
        act(person(officer), membership, "expulsion", Map.of()).statusCode(400);
        act(person(officer), membership, "expulsion", Map.of("reason", "Misconduct"))
                .statusCode(201)
                .body("state", equalTo("EXPELLED"));
        apply(person(member), type).statusCode(201).body("state", equalTo("APPLIED"));
    }

    @Test
    void aClosedTypeIsForThoseInChargeToGive() {
        String type = type(chapter, Map.of("open", false));

        apply(person(member), type).statusCode(409).body("type", equalTo("/problems/membership-type-closed"));
        person(officer)
                .body(Map.of("typeId", type, "memberId", idOf(memberPath)))
                .post("/v1/memberships")
                .then()
                .statusCode(201)
                .body("state", equalTo("ACTIVE"));
    }

    @Test
    void theFirstChapterIsPrimaryAndAnotherCanBecomeIt() {
        String first = joined(person(member), type(chapter, Map.of()));
        String second = joined(person(member), type(Offices.organisation("CHAPTER", network), Map.of()));

        person(member).get(first).then().body("chapterRole", equalTo("PRIMARY"));
        person(member).get(second).then().body("chapterRole", equalTo("SECONDARY"));
        person(member).post(second + "/primacy").then().statusCode(201).body("chapterRole", equalTo("PRIMARY"));
        person(member).get(first).then().body("chapterRole", equalTo("SECONDARY"));
        person(member)
                .body(Map.of("typeId", type(network, Map.of()), "chapterRole", "PRIMARY"))
                .post("/v1/memberships")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/not-a-chapter"));
    }

    @Test
    void aMemberGoesOverToAnotherChapterWithTheHistory() {
        UUID elsewhere = Offices.organisation("CHAPTER", network);
        String membership = joined(person(member), type(chapter, Map.of()));
        String closed = type(elsewhere, Map.of("needsApproval", true));

        act(person(member), membership, "transfer", Map.of("typeId", closed)).statusCode(403);
        act(person(officer), membership, "transfer", Map.of("typeId", closed)).statusCode(403);
        act(person(member), membership, "transfer", Map.of("typeId", type(network, Map.of())))
                .statusCode(422);
        act(person(member), membership, "transfer", Map.of("typeId", type(elsewhere, Map.of())))
                .statusCode(201)
                .body("organisationId", equalTo(elsewhere.toString()))
                .body("state", equalTo("ACTIVE"))
                .body("chapterRole", equalTo("PRIMARY"));
        person(officer).get(membership).then().statusCode(404);
    }

    @Test
    void aMemberGoesOverToAnotherTypeOfTheSameOrganisation() {
        UUID association = Offices.organisation("ASSOCIATION", null);
        String yearly = type(association, Map.of("months", 12));
        String forLife = type(association, Map.of("fee", "350.00", "currency", "EUR"));
        String membership = joined(person(member), yearly);

        act(person(member), membership, "transfer", Map.of("typeId", forLife)).statusCode(403);
        act(administrator(), membership, "transfer", Map.of("typeId", forLife))
                .statusCode(201)
                .body("state", equalTo("ACTIVE"))
                .body("typeId", equalTo(forLife))
                .body("$", not(hasKey("endDate")));
        act(person(member), membership, "transfer", Map.of("typeId", yearly))
                .statusCode(201)
                .body("$", hasKey("endDate"));
        String closed = type(association, Map.of("open", false));
        act(person(member), membership, "transfer", Map.of("typeId", closed))
                .statusCode(409)
                .body("type", equalTo("/problems/membership-type-closed"));
    }

    @Test
    void aTransferIsNoWayRoundWhatAnApplicationNeeds() {
        UUID strict = Offices.organisation("CHAPTER", network);
        administrator()
                .body(Map.of(
                        "organisationId",
                        strict,
                        "criteria",
                        List.of(Map.of("code", "scholars", "bases", List.of("SCHOLARSHIP")))))
                .post("/v1/eligibility-rules")
                .then()
                .statusCode(201);
        UUID left = Offices.organisation("CHAPTER", network);
        String ofLeft = type(left, Map.of());
        act(administrator(), joined(person(member), ofLeft), "expulsion", Map.of("reason", "Misconduct"))
                .statusCode(201);
        String membership = joined(person(member), type(chapter, Map.of()));

        act(person(member), membership, "transfer", Map.of("typeId", ofLeft)).statusCode(403);
        act(person(member), membership, "transfer", Map.of("typeId", type(strict, Map.of())))
                .statusCode(409)
                .body("type", equalTo("/problems/not-eligible"));
        String closed = type(Offices.organisation("CHAPTER", network), Map.of("open", false));
        act(person(member), membership, "transfer", Map.of("typeId", closed))
                .statusCode(409)
                .body("type", equalTo("/problems/membership-type-closed"));
        act(administrator(), membership, "transfer", Map.of("typeId", ofLeft)).statusCode(201);
    }

    @Test
    void oneKnowsOfOnesOwnMembershipsAndOfThoseWhereOneIsInCharge() {
        String type = type(chapter, Map.of());
        String membership = joined(person(member), type);
        String other = "other-" + UUID.randomUUID();
        registered(other, Map.of("familyName", "Other"));

        person(other).get(membership).then().statusCode(404);
        person(other).get("/v1/memberships?organisation=" + chapter).then().body("items", empty());
        person(officer)
                .get("/v1/memberships?organisation=" + chapter)
                .then()
                .body("items.memberId", equalTo(List.of(idOf(memberPath))));
        person(member).get("/v1/memberships").then().body("items.id", equalTo(List.of(idOf(membership))));
        person(other)
                .body(Map.of("typeId", type, "memberId", idOf(memberPath)))
                .post("/v1/memberships")
                .then()
                .statusCode(403);
        person(other)
                .get("/v1/memberships/counts?organisation=" + chapter)
                .then()
                .statusCode(403);
        person(officer)
                .get("/v1/memberships/counts?organisation=" + chapter)
                .then()
                .statusCode(200)
                .body("members", equalTo(1))
                .body("counts[0].typeId", equalTo(type));
    }

    @Test
    void theListsNeedTheSameNumberOfStatementsHoweverLongTheyAre() {
        for (int count = 0; count < 3; count++) {
            joined(person(member), type(Offices.organisation("CHAPTER", network), Map.of()));
        }
        String mine = "/v1/memberships?member=" + idOf(memberPath);
        LocalDate today = LocalDate.now(ZoneOffset.ofHours(14));

        assertThat(statementsOf(mine + "&limit=200")).isEqualTo(statementsOf(mine + "&limit=1"));
        assertThat(statementsOf(mine + "&asOf=" + today + "&limit=200"))
                .isEqualTo(statementsOf(mine + "&asOf=" + today + "&limit=1"));
        assertThat(person(member).get(mine + "&limit=2").<String>path("next")).isNotNull();
    }

    private long statementsOf(String path) {
        return StatementCounter.during(() -> person(member).get(path).then().statusCode(200));
    }
}
