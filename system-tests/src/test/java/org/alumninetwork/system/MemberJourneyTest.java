package org.alumninetwork.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** One person through the whole network, from a row in a registry's file until nobody knows of them any more. */
class MemberJourneyTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ROW = """
            externalId,givenName,familyName,email,country,basis,institution,programme,degree,endDate
            journey-1,Wairimu,Gitaulainen,graduate@example.org,KE,STUDIES,University of Helsinki,Forestry,MSc,2019-05-31
            """;

    private final Api registry = Api.asClient("registry");
    private final Api administrator = Api.as("administrator");
    private final Api graduate = Api.as("graduate");
    private final Api mentor = Api.as("member2");

    @Test
    void somebodyWhomOnlyARegistryKnowsLivesInTheNetworkAndIsForgotten() throws IOException, GeneralSecurityException {
        assertThat(importedRow().at("/counts/created").asInt()).isEqualTo(1);
        String self = claimsTheRecord();
        String membership = joins("/v1/organisations?kind=NETWORK&country=FI");
        joins("/v1/organisations?kind=ASSOCIATION&country=FI");
        findsAMentorInNairobi();
        hidesThePhone(self);
        String lost = isMergedWithADuplicate(self);
        showsACardThatVerifiesOffline(membership);
        exportsEverything(self);
        isErased(self);

        assertThat(administrator.get("/v1/members/" + self).status()).isEqualTo(404);
        assertThat(administrator.get("/v1/members/" + lost).status()).isEqualTo(404);
        JsonNode again = importedRow();
        assertThat(again.at("/counts/rejected").asInt()).isEqualTo(1);
        assertThat(administrator.get("/v1/members?q=Wairimu+Gitaulainen").json().path("items"))
                .isEmpty();
    }

    private JsonNode importedRow() {
        Answer accepted = registry.send(
                "POST",
                "/v1/imports?source=helsinki-registry&mode=delta",
                Optional.of("text/csv"),
                BodyPublishers.ofString(ROW));
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        return await().atMost(PATIENCE)
                .until(
                        () -> registry.get(accepted.header("Location")).json(),
                        job -> job.path("state").asText().equals("SUCCEEDED"));
    }

    private String claimsTheRecord() {
        assertThat(graduate.get("/v1/members/me").status()).isEqualTo(404);
        JsonNode record = made(
                graduate,
                "/v1/members/me",
                Map.of("givenName", "Wairimu", "familyName", "Gitaulainen", "city", "Helsinki"));
        String self = record.path("id").asText();
        JsonNode evidence =
                graduate.get("/v1/members/" + self + "/affiliations").json().path("items");
        assertThat(evidence).hasSize(1);
        assertThat(evidence.get(0).path("source").asText()).isEqualTo("helsinki-registry");
        return self;
    }

    /** The path of the membership. */
    private String joins(String organisations) {
        String organisation = Journey.firstOf(organisations);
        JsonNode type = made(
                administrator,
                "/v1/membership-types",
                Map.of(
                        "organisationId",
                        organisation,
                        "name",
                        Map.of("en", "Member"),
                        "period",
                        "ROLLING",
                        "months",
                        12,
                        "needsApproval",
                        false));
        JsonNode membership = made(
                graduate, "/v1/memberships", Map.of("typeId", type.path("id").asText()));
        assertThat(membership.path("state").asText()).isEqualTo("ACTIVE");
        return "/v1/memberships/" + membership.path("id").asText();
    }

    private void findsAMentorInNairobi() {
        String offering = Journey.me("member2");
        amend(mentor, "/v1/members/me", Map.of("city", "Nairobi"));
        amend(
                mentor,
                "/v1/members/" + offering + "/mentoring-offer",
                Map.of("topics", List.of("forestry"), "capacity", 1));

        JsonNode found = graduate.get("/v1/members?city=Nairobi&mentoring=true&limit=200")
                .json()
                .path("items");
        assertThat(found.findValuesAsText("id")).contains(offering);
        JsonNode request = made(
                graduate,
                "/v1/contact-requests",
                Map.of("memberId", offering, "kind", "MENTORING", "message", "I would like to work with trees."));
        JsonNode accepted =
                made(mentor, "/v1/contact-requests/" + request.path("id").asText() + "/acceptance", Map.of());
        assertThat(accepted.path("state").asText()).isEqualTo("ACCEPTED");
    }

    private void hidesThePhone(String self) {
        String phone = "+254202712099";
        amend(graduate, "/v1/members/me", Map.of("phone", phone, "visibility", Map.of("phone", "MEMBERS")));
        assertThat(mentor.get("/v1/members/" + self).json().path("phone").asText())
                .isEqualTo(phone);

        amend(graduate, "/v1/members/me", Map.of("visibility", Map.of("phone", "NOBODY")));

        assertThat(mentor.get("/v1/members/" + self).json().has("phone")).isFalse();
        assertThat(mentor.get("/v1/members?q=254202712099").json().path("items"))
                .isEmpty();
        administrator.with("X-Access-Purpose", "Called back").get("/v1/members/" + self);
        await().atMost(PATIENCE)
                .until(
                        () -> graduate.get("/v1/members/" + self + "/access-log")
                                .text(),
                        log -> log.contains("Called back"));
    }

    /** The id of the record that went. */
    private String isMergedWithADuplicate(String self) {
        String lost = made(administrator, "/v1/members", Map.of("givenName", "Wairimu", "familyName", "Gitaulainen"))
                .path("id")
                .asText();

        made(administrator, "/v1/merges", Map.of("lostId", lost, "survivorId", self));

        Answer former = administrator.get("/v1/members/" + lost);
        assertThat(former.status()).isEqualTo(301);
        assertThat(former.header("Location")).endsWith("/v1/members/" + self);
        assertThat(administrator.get("/v1/members/" + self).status()).isEqualTo(200);
        return lost;
    }

    private void showsACardThatVerifiesOffline(String membership) throws GeneralSecurityException, IOException {
        JsonNode keys = Api.anonymous().get("/v1/keys/members").json();
        JsonNode claims =
                OfflineCheck.claimsOf(graduate.get(membership + "/card").text(), keys);
        assertThat(claims.at("/credentialSubject/name").asText()).isEqualTo("Wairimu Gitaulainen");
        String verification = claims.path("id").asText();
        assertThat(Api.anonymous()
                        .get(verification.substring(verification.indexOf("/v1/")))
                        .status())
                .isEqualTo(200);
    }

    private void exportsEverything(String self) throws IOException {
        String export = "/v1/members/" + self + "/export";
        assertThat(graduate.post(export, Map.of()).status()).isEqualTo(202);
        await().atMost(PATIENCE)
                .until(() -> graduate.get(export).json().path("state").asText(), "READY"::equals);
        assertThat(administrator.get(export + "/archive").status()).isEqualTo(403);
        Map<String, String> files = unzipped(graduate.download(export + "/archive"));
        assertThat(files).containsOnlyKeys("index.html", "members.json", "events.json", "chapters.json");
        assertThat(files.get("members.json")).contains("journey-1", "I would like to work with trees.", "Called back");
        assertThat(files.get("index.html")).contains("graduate@example.org");
    }

    private void isErased(String self) {
        Answer asked = graduate.post("/v1/members/" + self + "/erasure", Map.of());
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        JsonNode receipt = await().atMost(PATIENCE)
                .until(
                        () -> graduate.get(asked.header("Location")).json(),
                        erasure -> !erasure.path("state").asText().matches("PREPARING|ERASING"));
        assertThat(receipt.path("state").asText()).as(receipt.toString()).isEqualTo("ERASED");
        assertThat(receipt.path("parts")).hasSize(3);
        assertThat(graduate.get("/v1/members/me").status()).isEqualTo(404);
    }

    private static JsonNode made(Api caller, String path, Object body) {
        Answer answer = caller.post(path, body);
        assertThat(answer.status()).as(path + ": " + answer.text()).isEqualTo(201);
        return answer.json();
    }

    private static void amend(Api caller, String path, Map<String, Object> patch) {
        Answer answer = caller.with("If-Match", caller.get(path).header("ETag")).patch(path, patch);
        assertThat(answer.status()).as(path + ": " + answer.text()).isEqualTo(200);
    }

    private static Map<String, String> unzipped(byte[] archive) throws IOException {
        Map<String, String> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
