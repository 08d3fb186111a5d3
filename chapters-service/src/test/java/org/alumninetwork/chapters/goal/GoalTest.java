package org.alumninetwork.chapters.goal;

import static org.alumninetwork.chapters.Organisations.chapterOf;
import static org.alumninetwork.chapters.Organisations.network;
import static org.alumninetwork.chapters.Organisations.organisation;
import static org.alumninetwork.chapters.Requests.administrator;
import static org.alumninetwork.chapters.Requests.amend;
import static org.alumninetwork.chapters.Requests.anonymous;
import static org.alumninetwork.chapters.Requests.created;
import static org.alumninetwork.chapters.Requests.idOf;
import static org.alumninetwork.chapters.Requests.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.alumninetwork.chapters.AtOnce;
import org.alumninetwork.chapters.Organisations;
import org.alumninetwork.chapters.member.MembersFeed;
import org.alumninetwork.chapters.member.NameVisibility;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.MovableClock;
import org.alumninetwork.testing.StatementCounter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class GoalTest {

    @Inject
    MembersFeed members;

    @Inject
    Organisations organisations;

    @Inject
    MovableClock clock;

    private String mission;
    private String embassy;
    private String goal;

    @BeforeEach
    void aMissionWithAGoal() {
        clock.setTo(Instant.parse("2031-03-03T12:00:00Z"));
        mission = created("/v1/organisations", organisation("MISSION", null));
        embassy = organisations.officerOf(mission);
        goal = person(embassy)
                .body(goal("2033-12-31"))
                .post("/v1/goals")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    @AfterEach
    void followTime() {
        clock.followTime();
    }

    @Test
    void contributionsCountOnceTheMissionConfirmedThemAndNameOnlyThoseWhoConsent() {
        String chapter = idOf(chapterOf(network()));
        UUID wanjiku = UUID.randomUUID();
        String named = member();
        String unnamed = member();
        String first = told(named, chapter, true);
        String second = told(unnamed, chapter, false);
        told(named, null, true);
        confirm(embassy, first).statusCode(200).body("state", equalTo("CONFIRMED"));
        confirm(embassy, second).statusCode(200);

        String credited = person(named).get(first).then().extract().path("memberId");
        person("somebody")
                .get(goal + "/report")
                .then()
                .statusCode(200)
                .body("progress.kind", contains("INTRODUCTION", "MENTORING"))
                .body("progress.wanted", contains(3, 10))
                .body("progress.confirmed", contains(2, 0))
                .body("chapters.chapterId", contains(chapter))
                .body("chapters.confirmed", contains(2))
                .body("creditedMembers", contains(credited));
        person("somebody")
                .get(mission + "/goal-report")
                .then()
                .statusCode(200)
                .body("goals.goalId", contains(idOf(goal)))
                .body("goals[0].wanted", equalTo(13))
                .body("goals[0].reached", equalTo(2))
                .body("progress.confirmed", contains(2, 0));
        person("somebody").get(mission + "/goal-report?asOf=2034-01-01").then().body("goals", empty());
        amend(person(named), first, Map.of("credited", false)).then().statusCode(200);
        person("somebody").get(goal + "/report").then().body("creditedMembers", empty());
        administrator().get(goal + "/contributions/" + wanjiku).then().statusCode(404);
    }

    @Test
    void aContributionIsOfAChapterAndTheGoalLastsAsLongAsWhatWasConfirmed() {
        person(member())
                .body(contribution(idOf(mission), true, "2031-03-01"))
                .post(goal + "/contributions")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-chapter"));
        confirm(embassy, told(member(), null, true)).statusCode(200);
        amend(person(embassy), goal, Map.of("endsOn", "2031-01-01"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/contributions-outside"))
                .body("detail", equalTo("It would leave out 1."));
        amend(person(embassy), goal, Map.of("endsOn", "2034-12-31")).then().statusCode(200);
    }

    @Test
    void whatIsNotInTheTimeOfTheGoalAnyMoreIsNotConfirmed() {
        String contribution = told(member(), null, true);
        amend(person(embassy), goal, Map.of("endsOn", "2031-01-31")).then().statusCode(200);

        confirm(embassy, contribution).statusCode(422).body("type", equalTo("/problems/not-in-the-time-of-the-goal"));
        amend(person(embassy), goal, Map.of("title", Map.of("en", "Shipping")))
                .then()
                .statusCode(200);
        amend(person(embassy), goal, Map.of("endsOn", "2031-12-31")).then().statusCode(200);
        confirm(embassy, contribution).statusCode(200);
    }

    @Test
    void aContributionIsDecidedOnceAndByTheMission() throws Exception {
        String told = told(member(), null, true);
        confirm("somebody", told).statusCode(403);
        Callable<Integer> confirming = () -> confirm(embassy, told).extract().statusCode();
        Callable<Integer> refusing =
                () -> person(embassy).post(told + "/refusal").then().extract().statusCode();
        assertThat(AtOnce.run(List.of(confirming, refusing))).contains(200).containsAnyOf(409, 412);
        confirm(embassy, told).statusCode(409).body("type", equalTo("/problems/contribution-decided"));
    }

    @Test
    void oneSeesTheOwnContributionsAndTheMissionAll() {
        String one = member();
        String other = member();
        String told = told(one, null, true);
        told(other, null, true);
        person(one).get(goal + "/contributions").then().body("items.id", contains(idOf(told)));
        person(embassy).get(goal + "/contributions").then().body("items", hasSize(2));
        person("somebody").get(goal + "/contributions").then().body("items", empty());
        person(other).get(told).then().statusCode(404);
        amend(person(other), told, Map.of("credited", false)).then().statusCode(404);
        amend(person(embassy), told, Map.of("credited", false)).then().statusCode(403);
        person(embassy).get(told).then().statusCode(200);
    }

    @Test
    void aContributionIsInTheTimeOfTheGoalAndOfAMember() {
        String member = member();
        tell(member, contribution(null, true, "2030-12-31")).statusCode(422);
        tell(member, contribution(null, true, "2031-03-04"))
                .statusCode(422)
                .body("type", equalTo("/problems/not-in-the-time-of-the-goal"));
        tell(member, contribution(null, true, "2031-03-03")).statusCode(201);
        tell(member, contribution(UUID.randomUUID().toString(), true, "2031-03-03"))
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-chapter"));
        tell("somebody", contribution(null, true, "2031-03-03")).statusCode(403);
        anonymous().get(goal).then().statusCode(401);
    }

    @Test
    void goalsAreSetAndAmendedByTheMission() {
        person("somebody").body(goal("2033-12-31")).post("/v1/goals").then().statusCode(403);
        person(embassy).body(goal("2030-12-31")).post("/v1/goals").then().statusCode(422);
        amend(person("somebody"), goal, Map.of("endsOn", "2034-12-31")).then().statusCode(403);
        amend(person(embassy), goal, Map.of("endsOn", "2034-12-31")).then().statusCode(200);
        amend(person(embassy), goal, Map.of("organisationId", idOf(network())))
                .then()
                .statusCode(422);
        String query = "/v1/goals?organisation=" + idOf(mission);
        person("somebody").get(query + "&asOf=2034-12-31").then().body("items.id", contains(idOf(goal)));
        person("somebody").get(query + "&asOf=2035-01-01").then().body("items", empty());
    }

    @Test
    void listsAndReportsNeedTheSameNumberOfStatementsHoweverLongTheyAre() {
        long list = statementsFor(goal + "/contributions");
        long report = statementsFor(goal + "/report");
        confirm(embassy, told(member(), null, true)).statusCode(200);
        confirm(embassy, told(member(), null, true)).statusCode(200);
        assertThat(statementsFor(goal + "/contributions")).isEqualTo(list).isLessThanOrEqualTo(2);
        assertThat(statementsFor(goal + "/report")).isEqualTo(report).isLessThanOrEqualTo(4);
    }

    private static long statementsFor(String path) {
        return StatementCounter.during(() -> administrator().get(path).then().statusCode(200));
    }

    private Map<String, Object> goal(String endsOn) {
        return Map.of(
                "organisationId", idOf(mission),
                "title", Map.of("en", "Green shipping"),
                "startsOn", "2031-01-01",
                "endsOn", endsOn,
                "targets",
                        List.of(
                                Map.of("kind", "MENTORING", "wanted", 10),
                                Map.of("kind", "INTRODUCTION", "wanted", 3)));
    }

    private static Map<String, Object> contribution(String chapter, boolean credited, String day) {
        Map<String, Object> contribution = new HashMap<>(Map.of(
                "kind",
                "INTRODUCTION",
                "happenedOn",
                day,
                "description",
                "Introduced the port's director.",
                "credited",
                credited));
        contribution.put("chapterId", chapter);
        return contribution;
    }

    private String member() {
        String login = "member-" + UUID.randomUUID();
        members.tell(login, "A member", NameVisibility.MEMBERS);
        return login;
    }

    private String told(String login, String chapter, boolean credited) {
        return tell(login, contribution(chapter, credited, "2031-02-02"))
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private ValidatableResponse tell(String login, Map<String, Object> contribution) {
        return person(login).body(contribution).post(goal + "/contributions").then();
    }

    private static ValidatableResponse confirm(String login, String contribution) {
        return person(login).post(contribution + "/confirmation").then();
    }
}
