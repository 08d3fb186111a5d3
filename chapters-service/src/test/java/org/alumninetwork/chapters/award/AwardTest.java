package org.alumninetwork.chapters.award;

import static org.alumninetwork.chapters.Organisations.chapterOf;
import static org.alumninetwork.chapters.Organisations.network;
import static org.alumninetwork.chapters.Organisations.sharedOffice;
import static org.alumninetwork.chapters.Organisations.term;
import static org.alumninetwork.chapters.Requests.administrator;
import static org.alumninetwork.chapters.Requests.amend;
import static org.alumninetwork.chapters.Requests.anonymous;
import static org.alumninetwork.chapters.Requests.created;
import static org.alumninetwork.chapters.Requests.idOf;
import static org.alumninetwork.chapters.Requests.person;
import static org.alumninetwork.chapters.award.AwardCall.AFTER_SCORING;
import static org.alumninetwork.chapters.award.AwardCall.FIRST_DAY;
import static org.alumninetwork.chapters.award.AwardCall.REVIEW;
import static org.alumninetwork.chapters.award.AwardCall.SCORING;
import static org.alumninetwork.chapters.award.AwardCall.days;
import static org.alumninetwork.chapters.award.AwardCall.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.alumninetwork.chapters.AtOnce;
import org.alumninetwork.chapters.Organisations;
import org.alumninetwork.chapters.award.AwardCall.Somebody;
import org.alumninetwork.chapters.change.Feed;
import org.alumninetwork.chapters.cycle.AwardClock;
import org.alumninetwork.chapters.member.MembersFeed;
import org.alumninetwork.chapters.member.NameVisibility;
import org.alumninetwork.testing.Database;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.MovableClock;
import org.alumninetwork.testing.StatementCounter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class AwardTest {

    @Inject
    MembersFeed members;

    @Inject
    Organisations organisations;

    @Inject
    AwardClock awardClock;

    @Inject
    MovableClock clock;

    private String network;
    private String staff;
    private final Map<String, Object> rule = rule();
    private Somebody nominator;
    private Somebody amina;
    private Somebody bengt;
    private Somebody juror;

    @BeforeEach
    void aNetworkWithMembers() {
        clock.setTo(Instant.parse(FIRST_DAY));
        network = network();
        staff = organisations.officerOf(network);
        nominator = somebody("Nominator");
        amina = somebody("Amina");
        bengt = somebody("Bengt");
        juror = somebody("Juror");
    }

    @AfterEach
    void followTime() {
        clock.followTime();
    }

    @Test
    void theAlumnOfTheYearIsChosenFromTheCallToTheAnnouncement() {
        rule.putAll(Map.of("secondsNeeded", 1, "jurySize", 2, "fewestScores", 2, "yearsUntilAgain", 3));
        AwardCall call = call();
        phase(call, "NOMINATION");
        String forAmina = call.nominated(nominator.login(), amina.id());
        String forBengt = call.nominated(nominator.login(), bengt.id());
        call.nominate(juror.login(), amina.id()).statusCode(409).body("type", equalTo("/problems/nominated-already"));
        person(amina.login()).post(forAmina + "/consent").then().statusCode(200).body("state", equalTo("CONSENTED"));

        call.on(REVIEW);
        phase(call, "REVIEW");
        call.nominate(nominator.login(), juror.id()).statusCode(409);
        person(bengt.login()).post(forBengt + "/consent").then().statusCode(200);
        for (String nomination : List.of(forAmina, forBengt)) {
            person(somebody("Second").login())
                    .post(nomination + "/seconds")
                    .then()
                    .statusCode(200);
        }
        Somebody other = somebody("Other");
        call.juror(juror.id());
        call.juror(other.id());

        call.on(SCORING);
        call.scores(juror.login(), Map.of(forAmina, 9, forBengt, 7));
        call.scores(other.login(), Map.of(forAmina, 8, forBengt, 8));
        anonymous().get(call.cycle + "/announcement").then().statusCode(404);
        call.announce(staff).statusCode(409).body("type", equalTo("/problems/cycle-in-other-phase"));

        call.on(AFTER_SCORING);
        person(staff)
                .get(call.cycle + "/result")
                .then()
                .statusCode(200)
                .body("nominations.nominationId", contains(idOf(forAmina), idOf(forBengt)))
                .body("nominations.place", contains(1, 2))
                .body("nominations.value", contains(8.5f, 7.5f))
                .body("nominations[0].explanation", equalTo("MEAN of 2 scores."));
        call.announce(staff).statusCode(201).body("recipients.name", contains("Amina"));
        anonymous()
                .get(call.cycle + "/announcement")
                .then()
                .statusCode(200)
                .body("recipients.memberId", contains(amina.id().toString()))
                .body("citation.en", equalTo("For mentoring a generation."));
        anonymous()
                .get(call.award + "/recipients")
                .then()
                .statusCode(200)
                .body("items.name", contains("Amina"))
                .body("items.year", contains(2031));
        phase(call, "ANNOUNCED");
        person(staff).get(call.cycle + "/result").then().body("nominations.value", contains(8.5f, 7.5f));
        person(amina.login())
                .post(forAmina + "/refusal")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/cycle-in-other-phase"));
    }

    @Test
    void nobodyIsAnnouncedWithoutHavingConsentedAlsoWhoTakesItBackAtTheLastMoment() throws Exception {
        AwardCall call = call();
        String forAmina = call.agreed(nominator.login(), amina);
        String forBengt = call.nominated(nominator.login(), bengt.id());
        call.juror(juror.id());
        call.on(SCORING);
        call.scores(juror.login(), Map.of(forAmina, 9));
        call.score(juror.login(), forBengt, 10).statusCode(422).body("type", equalTo("/problems/not-to-be-scored"));
        call.on(AFTER_SCORING);
        Callable<Integer> announcing = () -> call.announce(staff).extract().statusCode();
        Callable<Integer> declining = () -> person(amina.login())
                .post(forAmina + "/refusal")
                .then()
                .extract()
                .statusCode();
        List<Integer> answers = AtOnce.run(List.of(announcing, declining));
        assertThat(answers).isIn(List.of(201, 409), List.of(409, 200));
        int announced = anonymous()
                .get(call.award + "/recipients")
                .then()
                .extract()
                .<List<?>>path("items")
                .size();
        assertThat(announced).isEqualTo(answers.getFirst() == 201 ? 1 : 0);
        assertThat(refusal(
                        "insert into award_recipient (award_id, cycle_id, nomination_id, member_id, year, announced_on)"
                                + " select '%s', cycle_id, id, nominee_id, 2031, date '2031-03-01' from award_nomination where id = '%s'"
                                        .formatted(idOf(call.award), idOf(forBengt))))
                .contains("consented");
    }

    @Test
    void aJurorDoesNotScoreInConflictDeclaredOrFound() throws Exception {
        AwardCall call = call();
        String chapter = chapterOf(network);
        String office = sharedOffice(chapter, "CHAIR");
        Somebody onBoard = somebody("On the board");
        created(chapter + "/terms", term(office, onBoard.id(), "2030-01-01", null));
        Somebody colleague = somebody("Colleague");
        created(chapter + "/terms", term(office, colleague.id(), "2031-02-01", null));
        String forAmina = call.agreed(juror.login(), amina);
        String forBengt = call.agreed(nominator.login(), bengt);
        String forColleague = call.agreed(nominator.login(), colleague);
        call.juror(juror.id());
        call.juror(onBoard.id());

        call.on(SCORING);
        call.score(juror.login(), forAmina, 10).statusCode(409).body("type", equalTo("/problems/conflict-of-interest"));
        call.score(onBoard.login(), forColleague, 10).statusCode(409);
        call.score(juror.login(), forBengt, 3).statusCode(201);
        declare(call, juror, forBengt).statusCode(201).body("kind", equalTo("DECLARED"));
        call.score(juror.login(), forBengt, 3).statusCode(409);
        person(juror.login()).get(call.cycle + "/scores").then().body("items", empty());
        person(juror.login())
                .get(call.cycle + "/conflicts")
                .then()
                .body("items.kind", containsInAnyOrder("NOMINATOR", "DECLARED"));
        person(staff)
                .get(call.cycle + "/conflicts")
                .then()
                .body("items.kind", containsInAnyOrder("NOMINATOR", "DECLARED", "SAME_BOARD"));
        declare(call, nominator, forBengt).statusCode(403);
        assertThat(refusal(
                        "insert into award_score (cycle_id, juror_id, nomination_id, score, given_at) select cycle_id,"
                                + " id, '%s', 9, now() from award_juror where member_id = '%s'"
                                        .formatted(idOf(forAmina), juror.id())))
                .contains("conflict");
    }

    @Test
    void aScoreThatCameIntoConflictLaterIsLeftAside() {
        AwardCall call = call();
        String forAmina = call.agreed(nominator.login(), amina);
        call.juror(juror.id());
        String other = somebodyOnTheJury(call);
        call.on(SCORING);
        call.scores(juror.login(), Map.of(forAmina, 10));
        call.scores(other, Map.of(forAmina, 4));
        String office = sharedOffice(network, "TREASURER");
        created(network + "/terms", term(office, juror.id(), "2031-02-12", null));
        created(network + "/terms", term(office, amina.id(), "2031-02-12", null));
        call.on(AFTER_SCORING);
        person(staff)
                .get(call.cycle + "/result")
                .then()
                .body("nominations[0].scores", equalTo(1))
                .body("nominations[0].leftAside", equalTo(1))
                .body("nominations[0].value", equalTo(4.0f));
    }

    @Test
    void theScoresOfAJurorWhoIsNominatedAfterScoringFallAwayAndItIsSaid() throws Exception {
        AwardCall call = call();
        String forAmina = call.agreed(nominator.login(), amina);
        String judging = call.juror(juror.id());
        String other = somebodyOnTheJury(call);
        call.on(SCORING);
        call.scores(juror.login(), Map.of(forAmina, 1));
        call.scores(other, Map.of(forAmina, 9));
        call.nominate(nominator.login(), juror.id()).statusCode(409);
        Callable<Integer> nominating =
                () -> call.nominate(staff, juror.id()).extract().statusCode();
        Callable<Integer> scoring =
                () -> call.score(juror.login(), forAmina, 2).extract().statusCode();
        assertThat(AtOnce.run(List.of(nominating, scoring)).getFirst()).isEqualTo(201);
        call.score(juror.login(), forAmina, 1).statusCode(403);
        person(staff)
                .get(judging)
                .then()
                .body("leftBecause", equalTo("NOMINATED"))
                .body("scoresWithdrawn", equalTo(1));
        call.appoint(juror.id()).statusCode(409);
        call.on(AFTER_SCORING);
        person(staff)
                .get(call.cycle + "/result")
                .then()
                .body("jurors", equalTo(1))
                .body("nominations[0].value", equalTo(9.0f))
                .body("notes", hasItem("1 scores fell away with those who left."));
    }

    @Test
    void nobodyIsJurorAndNomineeAtOnceHoweverCloseTheyCome() throws Exception {
        AwardCall call = call();
        Callable<Integer> nominating =
                () -> call.nominate(nominator.login(), juror.id()).extract().statusCode();
        Callable<Integer> appointing = () -> call.appoint(juror.id()).extract().statusCode();
        List<Integer> answers = AtOnce.run(List.of(nominating, appointing));
        assertThat(answers.getFirst()).isEqualTo(201);
        assertThat(answers.getLast()).isIn(201, 409);
        person(staff).get(call.cycle + "/jurors").then().body("items.findAll { it.leftAt == null }", empty());
    }

    @Test
    void scoringIsBlindUntilItClosesAndOnlyThoseWhoRunItSeeWhoseScoresTheyAre() {
        AwardCall call = call();
        String forAmina = call.agreed(nominator.login(), amina);
        call.juror(juror.id());
        String other = somebodyOnTheJury(call);
        String alsoStaff = organisations.officerOf(network);
        call.juror(UUID.fromString(person(alsoStaff)
                .body(Map.of("nomineeId", bengt.id(), "reason", "For what he did."))
                .post(call.cycle + "/nominations")
                .path("nominatedBy")));
        call.on(SCORING);
        call.scores(juror.login(), Map.of(forAmina, 8));
        call.scores(other, Map.of(forAmina, 6));
        String scores = call.cycle + "/scores";
        person(juror.login()).get(scores).then().body("items.score", contains(8));
        person(alsoStaff).get(scores).then().body("items", empty());
        person(staff).get(scores).then().body("items.jurorId", everyItem(notNullValue()));
        person(nominator.login()).get(scores).then().statusCode(403);
        call.score(juror.login(), forAmina, 7).statusCode(201);
        call.score(juror.login(), forAmina, 11).statusCode(422);
        person(juror.login()).get(call.cycle + "/result").then().statusCode(409);

        call.on(AFTER_SCORING);
        person(juror.login())
                .get(scores)
                .then()
                .body("items.score", containsInAnyOrder(7, 6))
                .body("items.findAll { it.jurorId == null }", hasSize(1));
        person(alsoStaff).get(scores).then().body("items.jurorId", everyItem(notNullValue()));
        person(juror.login()).get(call.cycle + "/result").then().statusCode(200);
        person(nominator.login()).get(call.cycle + "/result").then().statusCode(403);
        call.score(juror.login(), forAmina, 7).statusCode(409);
    }

    @Test
    void aPhaseComesAtMidnightOfTheOrganisationOrByADecisionAndNeverBack() {
        clock.setTo(Instant.parse("2031-01-05T12:00:00Z"));
        AwardCall call = call();
        call.on("2031-01-09T21:59:59Z");
        phase(call, "PLANNED");
        call.nominate(nominator.login(), amina.id()).statusCode(409);
        call.on("2031-01-09T22:00:00Z");
        phase(call, "NOMINATION");
        String etag = anonymous().get(call.cycle).header("ETag");
        advance(call, "somebody", "REVIEW").statusCode(403);
        advance(call, staff, "SCORING").statusCode(200).body("phase", equalTo("SCORING"));
        assertThat(anonymous().get(call.cycle).header("ETag")).isNotEqualTo(etag);
        advance(call, staff, "REVIEW").statusCode(409);
        amend(person(staff), call.cycle, Map.of("scoringUntil", "2031-02-25"))
                .then()
                .statusCode(200);
        amend(person(staff), call.cycle, Map.of("scoringUntil", "2031-01-25"))
                .then()
                .statusCode(422);
        call.on("2031-02-26T12:00:00Z");
        phase(call, "SCORED");
        amend(person(staff), call.cycle, Map.of("scoringUntil", "2031-02-28"))
                .then()
                .statusCode(409);
        person(staff)
                .body(Map.of("reason", "Nobody was nominated."))
                .post(call.cycle + "/cancellation")
                .then()
                .statusCode(200);
        phase(call, "CANCELLED");
    }

    @Test
    void theFeedIsToldOfPhasesThatTheClockBeganAndOfNoScores() {
        AwardCall call = call();
        String forAmina = call.agreed(nominator.login(), amina);
        call.juror(juror.id());
        call.on(SCORING);
        Feed feed = Feed.fromNow();
        awardClock.tell();
        awardClock.tell();
        call.scores(juror.login(), Map.of(forAmina, 8));
        feed.readOn(100);
        assertThat(feed.changesOf("award-cycles/" + idOf(call.cycle)))
                .extracting("data")
                .extracting("phase")
                .containsExactly("SCORING");
        assertThat(feed.changes()).extracting("type").noneMatch(type -> type.toString()
                .contains("score"));
    }

    @Test
    void aNominationDoesNotTellWhoBelongs() {
        rule.put("nominees", "OWN_MEMBERS");
        AwardCall call = call();
        members.tellOfMembership(amina.id(), UUID.fromString(idOf(network)), "ACTIVE", "2030-01-01", null);
        String forAmina = call.nominated(nominator.login(), amina.id());
        String forBengt = call.nominated(nominator.login(), bengt.id());

        for (String nomination : List.of(forAmina, forBengt)) {
            person(nominator.login())
                    .get(nomination + "/eligibility")
                    .then()
                    .body("conditions.condition", not(hasItem("NOMINEE_BELONGS")));
        }
        person(staff)
                .get(forBengt + "/eligibility")
                .then()
                .body("eligible", equalTo(false))
                .body("conditions.find { it.condition == 'NOMINEE_BELONGS' }.met", equalTo(false));
        person(bengt.login())
                .post(forBengt + "/consent")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/nomination-not-eligible"));
        person(amina.login()).post(forAmina + "/consent").then().statusCode(200);
        person(amina.login())
                .get(forAmina + "/eligibility")
                .then()
                .body("conditions.find { it.condition == 'NOMINEE_BELONGS' }.met", equalTo(true));
    }

    @Test
    void whoIsHiddenFromTheNominatorIsNominatedByNobodyElse() {
        rule.put("selfNomination", true);
        AwardCall call = call();
        String hidden = "hidden-" + UUID.randomUUID();
        UUID member = members.tell(hidden, "Hidden", NameVisibility.OFFICERS);
        String unknown = call.nominate(nominator.login(), UUID.randomUUID())
                .statusCode(422)
                .extract()
                .path("detail");

        call.nominate(nominator.login(), member).statusCode(422).body("detail", equalTo(unknown));
        call.nominate(nominator.login(), members.tell(null, "Nobody's", NameVisibility.NOBODY))
                .statusCode(422);
        call.nominate(staff, members.tell(null, "Nobody's", NameVisibility.NOBODY))
                .statusCode(422);
        call.nominate(hidden, member).statusCode(201);
        call.nominate(staff, members.tell(null, "Officers'", NameVisibility.OFFICERS))
                .statusCode(201);
    }

    @Test
    void theRuleSaysWhoNominatesWhomAndAPastRecipientWaits() {
        rule.putAll(Map.of("nominators", "OWN_OFFICERS", "nominees", "OWN_MEMBERS", "yearsUntilAgain", 1));
        AwardCall call = call();
        members.tellOfMembership(amina.id(), UUID.fromString(idOf(network)), "ACTIVE", "2030-01-01", null);
        call.nominate(nominator.login(), amina.id())
                .statusCode(422)
                .body("type", equalTo("/problems/nomination-not-eligible"))
                .body("detail", containsString("OWN_OFFICERS"));
        call.nominate(staff, bengt.id()).statusCode(422).body("detail", containsString("OWN_MEMBERS"));
        String forAmina = call.agreed(staff, amina);
        call.juror(juror.id());
        call.on(SCORING);
        call.scores(juror.login(), Map.of(forAmina, 5));
        call.on(AFTER_SCORING);
        call.announce(staff).statusCode(201);

        call.on(FIRST_DAY);
        AwardCall next = AwardCall.again(call.award, clock, 2032);
        next.nominate(staff, amina.id()).statusCode(422).body("detail", containsString("Received it in 2031"));
        AwardCall later = AwardCall.again(call.award, clock, 2033);
        String nomination = later.nominated(staff, amina.id());
        person(amina.login())
                .get(nomination + "/eligibility")
                .then()
                .statusCode(200)
                .body("eligible", equalTo(false))
                .body("conditions.findAll { !it.met }.condition", contains("CONSENTED"));
    }

    @Test
    void nobodyNominatesOneselfUnlessTheRuleLetsThem() {
        call().nominate(amina.login(), amina.id()).statusCode(422);
        rule.put("selfNomination", true);
        call().nominate(amina.login(), amina.id()).statusCode(201).body("state", equalTo("CONSENTED"));
    }

    @Test
    void aNominationIsSecondedOnceByEachOtherMember() {
        rule.put("secondsNeeded", 2);
        AwardCall call = call();
        String forAmina = call.agreed(nominator.login(), amina);
        person(nominator.login()).post(forAmina + "/seconds").then().statusCode(403);
        person(amina.login()).post(forAmina + "/seconds").then().statusCode(403);
        person(juror.login()).post(forAmina + "/seconds").then().statusCode(200);
        person(juror.login()).post(forAmina + "/seconds").then().statusCode(409);
        call.juror(bengt.id());
        call.on(SCORING);
        call.scores(bengt.login(), Map.of(forAmina, 5));
        call.on(AFTER_SCORING);
        person(staff)
                .get(call.cycle + "/result")
                .then()
                .body("nominations[0].place", nullValue())
                .body("nominations[0].explanation", containsString("1 of 2 seconded it"));
        call.announce(staff).statusCode(409).body("type", equalTo("/problems/nobody-to-announce"));
    }

    @Test
    void allWhoSecondANominationAtTheSameMomentCount() throws Exception {
        rule.put("secondsNeeded", 2);
        AwardCall call = call();
        String forAmina = call.agreed(nominator.login(), amina);
        List<Callable<Integer>> seconds = Stream.of(juror, bengt, somebody("Chidi"), somebody("Dora"))
                .map(member -> (Callable<Integer>) () -> person(member.login())
                        .post(forAmina + "/seconds")
                        .then()
                        .extract()
                        .statusCode())
                .toList();

        assertThat(AtOnce.run(seconds)).containsOnly(200);
        administrator().get(forAmina).then().body("seconds", equalTo(4));
    }

    @Test
    void aJuryThatIsTooSmallAnnouncesNobody() {
        rule.put("jurySize", 2);
        AwardCall call = call();
        String forAmina = call.agreed(nominator.login(), amina);
        call.juror(juror.id());
        String other = call.juror(bengt.id());
        call.on(SCORING);
        call.scores(juror.login(), Map.of(forAmina, 5));
        person(bengt.login()).post(other + "/resignation").then().statusCode(200);
        person(bengt.login()).post(other + "/resignation").then().statusCode(403);
        call.on(AFTER_SCORING);
        call.announce(staff).statusCode(409).body("type", equalTo("/problems/jury-too-small"));
    }

    @Test
    void nominationsAreKnownToThoseWhoAreConcerned() {
        AwardCall call = call();
        String forAmina = call.nominated(nominator.login(), amina.id());
        call.juror(juror.id());
        person(nominator.login()).get(forAmina).then().statusCode(200);
        person(amina.login()).get(forAmina).then().statusCode(200);
        person(staff).get(forAmina).then().statusCode(200);
        person(juror.login()).get(forAmina).then().statusCode(404);
        person(bengt.login()).get(forAmina).then().statusCode(404);
        person(bengt.login()).post(forAmina + "/consent").then().statusCode(404);
        person(nominator.login()).post(forAmina + "/consent").then().statusCode(403);
        person(amina.login()).post(forAmina + "/consent").then().statusCode(200);
        person(juror.login()).get(forAmina).then().statusCode(200);
        person(bengt.login()).get(call.cycle + "/nominations").then().body("items", empty());
        person(bengt.login()).get(call.cycle + "/jurors").then().statusCode(403);
        person("somebody")
                .body(Map.of("nomineeId", amina.id(), "reason", "So."))
                .post(call.cycle + "/nominations")
                .then()
                .statusCode(403);
    }

    @Test
    void awardsAndCyclesAreMadeByThoseWhoGiveThem() {
        AwardCall call = call();
        person("somebody").body(days(2040)).post(call.award + "/cycles").then().statusCode(403);
        person(staff)
                .body(days(2031))
                .post(call.award + "/cycles")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/cycle-once-a-year"));
        amend(person("somebody"), call.award, Map.of("description", Map.of("en", "Yearly")))
                .then()
                .statusCode(403);
        amend(person(staff), call.award, Map.of("rule", Map.of("highestScore", 5)))
                .then()
                .statusCode(200);
        anonymous().get(call.cycle).then().body("rule.highestScore", equalTo(10));
        anonymous().get("/v1/awards?organisation=" + idOf(network)).then().body("items.id", contains(idOf(call.award)));
        anonymous().get(call.award + "/cycles").then().body("items.year", contains(2031));
    }

    @Test
    void listsNeedTheSameNumberOfStatementsHoweverLongTheyAre() {
        AwardCall call = call();
        call.agreed(nominator.login(), amina);
        call.juror(juror.id());
        call.on(AFTER_SCORING);
        long result = statementsFor(call.cycle + "/result");
        long nominations = statementsFor(call.cycle + "/nominations");
        long cycles = statementsFor(call.award + "/cycles");
        call.on(FIRST_DAY);
        call.agreed(nominator.login(), bengt);
        AwardCall.again(call.award, clock, 2032);
        call.on(AFTER_SCORING);
        assertThat(statementsFor(call.cycle + "/result")).isEqualTo(result);
        assertThat(statementsFor(call.cycle + "/nominations")).isEqualTo(nominations);
        assertThat(statementsFor(call.award + "/cycles")).isEqualTo(cycles);
    }

    private static long statementsFor(String path) {
        return StatementCounter.during(() -> administrator().get(path).then().statusCode(200));
    }

    private AwardCall call() {
        return AwardCall.by(network, clock, rule);
    }

    private Somebody somebody(String name) {
        String login = "member-" + UUID.randomUUID();
        return new Somebody(login, members.tell(login, name, NameVisibility.MEMBERS));
    }

    private String somebodyOnTheJury(AwardCall call) {
        Somebody other = somebody("Another juror");
        call.juror(other.id());
        return other.login();
    }

    private static void phase(AwardCall call, String phase) {
        anonymous().get(call.cycle).then().statusCode(200).body("phase", equalTo(phase));
    }

    private static ValidatableResponse advance(AwardCall call, String login, String to) {
        return person(login)
                .body(Map.of("to", to, "reason", "It is time."))
                .post(call.cycle + "/advancement")
                .then();
    }

    private static ValidatableResponse declare(AwardCall call, Somebody juror, String nomination) {
        return person(juror.login())
                .body(Map.of("nominationId", idOf(nomination), "reason", "We are cousins."))
                .post(call.cycle + "/conflicts")
                .then();
    }

    private static String refusal(String statement) throws SQLException {
        try (var connection = Database.dataSource().getConnection();
                var refused = connection.createStatement()) {
            refused.execute(statement);
            return "nothing";
        } catch (SQLException expected) {
            return expected.getMessage();
        }
    }
}
