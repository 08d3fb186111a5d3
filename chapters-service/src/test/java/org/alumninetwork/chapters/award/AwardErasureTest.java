package org.alumninetwork.chapters.award;

import static org.alumninetwork.chapters.Organisations.network;
import static org.alumninetwork.chapters.Requests.administrator;
import static org.alumninetwork.chapters.Requests.anonymous;
import static org.alumninetwork.chapters.Requests.idOf;
import static org.alumninetwork.chapters.Requests.person;
import static org.alumninetwork.chapters.award.AwardCall.AFTER_SCORING;
import static org.alumninetwork.chapters.award.AwardCall.FIRST_DAY;
import static org.alumninetwork.chapters.award.AwardCall.SCORING;
import static org.alumninetwork.chapters.award.AwardCall.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
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

/** Who is erased leaves an award without a trace; what others did for it stays. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class AwardErasureTest {

    @Inject
    MembersFeed members;

    @Inject
    Organisations organisations;

    @Inject
    MovableClock clock;

    private Feed feed;
    private Somebody nominator;
    private Somebody nominee;
    private Somebody juror;
    private AwardCall call;
    private String nomination;
    private String seat;

    @BeforeEach
    void anAwardThatWasAnnounced() {
        clock.setTo(Instant.parse(FIRST_DAY));
        feed = Feed.fromNow();
        String network = network();
        String staff = organisations.officerOf(network);
        nominator = somebody("Nominator");
        nominee = somebody("Amina");
        juror = somebody("Juror");
        call = AwardCall.by(network, clock, rule());
        nomination = call.agreed(nominator.login(), nominee);
        seat = call.juror(juror.id());
        call.on(SCORING);
        call.score(juror.login(), nomination, 9).statusCode(201);
        call.on(AFTER_SCORING);
        call.announce(staff).statusCode(201);
    }

    @AfterEach
    void followTime() {
        clock.followTime();
    }

    @Test
    void noChangeTellsWhoReceivedAnAwardAndWhatWasSaidOfThem() {
        erase(nominee);

        feed.readOn(1000);
        assertThat(feed.changes().toString())
                .doesNotContain(nominee.id().toString(), "Amina", "For what she did.", "For mentoring a generation.");
        assertThat(feed.changesOf("nominations/" + idOf(nomination)).getLast().toString())
                .contains("A former member.", "CONSENTED");
        assertThat(feed.changesOf("award-cycles/" + idOf(call.cycle)).getLast().toString())
                .contains("ANNOUNCED");
        assertThat(feed.changes().stream()
                        .filter(change -> change.get("subject").toString().startsWith("award-recipients/")))
                .last()
                .extracting("data.year")
                .isEqualTo(2031);
    }

    @Test
    void theResultAndTheHallStayWithoutAName() {
        erase(nominee);

        administrator()
                .get(call.cycle + "/result")
                .then()
                .statusCode(200)
                .body("nominations.nomineeId", hasSize(1))
                .body("nominations[0].nomineeId", not(equalTo(nominee.id().toString())))
                .body("nominations[0].place", equalTo(1));
        anonymous()
                .get(call.award + "/recipients")
                .then()
                .body("items[0].year", equalTo(2031))
                .body("items[0].name", nullValue());
        anonymous().get(call.cycle + "/announcement").then().statusCode(200).body("citation", nullValue());
    }

    @Test
    void whoIsErasedBeforeTheAnnouncementTakesNoFurtherPart() {
        clock.setTo(Instant.parse(FIRST_DAY));
        String network = network();
        AwardCall running = AwardCall.by(network, clock, rule());
        Somebody next = somebody("Bengt");
        String erased = running.agreed(nominator.login(), nominee);
        String ofNext = running.agreed(nominator.login(), next);
        running.juror(juror.id());
        running.on(SCORING);
        running.scores(juror.login(), Map.of(erased, 9, ofNext, 5));
        running.on(AFTER_SCORING);

        erase(nominee);

        administrator().get(erased).then().body("state", equalTo("DECLINED"));
        running.announce(organisations.officerOf(network)).statusCode(201).body("recipients.name", contains("Bengt"));
    }

    @Test
    void noChangeTellsWhoNominatedAndWhoJudged() {
        erase(nominator);
        erase(juror);

        feed.readOn(1000);
        assertThat(feed.changes().toString())
                .doesNotContain(nominator.id().toString(), juror.id().toString());
        assertThat(feed.changesOf("nominations/" + idOf(nomination)).getLast().toString())
                .contains(nominee.id().toString(), "For what she did.");
        assertThat(feed.changesOf("jurors/" + idOf(seat)).getLast().toString()).contains("appointedAt");
        person(nominee.login()).get(nomination).then().statusCode(200);
    }

    private void erase(Somebody who) {
        members.tellOfErasure(UUID.randomUUID(), who.id(), "ERASING");
        members.tellOfDeletion(who.id());
    }

    private Somebody somebody(String name) {
        String login = name.toLowerCase(Locale.ROOT) + "-" + UUID.randomUUID();
        return new Somebody(login, members.tell(login, name, NameVisibility.EVERYONE));
    }
}
