package org.alumninetwork.chapters.award;

import static org.alumninetwork.chapters.Requests.administrator;
import static org.alumninetwork.chapters.Requests.created;
import static org.alumninetwork.chapters.Requests.idOf;
import static org.alumninetwork.chapters.Requests.person;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.testing.MovableClock;

/** An award cycle as its members, jurors and staff go through it in tests, each by login. */
final class AwardCall {

    static final String FIRST_DAY = "2031-01-10T12:00:00Z";
    static final String REVIEW = "2031-02-02T12:00:00Z";
    static final String SCORING = "2031-02-12T12:00:00Z";
    static final String AFTER_SCORING = "2031-02-22T12:00:00Z";

    private final MovableClock clock;
    final String award;
    final String cycle;

    private AwardCall(MovableClock clock, String award, String cycle) {
        this.clock = clock;
        this.award = award;
        this.cycle = cycle;
    }

    static AwardCall by(String network, MovableClock clock, Map<String, Object> rule) {
        String award = created(
                "/v1/awards",
                Map.of(
                        "organisationId", idOf(network),
                        "name", Map.of("en", "Alumn of the Year", "sv", "Årets alumn"),
                        "rule", rule));
        return again(award, clock, 2031);
    }

    static AwardCall again(String award, MovableClock clock, int year) {
        return new AwardCall(clock, award, created(award + "/cycles", days(year)));
    }

    static Map<String, Object> days(int year) {
        return Map.of(
                "year", year,
                "nominationFrom", "2031-01-10",
                "nominationUntil", "2031-01-31",
                "scoringFrom", "2031-02-10",
                "scoringUntil", "2031-02-20",
                "announcementOn", "2031-03-01");
    }

    /** One nomination of anybody by anybody suffices; to be changed by the test. */
    static Map<String, Object> rule() {
        Map<String, Object> rule = new HashMap<>();
        rule.put("nominators", "ANY_MEMBER");
        rule.put("nominees", "ANY_MEMBER");
        rule.put("selfNomination", false);
        rule.put("secondsNeeded", 0);
        rule.put("jurySize", 1);
        rule.put("fewestScores", 1);
        rule.put("highestScore", 10);
        rule.put("method", "MEAN");
        rule.put("tieRule", "SHARED");
        return rule;
    }

    void on(String moment) {
        clock.setTo(Instant.parse(moment));
    }

    ValidatableResponse nominate(String login, UUID nominee) {
        return person(login)
                .body(Map.of("nomineeId", nominee, "reason", "For what she did."))
                .post(cycle + "/nominations")
                .then();
    }

    String nominated(String login, UUID nominee) {
        return nominate(login, nominee).statusCode(201).extract().header("Location");
    }

    /** Nominated by the one and consented to by the other. */
    String agreed(String nominator, Somebody nominee) {
        String nomination = nominated(nominator, nominee.id());
        person(nominee.login()).post(nomination + "/consent").then().statusCode(200);
        return nomination;
    }

    ValidatableResponse appoint(UUID member) {
        return administrator()
                .body(Map.of("memberId", member))
                .post(cycle + "/jurors")
                .then();
    }

    String juror(UUID member) {
        return appoint(member).statusCode(201).extract().header("Location");
    }

    ValidatableResponse score(String login, String nomination, int score) {
        return person(login)
                .body(Map.of("nominationId", idOf(nomination), "score", score))
                .post(cycle + "/scores")
                .then();
    }

    void scores(String login, Map<String, Integer> given) {
        given.forEach((nomination, score) -> score(login, nomination, score).statusCode(201));
    }

    ValidatableResponse announce(String login) {
        return person(login)
                .body(Map.of("citation", Map.of("en", "For mentoring a generation.")))
                .post(cycle + "/announcement")
                .then();
    }

    List<String> placedFirst(String login) {
        return person(login)
                .get(cycle + "/result")
                .then()
                .statusCode(200)
                .extract()
                .path("nominations.findAll { it.place == 1 }.nominationId");
    }

    /** A member who signs in. */
    record Somebody(String login, UUID id) {}
}
