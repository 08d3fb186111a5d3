package org.alumninetwork.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A university and an independent association that agree to work together. */
class AgreementJourneyTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void theUniversityAndTheAssociationSignHoldAnEventTogetherAndPart() {
        Api university = Api.as("staff.helsinki");
        String community = Journey.firstOf("/v1/organisations?kind=NETWORK&country=FI");
        String association = Journey.firstOf("/v1/organisations?kind=ASSOCIATION&country=FI");
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Helsinki"));
        String agreement = "/v1/partnerships/"
                + Journey.made(university, "/v1/partnerships", agreementBetween(community, association, today));
        Journey.made(university, agreement + "/texts", RightsTest.bodyOf("addPartnershipText"));
        assertThat(university.post(agreement + "/proposal", Map.of()).status()).isEqualTo(200);

        Map<String, Object> signature = Map.of("organisationId", community, "textNumber", 1);
        Answer longSignedIn = university.post(agreement + "/signatures", signature);
        assertThat(longSignedIn.status()).isEqualTo(401);
        assertThat(longSignedIn.header("WWW-Authenticate")).contains("insufficient_user_authentication");
        Journey.made(Api.asFreshlySignedIn("staff.helsinki"), agreement + "/signatures", signature);
        assertThat(university.get(agreement).json().path("state").asText()).isEqualTo("PROPOSED");
        Api chair = Api.asFreshlySignedIn("association.chair");
        Journey.made(chair, agreement + "/signatures", Map.of("organisationId", association, "textNumber", 1));
        assertThat(university.get(agreement).json().path("state").asText()).isEqualTo("IN_FORCE");

        String title = "Joint lecture " + UUID.randomUUID();
        holdTogether(university, chair, community, association, title, today);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(Api.anonymous()
                        .get(agreement.replace("/v1/", "/v1/calendars/") + ".ics")
                        .text()
                        .replace("\r\n ", ""))
                .contains(title));
        Answer report = university.get(agreement + "/report?from=" + today.minusYears(1) + "&to=" + today);
        assertThat(report.status()).as(report.text()).isEqualTo(200);
        assertThat(university
                        .get(agreement + "/report.svg?from=" + today.minusYears(1) + "&to=" + today)
                        .mediaType())
                .isEqualTo("image/svg+xml");

        Answer parted = Api.asFreshlySignedIn("association.chair")
                .post(
                        agreement + "/terminations",
                        Map.of("organisationId", association, "reason", "We go our own ways."));
        assertThat(parted.status()).as(parted.text()).isEqualTo(201);
        assertThat(parted.json().path("endsOn").asText())
                .isEqualTo(today.plusDays(30).toString());
    }

    private static String agreementBetween(String community, String association, LocalDate today) {
        return """
                {"kind": "COOPERATION", "title": {"en": "Co-operation"}, "partyIds": ["%s", "%s"],
                 "scope": {"countries": ["FI"], "chapterIds": [], "activities": ["joint events"]},
                 "startsOn": "%s", "timeZone": "Europe/Helsinki", "noticeDays": 30, "sharing": [], "benefits": []}""".formatted(community, association, today);
    }

    private static void holdTogether(
            Api university, Api chair, String community, String association, String title, LocalDate today) {
        String event = "/v1/events/"
                + Journey.made(university, "/v1/events", """
                {"organisationId": "%s", "kind": "SCIENTIFIC", "title": {"en": "%s"}, "attendanceMode": "ONLINE",
                 "startsAt": "%sT18:00:00", "endsAt": "%sT20:00:00", "timeZone": "Europe/Helsinki",
                 "visibility": "PUBLIC"}""".formatted(
                                community, title, today.plusDays(20), today.plusDays(20)));
        Answer asked = university.post(event + "/hosts", Map.of("organisationId", association));
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        Answer consented = chair.post(event + "/hosts/" + association + "/consent", Map.of());
        assertThat(consented.status()).as(consented.text()).isEqualTo(200);
        Answer published = university.post(event + "/publication", Map.of());
        assertThat(published.status()).as(published.text()).isEqualTo(200);
    }
}
