package org.alumninetwork.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** A local group on its way to a certified chapter, into trouble and out of it. */
class ChapterJourneyTest {

    private static final ZoneId NAIROBI = ZoneId.of("Africa/Nairobi");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Api administrator = Api.as("administrator");

    @Test
    void aGroupInNairobiIsCertifiedLosesItsTreasurerIsAtRiskAndMendsIt() {
        LocalDate today = LocalDate.now(NAIROBI);
        String network =
                Journey.made(administrator, "/v1/organisations", organisation("NETWORK", null, "A network of groups"));
        layDown(network, "REQUIRED_OFFICES_FILLED", today);
        layDown(network, "CONTACT_CONFIRMED", today);
        String group =
                Journey.made(administrator, "/v1/organisations", organisation("CHAPTER", network, "Nairobi alumni"));
        String organisation = "/v1/organisations/" + group;
        appoint(organisation, office(organisation, "CHAIR"), Journey.me("officer"), today.minusYears(1));
        String treasury = office(organisation, "TREASURER");
        String treasurer = appoint(organisation, treasury, Journey.newMember(), today.minusYears(1));

        String chapter = "/v1/chapters/" + group;
        Api chair = Api.as("officer");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        chair.post("/v1/chapters", Map.of("organisationId", group, "statement", "We are forty alumni."))
                                .status())
                .isEqualTo(201));
        Journey.made(chair, chapter + "/confirmations", Map.of("kind", "CONTACT"));
        decide(chapter, "PROVISIONAL", "As the rules have it.");
        decide(chapter, "CERTIFIED", "Every rule is met.");

        Answer term = administrator.get(organisation + "/terms/" + treasurer);
        Answer ended = administrator
                .with("If-Match", term.header("ETag"))
                .patch(
                        organisation + "/terms/" + treasurer,
                        Map.of("endsOn", today.minusDays(1).toString()));
        assertThat(ended.status()).as(ended.text()).isEqualTo(200);

        JsonNode missing = rule(chair.get(chapter + "/standing"), "REQUIRED_OFFICES_FILLED");
        assertThat(missing.path("met").asBoolean()).isFalse();
        assertThat(missing.path("missing")).extracting(JsonNode::asText).containsExactly("TREASURER");
        assertThat(missing.path("mendBy").asText()).isEqualTo(today.plusDays(60).toString());
        String riskUntil = decide(chapter, "AT_RISK", "Nobody holds the treasury.")
                .path("mendBy")
                .asText();
        assertThat(riskUntil).isEqualTo(today.plusDays(60).toString());
        assertThat(chair.get(chapter).json().path("state").asText()).isEqualTo("AT_RISK");

        appoint(organisation, treasury, Journey.newMember(), today);
        assertThat(rule(chair.get(chapter + "/standing"), "REQUIRED_OFFICES_FILLED")
                        .path("met")
                        .asBoolean())
                .isTrue();
        decide(chapter, "CERTIFIED", "It was mended.");
        assertThat(chair.get(chapter + "/decisions").json().path("items"))
                .extracting(decision -> decision.path("toState").asText())
                .containsExactly("PROVISIONAL", "CERTIFIED", "AT_RISK", "CERTIFIED");
    }

    private static String organisation(String kind, String parent, String name) {
        return """
                {"kind": "%s", "parentId": %s, "name": {"en": "%s"}, "country": "KE", "timeZone": "%s", "language": "en",
                 "email": "board@example.org"}""".formatted(kind, parent == null ? "null" : "\"" + parent + "\"", name, NAIROBI.getId());
    }

    private void layDown(String network, String code, LocalDate from) {
        Journey.made(administrator, "/v1/certification-rules", """
                {"certifierId": "%s", "code": "%s", "needed": 1, "windowMonths": 12, "graceDays": 60,
                 "validFrom": "%s"}""".formatted(network, code, from));
    }

    private String office(String organisation, String type) {
        return Journey.made(
                administrator,
                organisation + "/offices",
                Map.of("type", type, "title", Map.of("en", type), "single", true, "required", true));
    }

    /** Once the service has heard of the member. */
    private String appoint(String organisation, String office, String member, LocalDate from) {
        Map<String, String> term = Map.of("officeId", office, "memberId", member, "startsOn", from.toString());
        return await().atMost(PATIENCE)
                .until(() -> administrator.post(organisation + "/terms", term), answer -> answer.status() == 201)
                .json()
                .path("id")
                .asText();
    }

    private JsonNode decide(String chapter, String state, String reasons) {
        Answer standing = administrator.get(chapter + "/standing");
        Answer decided = administrator
                .with("If-Match", standing.header("ETag"))
                .post(chapter + "/decisions", Map.of("toState", state, "reasons", reasons));
        assertThat(decided.status()).as(decided.text()).isEqualTo(201);
        return decided.json();
    }

    private static JsonNode rule(Answer standing, String code) {
        return StreamSupport.stream(standing.json().path("rules").spliterator(), false)
                .filter(rule -> rule.path("code").asText().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(standing.text()));
    }
}
