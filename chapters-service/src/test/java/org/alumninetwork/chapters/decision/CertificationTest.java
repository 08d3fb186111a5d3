package org.alumninetwork.chapters.decision;

import static org.alumninetwork.chapters.Organisations.chapterOf;
import static org.alumninetwork.chapters.Organisations.network;
import static org.alumninetwork.chapters.Organisations.singleOffice;
import static org.alumninetwork.chapters.Organisations.term;
import static org.alumninetwork.chapters.Requests.administrator;
import static org.alumninetwork.chapters.Requests.amend;
import static org.alumninetwork.chapters.Requests.created;
import static org.alumninetwork.chapters.Requests.idOf;
import static org.alumninetwork.chapters.Requests.person;
import static org.alumninetwork.chapters.chapter.Certifying.applied;
import static org.alumninetwork.chapters.chapter.Certifying.decide;
import static org.alumninetwork.chapters.chapter.Certifying.forgetNights;
import static org.alumninetwork.chapters.chapter.Certifying.rule;
import static org.alumninetwork.chapters.chapter.Certifying.standingTag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

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
import org.alumninetwork.chapters.change.Feed;
import org.alumninetwork.chapters.event.EventsFeed;
import org.alumninetwork.chapters.member.MembersFeed;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.MovableClock;
import org.alumninetwork.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the application to the certificate, into danger and out of it. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class CertificationTest {

    @Inject
    MembersFeed members;

    @Inject
    EventsFeed events;

    @Inject
    Organisations organisations;

    @Inject
    NightlyReview review;

    @Inject
    MovableClock clock;

    private String organisation;
    private String treasurer;
    private String chapter;
    private String staff;

    @BeforeEach
    void aChapterThatLosesItsTreasurerAtTheEndOfMarch() {
        forgetNights();
        clock.setTo(Instant.parse("2031-01-15T12:00:00Z"));
        String network = network();
        organisation = chapterOf(network);
        staff = organisations.officerOf(network);
        appoint(singleOffice(organisation, "CHAIR"), "2030-01-01", null);
        treasurer = singleOffice(organisation, "TREASURER");
        appoint(treasurer, "2030-01-01", "2031-03-31");
        rule(network, "REQUIRED_OFFICES_FILLED", 1, 60, "2031-01-15").statusCode(201);
        rule(network, "EVENTS_HELD", 2, 90, "2031-01-15").statusCode(201);
        chapter = applied(organisation);
    }

    @AfterEach
    void followTime() {
        clock.followTime();
    }

    @Test
    void aGroupIsCertifiedLosesItsTreasurerIsAtRiskWithADateAndMendsIt() {
        holdEvents();
        reviewAt("2031-01-17");
        standing("").body("state", equalTo("APPLIED")).body("proposal.toState", equalTo("PROVISIONAL"));
        decide(staff, chapter, "PROVISIONAL").statusCode(201).body("standing.size()", equalTo(2));
        decide(staff, chapter, "CERTIFIED").statusCode(201).body("decidedBy", notNullValue());

        reviewAt("2031-04-04");
        administrator().get(chapter).then().body("state", equalTo("AT_RISK")).body("mendBy", equalTo("2031-05-31"));
        standing("")
                .body("rules.find { it.code == 'REQUIRED_OFFICES_FILLED' }.met", equalTo(false))
                .body("rules.find { it.code == 'REQUIRED_OFFICES_FILLED' }.missing", contains("TREASURER"))
                .body("rules.find { it.code == 'REQUIRED_OFFICES_FILLED' }.unmetSince", equalTo("2031-04-01"))
                .body("mendBy", equalTo("2031-05-31"));
        standing("?asOf=2031-03-31").body("state", equalTo("CERTIFIED")).body("rules.met", contains(true, true));
        person(organisations.officerOf(organisation))
                .get(chapter + "/decisions")
                .then()
                .body("items.toState", contains("PROVISIONAL", "CERTIFIED", "AT_RISK"))
                .body("items[2].automatic", equalTo(true))
                .body("items[2].reasons", containsString("until 2031-05-31"))
                .body("items[2].appealUntil", notNullValue());

        appoint(treasurer, "2031-04-10", null);
        reviewAt("2031-04-13");
        standing("").body("proposal.toState", equalTo("CERTIFIED")).body("mendBy", nullValue());
        decide(staff, chapter, "CERTIFIED").statusCode(201);
        standing("?asOf=2031-04-05")
                .body("state", equalTo("AT_RISK"))
                .body("rules.find { it.code == 'REQUIRED_OFFICES_FILLED' }.mendBy", equalTo("2031-05-31"));
    }

    @Test
    void whatSomebodyDecidesOnceADayIsOverStandsWhateverThatDayWas() {
        certify();
        reviewAt("2031-04-04");
        appoint(treasurer, "2031-04-10", null);
        clock.setTo(Instant.parse("2031-04-10T07:00:00Z"));
        decide(staff, chapter, "CERTIFIED").statusCode(201);

        reviewAt("2031-04-10");

        standing("").body("state", equalTo("CERTIFIED")).body("proposal", nullValue());
        reviewAt("2031-04-13");
        standing("").body("state", equalTo("CERTIFIED")).body("mendBy", nullValue());
    }

    @Test
    void aChapterThatMovesIsCertifiedByWhomItIsBelowFromThenOn() {
        String other = network();
        String theirs = organisations.officerOf(other);
        rule(other, "EVENTS_HELD", 1, 90, "2031-01-15").statusCode(201);
        String below = applied(chapterOf(organisation));
        Feed feed = Feed.fromNow();

        amend(administrator(), organisation, Map.of("parentId", idOf(other)))
                .then()
                .statusCode(200);

        for (String moved : List.of(chapter, below)) {
            administrator().get(moved).then().body("certifierId", equalTo(idOf(other)));
        }
        feed.readOn(1000);
        assertThat(feed.changesOf("certifications/" + idOf(chapter)))
                .extracting("data.certifierId")
                .containsExactly(idOf(other));
        standing("").body("rules.code", contains("EVENTS_HELD"));
        decide(staff, chapter, "PROVISIONAL").statusCode(403);
        decide(theirs, chapter, "PROVISIONAL").statusCode(201);
        holdEvents();
        reviewAt("2031-01-17");
        standing("").body("proposal.toState", equalTo("CERTIFIED"));
    }

    @Test
    void whoAppliesWhileItMovesIsCertifiedByWhomItIsBelowThen() throws Exception {
        for (int time = 0; time < 8; time++) {
            String moving = chapterOf(network());
            String other = network();
            AtOnce.<String>run(
                    List.of(() -> applied(moving), () -> amend(administrator(), moving, Map.of("parentId", idOf(other)))
                            .then()
                            .statusCode(200)
                            .extract()
                            .path("id")));

            administrator().get("/v1/chapters/" + idOf(moving)).then().body("certifierId", equalTo(idOf(other)));
        }
    }

    @Test
    void whatIsNotMendedInTimeIsProposedToBeSuspended() {
        certify();
        reviewAt("2031-04-04");
        standing("").body("proposal", nullValue());
        reviewAt("2031-06-04");
        standing("").body("proposal.toState", equalTo("SUSPENDED")).body("state", equalTo("AT_RISK"));
        decide(staff, chapter, "SUSPENDED").statusCode(201);
        standing("").body("proposal", nullValue());
    }

    @Test
    void aNightIsReviewedOnceHoweverOftenAndByHoweverManyItIsAsked() throws Exception {
        certify();
        clock.setTo(Instant.parse("2031-04-04T13:00:00Z"));
        Callable<Boolean> reviewing = () -> {
            review.catchUp();
            return true;
        };
        assertThat(AtOnce.run(List.of(reviewing, reviewing, reviewing))).containsOnly(true);
        review.catchUp();
        administrator()
                .get(chapter + "/decisions")
                .then()
                .body("items.findAll { it.toState == 'AT_RISK' }.size()", equalTo(1));
    }

    @Test
    void aDecisionNamesTheStandingThatWasReadAndAnOutdatedOneIsRefused() {
        String read = standingTag(chapter);
        holdEvents();

        decide(staff, chapter, "PROVISIONAL", read).statusCode(412);
        person(staff)
                .body(Map.of("toState", "PROVISIONAL", "reasons", "x"))
                .post(chapter + "/decisions")
                .then()
                .statusCode(428);
        decide(organisations.officerOf(organisation), chapter, "PROVISIONAL").statusCode(403);
        decide("somebody", chapter, "PROVISIONAL").statusCode(403);
        decide(staff, chapter, "PROVISIONAL").statusCode(201);
    }

    @Test
    void aChapterDoesNotCertifyWhatItFoundedBelowItself() {
        String chair = organisations.officerOf(organisation);
        String below = chapterOf(organisation);
        String founded = applied(below);
        String report = person(chair)
                .body(Map.of("year", 2029, "activities", "We met."))
                .post(founded + "/annual-reports")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");

        decide(chair, founded, "PROVISIONAL")
                .statusCode(403)
                .body("detail", containsString("in the organisation that certifies the chapter"));
        person(chair).post(report + "/acceptance").then().statusCode(403);
        person(chair)
                .body(Map.of("remark", "More."))
                .post(report + "/return")
                .then()
                .statusCode(403);
        decide(staff, founded, "PROVISIONAL").statusCode(201);
        person(staff).post(report + "/acceptance").then().statusCode(200);
    }

    @Test
    void anOrganisationIsArchivedOnceItsChapterIsDissolved() {
        person(staff)
                .post(organisation + "/archival")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/chapter-not-dissolved"));
        decide(staff, chapter, "DISSOLVED").statusCode(201);
        person(staff).post(organisation + "/archival").then().statusCode(200);
    }

    @Test
    void theDayToMendByIsToComeAndGoesWithDangerAlone() {
        certify();
        for (Map<String, String> senseless : List.of(
                Map.of("toState", "AT_RISK", "reasons", "x", "mendBy", "2031-01-15"),
                Map.of("toState", "SUSPENDED", "reasons", "x", "mendBy", "2031-02-15"))) {
            decideOn(senseless).statusCode(400).body("violations.pointer", contains("/mendBy"));
        }
        decideOn(Map.of("toState", "AT_RISK", "reasons", "x", "mendBy", "2031-01-16"))
                .statusCode(201)
                .body("mendBy", equalTo("2031-01-16"));
    }

    @Test
    void aContactIsConfirmedOnceThereIsOne() {
        String board = organisations.officerOf(organisation);
        amend(administrator(), organisation, nothing("email")).then().statusCode(200);
        confirmContact(board).statusCode(422).body("type", equalTo("/problems/contact-is-missing"));
        amend(person(board), organisation, Map.of("website", "https://example.org"))
                .then()
                .statusCode(200);
        confirmContact(board).statusCode(201);
    }

    @Test
    void ofTwoDecisionsAtOnceTheSecondIsOnAnOutdatedStanding() throws Exception {
        String read = standingTag(chapter);
        Callable<Integer> deciding =
                () -> decide(staff, chapter, "PROVISIONAL", read).extract().statusCode();
        assertThat(AtOnce.run(List.of(deciding, deciding))).containsExactlyInAnyOrder(201, 412);
    }

    @Test
    void statesFollowEachOtherAsTheyMayAndNoOtherWay() {
        decide(staff, chapter, "CERTIFIED")
                .statusCode(409)
                .body("type", equalTo("/problems/transition-not-allowed"))
                .body("detail", equalTo("APPLIED is followed by DISSOLVED or PROVISIONAL."));
        decide(staff, chapter, "DISSOLVED").statusCode(201);
        decide(staff, chapter, "CERTIFIED").statusCode(409);
        assertThat(idOf(applied(organisation))).isEqualTo(idOf(organisation));
        administrator().get(chapter).then().body("state", equalTo("APPLIED"));
        standing("").body("state", equalTo("APPLIED"));
    }

    @Test
    void aChapterWithEventsToComeIsNotDissolved() {
        UUID event = events.tell("PUBLISHED", "2031-02-20", 0, idOf(organisation));
        decide(staff, chapter, "DISSOLVED")
                .statusCode(409)
                .body("type", equalTo("/problems/chapter-has-events-to-come"))
                .body("detail", containsString(event.toString()));
        events.tell(event, "CANCELLED", "2031-02-20", 0, idOf(organisation));
        decide(staff, chapter, "DISSOLVED").statusCode(201);
    }

    @Test
    void whatTakesSomethingFromAChapterIsAppealedOnceAndInTime() {
        certify();
        String suspended = decide(staff, chapter, "SUSPENDED")
                .statusCode(201)
                .body("appealUntil", equalTo("2031-02-14"))
                .extract()
                .header("Location");

        appeal(staff, decide(staff, chapter, "CERTIFIED").extract().header("Location"))
                .statusCode(409);
        appeal("somebody", suspended).statusCode(403);
        clock.setTo(Instant.parse("2031-02-15T12:00:00Z"));
        appeal(organisations.officerOf(organisation), suspended).statusCode(409);
        clock.setTo(Instant.parse("2031-02-14T12:00:00Z"));
        appeal(organisations.officerOf(organisation), suspended)
                .statusCode(200)
                .body("appealGrounds", equalTo("It was mended."));
        appeal(organisations.officerOf(organisation), suspended)
                .statusCode(409)
                .body("type", equalTo("/problems/appeal-not-possible"));
    }

    @Test
    void theFeedTellsEachChangeOfACertification() {
        Feed feed = Feed.fromNow();
        certify();
        feed.readOn(1000);
        assertThat(feed.changesOf("certifications/" + idOf(chapter)))
                .extracting("data.state")
                .containsExactly("PROVISIONAL", "CERTIFIED");
    }

    @Test
    void aRegistryFollowsCertificationsButNotTheReasonsOfDecisions() {
        Feed registry = Feed.fromNow(Tokens.registry("helsinki-registry"));
        Feed service = Feed.fromNow();
        certify();
        registry.readOn(1000);
        service.readOn(1000);
        String decided = "org.alumninetwork.certification-decision.changed";
        assertThat(registry.changes())
                .extracting("type")
                .contains("org.alumninetwork.certification.changed")
                .doesNotContain(decided);
        assertThat(service.changes()).extracting("type").contains(decided);
    }

    @Test
    void standingAndDecisionsAreForTheChapterAndThoseAbove() {
        String decision = decide(staff, chapter, "PROVISIONAL").extract().header("Location");
        for (String path : List.of(chapter + "/standing", chapter + "/decisions", decision, chapter + "/application")) {
            person(organisations.officerOf(organisation)).get(path).then().statusCode(200);
            person(staff).get(path).then().statusCode(200);
            person(organisations.officerOf(network())).get(path).then().statusCode(403);
            person("somebody").get(path).then().statusCode(403);
        }
        administrator().get(chapter + "/application").then().body("attachments.title", hasItem("Statutes"));
    }

    private void certify() {
        holdEvents();
        decide(staff, chapter, "PROVISIONAL").statusCode(201);
        decide(staff, chapter, "CERTIFIED").statusCode(201);
    }

    private void holdEvents() {
        events.tell("COMPLETED", "2030-11-01", 30, idOf(organisation));
        events.tell("PUBLISHED", "2031-01-10", 20, idOf(organisation));
    }

    private void reviewAt(String day) {
        clock.setTo(Instant.parse(day + "T13:00:00Z"));
        review.catchUp();
    }

    private ValidatableResponse standing(String query) {
        return administrator().get(chapter + "/standing" + query).then().statusCode(200);
    }

    private ValidatableResponse decideOn(Map<String, String> decision) {
        return person(staff)
                .header("If-Match", standingTag(chapter))
                .body(decision)
                .post(chapter + "/decisions")
                .then();
    }

    private ValidatableResponse confirmContact(String login) {
        return person(login)
                .body(Map.of("kind", "CONTACT"))
                .post(chapter + "/confirmations")
                .then();
    }

    private static Map<String, Object> nothing(String field) {
        Map<String, Object> patch = new HashMap<>();
        patch.put(field, null);
        return patch;
    }

    private static ValidatableResponse appeal(String login, String decision) {
        return person(login)
                .body(Map.of("grounds", "It was mended."))
                .post(decision + "/appeal")
                .then();
    }

    private void appoint(String office, String startsOn, String endsOn) {
        created(organisation + "/terms", term(office, members.tellOfSomebody(), startsOn, endsOn));
    }
}
