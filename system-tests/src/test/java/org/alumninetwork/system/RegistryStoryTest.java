package org.alumninetwork.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What a university that is no part of the network does here: an agreement lets its registry in, whole files arrive and
 * wrong ones are held up, and the agreement's end is the end of it. How a mirror keeps up is told by {@link MirrorTest}.
 */
class RegistryStoryTest {

    /** {@code -Dstory.people=200000} makes it as large as Helsinki's. */
    private static final int PEOPLE = Integer.getInteger("story.people", 20_000);

    private static final String HEADER = "externalId,givenName,familyName,email,city,basis,institution\n";
    private static final String DIGEST = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private final Api administrator = Api.as("administrator");
    private final Api registry = Api.asClient("registry");
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final String code = "story-" + UUID.randomUUID();

    @Test
    void anAgreementLetsARegistryInHoldsWhatItNamesAndEndsIt() {
        String university = made("/v1/organisations", organisation());
        String community = idOf(administrator.get("/v1/organisations?kind=NETWORK&country=FI"));
        made("/v1/sources", Map.of("code", code, "name", "A registry", "organisationId", university));
        assertThat(sent("snapshot", people(PEOPLE)).problem()).isEqualTo("no-agreement-in-force");

        appointSignatory(university);
        String agreement = signed(made("/v1/partnerships", draft(community, university)), community, university);
        await().atMost(Duration.ofMinutes(1)).until(() -> sent("delta", HEADER).status() == 202);

        JsonNode arrived = ended(sent("snapshot", people(PEOPLE)));
        assertThat(arrived.at("/counts/created").asInt()).isEqualTo(PEOPLE);
        assertThat(arrived.at("/withheldColumns/0/column").asText()).isEqualTo("city");

        JsonNode wrong = ended(sent("snapshot", people(PEOPLE * 7 / 10)));
        assertThat(wrong.path("state").asText()).isEqualTo("AWAITING_CONFIRMATION");
        assertThat(wrong.at("/lapse/lapsing").asInt()).isEqualTo(PEOPLE - PEOPLE * 7 / 10);
        Answer discarded = administrator
                .with("If-Match", "*")
                .delete("/v1/imports/" + wrong.path("id").asText());
        assertThat(discarded.status()).isEqualTo(204);
        JsonNode right = ended(sent("snapshot", people(PEOPLE)));
        assertThat(right.at("/counts/unchanged").asInt()).isEqualTo(PEOPLE);
        assertThat(right.at("/lapse/lapsing").asInt()).isZero();

        String amended = made("/v1/partnerships/" + agreement + "/amendments", Map.of("startsOn", today.toString()));
        assertThat(administrator
                        .with("If-Match", "*")
                        .patch("/v1/partnerships/" + amended, Map.of("sharing", List.of()))
                        .status())
                .isEqualTo(200);
        signed(amended, community, university);
        Answer refused = await().atMost(Duration.ofMinutes(1))
                .until(() -> sent("delta", people(1)), answer -> answer.status() != 202);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problem()).isEqualTo("no-agreement-in-force");
        assertThat(refused.json().path("agreement").asText()).isEqualTo(agreement);
        assertThat(refused.json().path("endedAt").asText()).isNotEmpty();
    }

    @Test
    void filesAndAScimClientDoNotUndoEachOther() {
        String key = "scim-story-" + UUID.randomUUID();
        String file = HEADER + key + ",Aino,Virtanen,aino@example.org,Espoo,STUDIES,University of Helsinki\n";
        assertThat(ended(ofHelsinki(file)).at("/counts/created").asInt()).isEqualTo(1);
        String user = registry.get("/scim/v2/Users?filter=externalId%20eq%20%22" + key + "%22")
                .json()
                .at("/Resources/0/id")
                .asText();

        String uniqueId = key.replace("-", "") + "@example.org";
        Answer patched = registry.send(
                "PATCH",
                "/scim/v2/Users/" + user,
                Optional.of("application/scim+json"),
                BodyPublishers.ofString("""
                    {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [{"op": "add", "path":
                    "urn:alumninetwork:params:scim:schemas:extension:2.0:Alumni:eduPersonUniqueId", "value": "%s"}]}""".formatted(uniqueId)));
        assertThat(patched.status()).as(patched.text()).isEqualTo(200);
        ended(ofHelsinki(file.replace("Espoo", "Vantaa")));

        JsonNode member = registry.get("/v1/members/" + user).json();
        assertThat(member.path("eduPersonUniqueId").asText()).isEqualTo(uniqueId);
        assertThat(member.path("city").asText()).isEqualTo("Vantaa");
    }

    private static Map<String, Object> organisation() {
        return Map.of(
                "kind", "INSTITUTION",
                "name", Map.of("en", "A university"),
                "country", "FI",
                "timeZone", "UTC",
                "language", "en");
    }

    private void appointSignatory(String university) {
        String office = made(
                "/v1/organisations/" + university + "/offices",
                Map.of("type", "RECTOR", "title", Map.of("en", "Rector"), "single", true, "maySign", true));
        made(
                "/v1/organisations/" + university + "/terms",
                Map.of("officeId", office, "memberId", me("officer"), "startsOn", today.toString()));
    }

    private Map<String, Object> draft(String community, String university) {
        return Map.of(
                "kind", "COOPERATION",
                "title", Map.of("en", "Sharing of data"),
                "partyIds", List.of(community, university),
                "scope", Map.of("countries", List.of(), "chapterIds", List.of(), "activities", List.of("sharing")),
                "startsOn", today.minusDays(1).toString(),
                "timeZone", "UTC",
                "noticeDays", 0,
                "sharing",
                        List.of(Map.of(
                                "source",
                                code,
                                "fields",
                                List.of("givenName", "familyName", "email", "affiliations"),
                                "purposes",
                                List.of("telling who has graduated"),
                                "legalBasis",
                                "CONSENT")),
                "benefits", List.of());
    }

    /** The id of the agreement, which both parties signed. */
    private String signed(String agreement, String community, String university) {
        String path = "/v1/partnerships/" + agreement;
        made(path + "/texts", Map.of("language", "en", "link", "https://example.org/agreement.pdf", "digest", DIGEST));
        assertThat(administrator.post(path + "/proposal", Map.of()).status()).isEqualTo(200);
        sign(path, community, "staff.helsinki");
        sign(path, university, "officer");
        return agreement;
    }

    private static void sign(String path, String party, String login) {
        int text = Api.as("administrator").get(path).json().path("textNumber").asInt(1);
        Answer signature = Api.asFreshlySignedIn(login)
                .post(path + "/signatures", Map.of("organisationId", party, "textNumber", text));
        assertThat(signature.status()).as(signature.text()).isEqualTo(201);
    }

    private static String people(int number) {
        return IntStream.range(0, number)
                .mapToObj(one ->
                        "p-" + one + ",Amina,Wanjiru " + one + ",p" + one + "@example.org,Turku,STUDIES,A university\n")
                .collect(Collectors.joining("", HEADER, ""));
    }

    private Answer sent(String mode, String file) {
        return administrator.send(
                "POST",
                "/v1/imports?source=" + code + "&mode=" + mode,
                Optional.of("text/csv"),
                BodyPublishers.ofString(file));
    }

    private Answer ofHelsinki(String file) {
        return registry.send(
                "POST",
                "/v1/imports?source=helsinki-registry&mode=delta",
                Optional.of("text/csv"),
                BodyPublishers.ofString(file));
    }

    /** The job of the answer when nothing more happens to it. */
    private JsonNode ended(Answer accepted) {
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        return await().atMost(Duration.ofMinutes(5))
                .until(() -> administrator.get(accepted.header("Location")).json(), job -> !List.of("QUEUED", "RUNNING")
                        .contains(job.path("state").asText()));
    }

    private String made(String path, Object body) {
        Answer answer = administrator.post(path, body);
        assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(201);
        return answer.json().path("id").asText();
    }

    private static String me(String login) {
        return Api.as(login).get("/v1/members/me").json().path("id").asText();
    }

    private static String idOf(Answer page) {
        return page.json().at("/items/0/id").asText();
    }
}
