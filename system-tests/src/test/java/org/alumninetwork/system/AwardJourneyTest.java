package org.alumninetwork.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The Alumn of the Year, from the call to the announcement. */
class AwardJourneyTest {

    @Test
    void theAlumnOfTheYearIsChosenWithoutAConflictedScore() {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Helsinki"));
        Api chair = Api.as("association.chair");
        String association = Journey.firstOf("/v1/organisations?kind=ASSOCIATION&country=FI");
        String award = "/v1/awards/" + Journey.made(chair, "/v1/awards", award(association));
        String cycle = "/v1/award-cycles/" + Journey.made(chair, award + "/cycles", cycleFrom(today));
        String loved = nominate(cycle, "representative", "member");
        String deserving = nominate(cycle, "treasurer", "member2");
        for (String juror : List.of("staff", "staff.helsinki", "officer")) {
            Journey.made(chair, cycle + "/jurors", Map.of("memberId", Journey.me(juror)));
        }
        Journey.made(
                Api.as("officer"), cycle + "/conflicts", Map.of("nominationId", loved, "reason", "We are cousins."));
        advance(chair, cycle, "SCORING");

        Answer conflicted = Api.as("officer").post(cycle + "/scores", Map.of("nominationId", loved, "score", 10));
        assertThat(conflicted.status()).isEqualTo(409);
        assertThat(conflicted.problem()).isEqualTo("conflict-of-interest");
        for (String juror : List.of("staff", "staff.helsinki")) {
            score(cycle, juror, loved, 5);
            score(cycle, juror, deserving, 7);
        }
        score(cycle, "officer", deserving, 7);
        advance(chair, cycle, "SCORED");
        Answer announced =
                chair.post(cycle + "/announcement", Map.of("citation", Map.of("en", "For a generation of students.")));
        assertThat(announced.status()).as(announced.text()).isEqualTo(201);

        assertThat(Api.anonymous().get(award + "/recipients").json().path("items"))
                .extracting(recipient -> recipient.path("memberId").asText())
                .containsExactly(Journey.me("member2"));
    }

    private static String award(String association) {
        return """
                {"organisationId": "%s", "name": {"en": "Alumn of the Year"},
                 "rule": {"nominators": "ANY_MEMBER", "nominees": "ANY_MEMBER", "selfNomination": false,
                          "secondsNeeded": 0, "jurySize": 3, "fewestScores": 2, "highestScore": 10,
                          "method": "MEAN", "tieRule": "SHARED"}}""".formatted(association);
    }

    private static String cycleFrom(LocalDate today) {
        return """
                {"year": %d, "nominationFrom": "%s", "nominationUntil": "%s", "scoringFrom": "%s",
                 "scoringUntil": "%s", "announcementOn": "%s"}""".formatted(
                today.getYear(), today, today.plusDays(30), today.plusDays(31), today.plusDays(60), today.plusDays(70));
    }

    private String nominate(String cycle, String nominator, String nominee) {
        String nomination = Journey.made(
                Api.as(nominator),
                cycle + "/nominations",
                Map.of("nomineeId", Journey.me(nominee), "reason", "For a life's work."));
        Answer consent = Api.as(nominee).post(cycle + "/nominations/" + nomination + "/consent", Map.of());
        assertThat(consent.status()).as(consent.text()).isEqualTo(200);
        return nomination;
    }

    private static void advance(Api chair, String cycle, String phase) {
        Answer advanced =
                chair.post(cycle + "/advancement", Map.of("to", phase, "reason", "Everybody was heard by then."));
        assertThat(advanced.status()).as(advanced.text()).isEqualTo(200);
    }

    private static void score(String cycle, String juror, String nomination, int score) {
        Journey.made(Api.as(juror), cycle + "/scores", Map.of("nominationId", nomination, "score", score));
    }
}
