package org.alumninetwork.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An embassy that pursues a goal with the help of alumni. */
class MissionJourneyTest {

    @Test
    void theEmbassysGoalGathersContributionsThatItConfirms() {
        LocalDate today = LocalDate.now(ZoneId.of("Africa/Nairobi"));
        Api embassy = Api.as("representative");
        String mission = Journey.firstOf("/v1/organisations?kind=MISSION&country=KE");
        LocalDate first = today.minusMonths(1);
        String goal = "/v1/goals/"
                + Journey.made(embassy, "/v1/goals", """
                {"organisationId": "%s", "title": {"en": "Clean water"}, "startsOn": "%s", "endsOn": "%s",
                 "targets": [{"kind": "INTRODUCTION", "wanted": 2}]}""".formatted(
                                mission, first, first.plusYears(3).minusDays(1)));
        String named = tell("member", goal, today, true);
        String unnamed = tell("member2", goal, today, false);
        assertThat(Api.as("member")
                        .post(goal + "/contributions/" + named + "/confirmation", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(confirmed(goal)).isZero();

        for (String contribution : List.of(named, unnamed)) {
            assertThat(embassy.post(goal + "/contributions/" + contribution + "/confirmation", Map.of())
                            .status())
                    .isEqualTo(200);
        }
        assertThat(confirmed(goal)).isEqualTo(2);
        assertThat(embassy.get(goal + "/report").json().path("creditedMembers"))
                .extracting(JsonNode::asText)
                .containsExactly(Journey.me("member"));
    }

    private static String tell(String login, String goal, LocalDate on, boolean credited) {
        return Journey.made(Api.as(login), goal + "/contributions", """
                {"kind": "INTRODUCTION", "happenedOn": "%s", "description": "Introduced the director.",
                 "credited": %s}""".formatted(on, credited));
    }

    private static int confirmed(String goal) {
        return Api.as("representative")
                .get(goal + "/report")
                .json()
                .path("progress")
                .path(0)
                .path("confirmed")
                .asInt();
    }
}
