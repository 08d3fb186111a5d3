package org.alumninetwork.chapters.standing;

import static org.alumninetwork.chapters.Organisations.chapterOf;
import static org.alumninetwork.chapters.Organisations.network;
import static org.alumninetwork.chapters.Requests.administrator;
import static org.alumninetwork.chapters.Requests.anonymous;
import static org.alumninetwork.chapters.Requests.idOf;
import static org.alumninetwork.chapters.Requests.person;
import static org.alumninetwork.chapters.chapter.Certifying.applied;
import static org.alumninetwork.chapters.chapter.Certifying.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.alumninetwork.chapters.AtOnce;
import org.alumninetwork.chapters.Organisations;
import org.alumninetwork.chapters.event.EventsFeed;
import org.alumninetwork.chapters.member.MembersFeed;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.MovableClock;
import org.alumninetwork.testing.StatementCounter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each rule on a day: met or not, by what evidence. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class StandingTest {

    @Inject
    MembersFeed members;

    @Inject
    EventsFeed events;

    @Inject
    Organisations organisations;

    @Inject
    MovableClock clock;

    private String network;
    private String id;
    private String chapter;

    @BeforeEach
    void aChapter() {
        clock.setTo(Instant.parse("2031-01-15T12:00:00Z"));
        network = network();
        String organisation = chapterOf(network);
        id = idOf(organisation);
        chapter = applied(organisation);
    }

    @AfterEach
    void followTime() {
        clock.followTime();
    }

    @Test
    void eventsCountForEachHostThatConsentedWhenTheyWereHeldWithinTheWindow() {
        rule(network, "EVENTS_HELD", 2, 90, "2031-01-15").statusCode(201);
        rule(network, "CHECK_INS", 50, 90, "2031-01-15").statusCode(201);
        String elsewhere = idOf(network);
        events.tell("COMPLETED", "2030-01-15", 100, id);
        UUID first = events.tell("COMPLETED", "2030-01-16", 30, elsewhere, id);
        UUID second = events.tell("PUBLISHED", "2031-01-14", 15, id);
        events.tell("PUBLISHED", "2031-01-15", 15, id);
        events.tell("CANCELLED", "2030-06-01", 15, id);
        events.tellOfInvitation(UUID.randomUUID(), "2030-06-01", elsewhere, id);

        administrator()
                .get(chapter + "/standing")
                .then()
                .statusCode(200)
                .body("rules.code", contains("CHECK_INS", "EVENTS_HELD"))
                .body("rules.counted", contains(45, 2))
                .body("rules.met", contains(false, true))
                .body("rules[1].evidence", contains(second.toString(), first.toString()))
                .body("rules[0].mendBy", equalTo("2031-04-15"));
        events.tellOfDeletion(second);
        events.tell(first, "COMPLETED", "2030-01-16", 30, elsewhere);
        administrator().get(chapter + "/standing").then().body("rules[1].counted", equalTo(0));
    }

    @Test
    void membersAreCountedAsTheyWereOnTheDayAndNeverNamed() {
        rule(network, "MEMBERS_ACTIVE", 2, 90, "2031-01-15").statusCode(201);
        UUID organisation = UUID.fromString(id);
        UUID one = members.tellOfSomebody();
        members.tellOfMembership(one, organisation, "ACTIVE", "2030-01-01", null);
        members.tellOfMembership(one, organisation, "ACTIVE", "2030-02-01", null);
        members.tellOfMembership(members.tellOfSomebody(), organisation, "RESIGNED", "2030-01-01", "2031-01-20");
        members.tellOfMembership(members.tellOfSomebody(), organisation, "APPLIED", null, null);
        members.tellOfMembership(members.tellOfSomebody(), organisation, "ACTIVE", "2031-02-01", null);

        administrator()
                .get(chapter + "/standing?asOf=2031-01-20")
                .then()
                .body("rules.counted", contains(2))
                .body("rules.evidence", contains(empty()));
        administrator().get(chapter + "/standing?asOf=2031-01-21").then().body("rules.counted", contains(1));
        administrator().get(chapter + "/standing?asOf=2031-02-01").then().body("rules.counted", contains(2));
    }

    @Test
    void whatAChapterConfirmsCountsFromThatDay() {
        rule(network, "CONTACT_CONFIRMED", 1, 30, "2031-01-15").statusCode(201);
        rule(network, "CODE_OF_CONDUCT_SIGNED", 1, 30, "2031-01-15").statusCode(201);
        String board = organisations.officerOf("/v1/organisations/" + id);
        confirm(board, Map.of("kind", "CONTACT"), 201);
        confirm(board, Map.of("kind", "CODE_OF_CONDUCT"), 422);
        confirm("somebody", Map.of("kind", "CONTACT"), 403);
        confirm(board, Map.of("kind", "CODE_OF_CONDUCT", "document", "https://example.org/signed"), 201);

        administrator().get(chapter + "/standing").then().body("rules.met", contains(true, true));
        administrator().get(chapter + "/standing?asOf=2032-01-15").then().body("rules.met", contains(false, false));
        person(board).get(chapter + "/confirmations").then().body("items.kind", contains("CONTACT", "CODE_OF_CONDUCT"));
    }

    @Test
    void whoHasLeftIsInNoFigureOfLaterYearsAndWhoIsInGraceIs() {
        UUID organisation = UUID.fromString(id);
        members.tellOfLeaving(members.tellOfSomebody(), organisation, "2029-01-01", "2030-06-30");
        members.tellOfMembership(members.tellOfSomebody(), organisation, "GRACE", "2029-01-01", "2029-11-30");
        String board = organisations.officerOf("/v1/organisations/" + id);

        String draft = chapter + "/annual-reports/draft?year=";
        person(board).get(draft + 2029).then().body("figures.members", equalTo(2));
        person(board).get(draft + 2030).then().body("figures.members", equalTo(1));
    }

    @Test
    void aReportIsPrefilledFiledSentBackFiledAgainAndAccepted() {
        rule(network, "ANNUAL_REPORT_FILED", 1, 30, "2031-01-15").statusCode(201);
        events.tell("COMPLETED", "2030-05-05", 30, id, idOf(network));
        events.tell("COMPLETED", "2030-06-05", 12, id);
        String board = organisations.officerOf("/v1/organisations/" + id);
        person(board)
                .get(chapter + "/annual-reports/draft?year=2030")
                .then()
                .statusCode(200)
                .body("figures.eventsHeld", equalTo(2))
                .body("figures.jointEvents", equalTo(1))
                .body("figures.attendees", equalTo(42));
        file(board, 2031, 422);
        String report = file(board, 2030, 201);
        met(true);
        String staff = organisations.officerOf(network);
        person(board).post(report + "/acceptance").then().statusCode(403);
        person(staff)
                .body(Map.of("remark", "Tell more."))
                .post(report + "/return")
                .then()
                .statusCode(200)
                .body("state", equalTo("RETURNED"));
        met(false);
        assertThat(idOf(file(board, 2030, 201))).isEqualTo(idOf(report));
        person(staff).post(report + "/acceptance").then().statusCode(200).body("state", equalTo("ACCEPTED"));
        file(board, 2030, 409);
        met(true);
        applied(chapterOf(network));
        person(staff)
                .get(network + "/annual-sum?year=2030")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("missing", equalTo(1))
                .body("figures.attendees", equalTo(42));
        person(staff).get(network + "/annual-sum?year=2029").then().body("figures.attendees", equalTo(0));
        person(board).get(network + "/annual-sum?year=2030").then().statusCode(403);
        person("somebody").get(report).then().statusCode(403);
        person(board).get(chapter + "/annual-reports").then().body("items.year", contains(2030));
    }

    @Test
    void aVersionThatStartsMidYearJudgesFromThatDayOnAndNotBefore() {
        rule(network, "EVENTS_HELD", 1, 90, "2031-01-15").statusCode(201);
        events.tell("COMPLETED", "2031-01-10", 30, id);
        rule(network, "EVENTS_HELD", 5, 90, "2031-07-01").statusCode(201);

        clock.setTo(Instant.parse("2031-08-01T12:00:00Z"));
        administrator().get(chapter + "/standing?asOf=2031-06-30").then().body("rules.needed", contains(1));
        administrator()
                .get(chapter + "/standing?asOf=2031-07-01")
                .then()
                .body("rules.needed", contains(5))
                .body("rules.met", contains(false));
        person("somebody")
                .get("/v1/certification-rules?asOf=2031-07-01&certifier=" + idOf(network))
                .then()
                .body("items.needed", contains(5));
    }

    @Test
    void rulesOfThePastStayAsTheyWere() {
        rule(network, "EVENTS_HELD", 1, 90, "2031-01-14")
                .statusCode(422)
                .body("type", equalTo("/problems/rule-in-the-past"));
        rule(network, "EVENTS_HELD", 1, 90, "2031-03-01").statusCode(201);
        rule(network, "EVENTS_HELD", 2, 90, "2031-02-01")
                .statusCode(409)
                .body("type", equalTo("/problems/rule-not-the-next"));
        rule(chapter, "EVENTS_HELD", 2, 90, "2031-02-01").statusCode(422);
        person(organisations.officerOf("/v1/organisations/" + id))
                .body(Map.of(
                        "certifierId",
                        idOf(network),
                        "code",
                        "CHECK_INS",
                        "needed",
                        1,
                        "windowMonths",
                        1,
                        "graceDays",
                        1,
                        "validFrom",
                        "2031-02-01"))
                .post("/v1/certification-rules")
                .then()
                .statusCode(403);
    }

    @Test
    void ofVersionsLaidDownAtOnceOneIsTheNext() throws Exception {
        Callable<Integer> layingDown = () ->
                rule(network, "EVENTS_HELD", 1, 90, "2031-02-01").extract().statusCode();
        assertThat(AtOnce.run(List.of(layingDown, layingDown, layingDown))).containsExactlyInAnyOrder(201, 409, 409);
    }

    @Test
    void aGroupAppliesByItsOwnOfficersAndOnce() {
        String group = chapterOf(network);
        Map<String, Object> application = Map.of("organisationId", idOf(group), "statement", "We are many.");
        person("somebody").body(application).post("/v1/chapters").then().statusCode(403);
        String board = organisations.officerOf(group);
        person(board)
                .body(application)
                .post("/v1/chapters")
                .then()
                .statusCode(201)
                .body("state", equalTo("APPLIED"));
        person(board)
                .body(application)
                .post("/v1/chapters")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/chapter-has-applied"));
        administrator()
                .body(Map.of("organisationId", idOf(network), "statement", "x"))
                .post("/v1/chapters")
                .then()
                .statusCode(422);
        anonymous()
                .get("/v1/chapters?state=APPLIED&country=FI&certifier=" + idOf(network))
                .then()
                .statusCode(200)
                .body("items.id", hasItem(idOf(group)));
    }

    @Test
    void aListNeedsTheSameNumberOfStatementsHoweverLongItIs() {
        String query = "/v1/chapters?certifier=" + idOf(network);
        long one = StatementCounter.during(() -> anonymous().get(query).then().statusCode(200));
        applied(chapterOf(network));
        long two = StatementCounter.during(() -> anonymous().get(query).then().body("items.size()", equalTo(2)));
        assertThat(two).isEqualTo(one).isEqualTo(1);
    }

    private void confirm(String login, Map<String, String> confirmation, int status) {
        person(login).body(confirmation).post(chapter + "/confirmations").then().statusCode(status);
    }

    private String file(String login, int year, int status) {
        return person(login)
                .body(Map.of("year", year, "activities", "We began to mentor."))
                .post(chapter + "/annual-reports")
                .then()
                .statusCode(status)
                .extract()
                .header("Location");
    }

    private void met(boolean met) {
        administrator().get(chapter + "/standing").then().body("rules.met", contains(met));
    }

    @Test
    void staffSeeHowAllTheirChaptersStandInAFixedNumberOfStatements() {
        rule(network, "EVENTS_HELD", 1, 30, "2031-01-15").statusCode(201);
        String standings = network + "/standings";
        String staff = organisations.officerOf(network);
        long one = StatementCounter.during(
                () -> administrator().get(standings).then().body("items.size()", equalTo(1)));
        applied(chapterOf(network));
        long two = StatementCounter.during(
                () -> administrator().get(standings).then().body("items.size()", equalTo(2)));
        assertThat(two).isEqualTo(one);
        events.tell("COMPLETED", "2031-01-10", 30, id);
        person(staff)
                .get(standings)
                .then()
                .statusCode(200)
                .body("items[0].chapterId", equalTo(id))
                .body("items.met", contains(1, 0))
                .body("items[1].unmet", contains("EVENTS_HELD"))
                .body("items[1].mendBy", notNullValue());
        person(staff)
                .get(standings + "?limit=1")
                .then()
                .body("items.size()", equalTo(1))
                .body("next", notNullValue());
        person(organisations.officerOf("/v1/organisations/" + id))
                .get(standings)
                .then()
                .statusCode(403);
    }
}
