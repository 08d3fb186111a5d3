package org.alumninetwork.events.event;

import static org.alumninetwork.events.TestEvents.administrator;
import static org.alumninetwork.events.TestEvents.inHelsinki;
import static org.alumninetwork.events.TestEvents.lecture;
import static org.alumninetwork.events.TestEvents.published;
import static org.alumninetwork.events.TestEvents.registered;
import static org.alumninetwork.events.TestEvents.stateOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.events.TestNetwork;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events that are over, and that nobody has completed. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class EventCompletionTest {

    @Inject
    TestNetwork network;

    @Inject
    MovableClock clock;

    @Inject
    EventCompletion completion;

    private String event;

    @BeforeEach
    void publishOne() {
        event = published(lecture(network.organisation("CHAPTER", null)));
    }

    @AfterEach
    void followTime() {
        clock.followTime();
    }

    @Test
    void isCompletedAfterSomeDaysAndEverybodyWithAPlaceCame() {
        String registration = registered(event, network.member().token());
        completeOnDay(9);
        becomes("PUBLISHED");

        completeOnDay(11);
        becomes("COMPLETED");
        administrator().get(event).then().body("attendees", equalTo(1));
        assertThat(stateOf(registration)).isEqualTo("ATTENDED");
        String version = administrator().get(event).header("ETag");
        completeOnDay(12);
        assertThat(administrator().get(event).header("ETag")).as("once").isEqualTo(version);
    }

    @Test
    void whoeverWasNotCheckedInWhereOthersWereDidNotCome() {
        String absent = registered(event, network.member().token());
        String present = registered(event, network.member().token());
        String code = administrator().get(present + "/ticket").then().extract().path("code");
        clock.setTo(
                inHelsinki().plusDays(7).atZone(ZoneId.of("Europe/Helsinki")).toInstant());
        administrator()
                .body(Map.of("scans", List.of(Map.of("nonce", UUID.randomUUID(), "code", code))))
                .post(event + "/check-ins")
                .then()
                .statusCode(200);

        completeOnDay(11);
        assertThat(stateOf(absent)).isEqualTo("NO_SHOW");
        assertThat(stateOf(present)).isEqualTo("ATTENDED");
    }

    @Test
    void oneThatIsToldOfAfterwardsWaitsAsLongAsOthers() {
        clock.setTo(
                inHelsinki().plusDays(30).atZone(ZoneId.of("Europe/Helsinki")).toInstant());
        String late = published(lecture(network.organisation("CHAPTER", null)));
        completion.completeOverdue();
        administrator().get(late).then().body("state", equalTo("PUBLISHED"));

        completeOnDay(34);
        administrator().get(late).then().body("state", equalTo("COMPLETED"));
    }

    @Test
    void aCancelledOneStaysCancelled() {
        administrator()
                .body(Map.of("reason", "Storm"))
                .post(event + "/cancellation")
                .then()
                .statusCode(200);

        completeOnDay(11);
        becomes("CANCELLED");
    }

    /** The lecture is on the seventh. */
    private void completeOnDay(int day) {
        clock.setTo(
                inHelsinki().plusDays(day).atZone(ZoneId.of("Europe/Helsinki")).toInstant());
        completion.completeOverdue();
    }

    private void becomes(String state) {
        administrator().get(event).then().body("state", equalTo(state));
    }
}
