package org.alumninetwork.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.alumninetwork.stack.StackProcess;
import org.junit.jupiter.api.Test;

/** One service is gone, and the network goes on. */
class OutageTest {

    @Test
    void withMembersStoppedPeopleStillRegisterAndEverythingCatchesUp() {
        Api member = Api.as("member2");
        String event = futureEvent();
        StackProcess members = RunningNetwork.stack().service("members");
        members.kill();
        try {
            Answer directory = member.get("/v1/members");
            assertThat(directory.status()).isEqualTo(503);
            assertThat(directory.header("Retry-After")).isNotNull();

            Answer registration = member.post("/v1/events/" + event + "/registrations", Map.of());
            assertThat(registration.status()).as(registration.text()).isEqualTo(201);
            assertThat(health().path("status").asText()).isEqualTo("DOWN");
            assertThat(health().toString()).contains("members");
        } finally {
            members.start();
        }

        String name = "Maja " + Instant.now().toEpochMilli();
        Answer me = member.get("/v1/members/me");
        assertThat(member.with("If-Match", me.header("ETag"))
                        .patch("/v1/members/me", Map.of("preferredName", name))
                        .status())
                .isEqualTo(200);
        await().atMost(Duration.ofSeconds(20)).until(() -> Api.as("administrator")
                .get("/v1/events/" + event + "/registrations?limit=200")
                .text()
                .contains(name));
    }

    private static JsonNode health() {
        return Api.anonymous().get("/q/health").json();
    }

    private static String futureEvent() {
        JsonNode events = Api.as("member2")
                .get("/v1/events?limit=200&from="
                        + LocalDate.now(ZoneOffset.UTC).plusDays(2))
                .json()
                .path("items");
        for (JsonNode event : events) {
            if (event.path("state").asText().equals("PUBLISHED")
                    && event.path("capacity").isMissingNode()) {
                return event.path("id").asText();
            }
        }
        return events.get(0).path("id").asText();
    }
}
