package org.alumninetwork.chapters.award;

import static org.alumninetwork.chapters.Organisations.network;
import static org.alumninetwork.chapters.Requests.administrator;
import static org.alumninetwork.chapters.Requests.idOf;
import static org.alumninetwork.chapters.Requests.person;
import static org.alumninetwork.chapters.award.AwardCall.AFTER_SCORING;
import static org.alumninetwork.chapters.award.AwardCall.FIRST_DAY;
import static org.alumninetwork.chapters.award.AwardCall.SCORING;
import static org.alumninetwork.chapters.award.AwardCall.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.chapters.Organisations;
import org.alumninetwork.chapters.award.AwardCall.Somebody;
import org.alumninetwork.chapters.change.Feed;
import org.alumninetwork.chapters.member.MembersFeed;
import org.alumninetwork.chapters.member.NameVisibility;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of awards when two records turn out to be of one person, and when they turn out not to be. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class AwardMergeTest {

    @Inject
    MembersFeed members;

    @Inject
    Organisations organisations;

    @Inject
    MovableClock clock;

    private final UUID merge = UUID.randomUUID();
    private String network;
    private String staff;
    private AwardCall call;
    private Somebody lost;
    private Somebody survivor;
    private Somebody other;

    @BeforeEach
    void aCallForNominations() {
        clock.setTo(Instant.parse(FIRST_DAY));
        network = network();
        staff = organisations.officerOf(network);
        call = AwardCall.by(network, clock, rule());
        lost = somebody();
        survivor = somebody();
        other = somebody();
    }

    @AfterEach
    void followTime() {
        clock.followTime();
    }

    @Test
    void nominationsAndSecondsAreTheSurvivorsAndGoBackWhenTheMergeIsUndone() {
        Map<String, Object> rule = rule();
        rule.put("secondsNeeded", 1);
        call = AwardCall.by(network, clock, rule);
        String own = call.agreed(lost.login(), other);
        String of = call.agreed(other.login(), lost);
        String seconded = call.agreed(anybody(), somebody());
        second(lost, seconded, 200);
        Feed feed = Feed.fromNow();

        merged();

        feed.readOn(1000);
        assertThat(feed.changesOf("nominations/" + idOf(own)))
                .extracting("data.nominatedBy")
                .containsExactly(text(survivor));
        administrator().get(own).then().body("nominatedBy", equalTo(text(survivor)));
        administrator().get(of).then().body("nomineeId", equalTo(text(survivor)));
        second(survivor, seconded, 409);
        undone();
        feed.readOn(1000);
        assertThat(feed.changesOf("nominations/" + idOf(of)))
                .extracting("data.nomineeId")
                .containsExactly(text(survivor), text(lost));
        administrator().get(own).then().body("nominatedBy", equalTo(text(lost)));
        administrator().get(of).then().body("nomineeId", equalTo(text(lost)));
        second(survivor, seconded, 200);
    }

    @Test
    void whoWasNominatedByBothRecordsKeepsTheNominationOfTheSurvivor() {
        String ofLost = call.agreed(other.login(), lost);
        String ofSurvivor = call.agreed(other.login(), survivor);

        merged();

        administrator().get(ofLost).then().body("nomineeId", equalTo(text(lost)));
        administrator().get(ofSurvivor).then().body("nomineeId", equalTo(text(survivor)));
        undone();
        administrator().get(ofSurvivor).then().body("nomineeId", equalTo(text(survivor)));
    }

    @Test
    void aJurorsScoresStayWithTheSurvivor() {
        String nomination = call.agreed(anybody(), other);
        String seat = call.juror(lost.id());
        call.on(SCORING);
        call.scores(lost.login(), Map.of(nomination, 7));

        merged();

        administrator()
                .get(seat)
                .then()
                .body("memberId", equalTo(text(survivor)))
                .body("leftAt", nullValue());
        call.on(AFTER_SCORING);
        person(staff).get(call.cycle + "/result").then().body("nominations[0].value", equalTo(7.0f));
        undone();
        administrator().get(seat).then().body("memberId", equalTo(text(lost)));
    }

    @Test
    void whoJudgesByTheOneRecordAndIsNominatedByTheOtherLeavesTheJuryForGood() {
        String nomination = call.agreed(anybody(), other);
        call.agreed(anybody(), survivor);
        String seat = call.juror(lost.id());
        call.on(SCORING);
        call.scores(lost.login(), Map.of(nomination, 7));
        Feed feed = Feed.fromNow();

        merged();

        feed.readOn(1000);
        assertThat(feed.changesOf("jurors/" + idOf(seat)))
                .extracting("data.leftBecause")
                .containsExactly("NOMINATED");

        administrator()
                .get(seat)
                .then()
                .body("leftBecause", equalTo("NOMINATED"))
                .body("scoresWithdrawn", equalTo(1));
        undone();
        administrator()
                .get(seat)
                .then()
                .body("memberId", equalTo(text(lost)))
                .body("leftBecause", equalTo("NOMINATED"));
    }

    @Test
    void anAwardIsTheSurvivors() {
        String nomination = call.agreed(other.login(), lost);
        Somebody juror = somebody();
        call.juror(juror.id());
        call.on(SCORING);
        call.scores(juror.login(), Map.of(nomination, 9));
        call.on(AFTER_SCORING);
        call.announce(staff).statusCode(201);

        merged();

        received(survivor);
        undone();
        received(lost);
    }

    private void received(Somebody recipient) {
        administrator().get(call.award + "/recipients").then().body("items.memberId", contains(text(recipient)));
    }

    private static void second(Somebody member, String nomination, int status) {
        person(member.login()).post(nomination + "/seconds").then().statusCode(status);
    }

    private static String text(Somebody member) {
        return member.id().toString();
    }

    private String anybody() {
        return somebody().login();
    }

    private Somebody somebody() {
        String login = "member-" + UUID.randomUUID();
        return new Somebody(login, members.tell(login, "Somebody", NameVisibility.EVERYONE));
    }

    private void merged() {
        members.tellOfMerge("merged", merge, lost.id(), survivor.id());
    }

    private void undone() {
        members.tellOfMerge("unmerged", merge, lost.id(), survivor.id());
    }
}
