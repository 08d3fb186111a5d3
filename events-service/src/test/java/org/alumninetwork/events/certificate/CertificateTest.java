package org.alumninetwork.events.certificate;

import static io.restassured.RestAssured.given;
import static org.alumninetwork.events.TestEvents.administrator;
import static org.alumninetwork.events.TestEvents.amend;
import static org.alumninetwork.events.TestEvents.as;
import static org.alumninetwork.events.TestEvents.idOf;
import static org.alumninetwork.events.TestEvents.inHelsinki;
import static org.alumninetwork.events.TestEvents.lecture;
import static org.alumninetwork.events.TestEvents.published;
import static org.alumninetwork.events.TestEvents.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.alumninetwork.events.TestNetwork;
import org.alumninetwork.events.TestNetwork.Person;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.MovableClock;
import org.alumninetwork.testing.StatementCounter;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What attendees take home. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class CertificateTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Inject
    TestNetwork network;

    @Inject
    MovableClock clock;

    private UUID chapter;
    private Person chair;
    private String event;
    private Person holder;

    @BeforeEach
    void somebodyRegisters() {
        chapter = network.organisation("CHAPTER", null);
        chair = network.officerOf(chapter);
        event = published(lecture(chapter));
        holder = network.member("Zoë Müller-Łuczak", "EVERYONE");
        registered(event, holder.token());
    }

    @AfterEach
    void followTime() {
        clock.followTime();
    }

    @Test
    void theHostsGiveACertificateToThoseWhoAttendedAndToNobodyElse() {
        Person absent = network.member();
        String absence = registered(event, absent.token());
        complete(List.of(idOf(absence)));

        assertThat(issue(Map.of("kind", "LEARNING", "hours", 6, "ectsCredits", 1.5)))
                .isEqualTo(1);
        assertThat(issue(Map.of("kind", "LEARNING", "hours", 6)))
                .as("who has one keeps it")
                .isZero();
        given().get(address())
                .then()
                .statusCode(200)
                .body("valid", equalTo(true))
                .body("holder", equalTo("Zoë Müller-Łuczak"))
                .body("title.en", equalTo("Spring lecture"))
                .body("hours", equalTo(6.0f))
                .body("ectsCredits", equalTo(1.5f))
                .body("hosts.id", equalTo(List.of(chapter.toString())))
                .body("$", not(containsString(holder.id().toString())));
        as(absent.token()).get("/v1/certificates").then().statusCode(200).body("items", empty());
        as(chair.token()).get(event + "/certificates").then().body("items", hasSize(1));
        as(absent.token()).get(event + "/certificates").then().statusCode(403);
    }

    @Test
    void nothingIsIssuedBeforeTheCompletionOrWithoutSayingHowMuchWasLearned() {
        refused(Map.of("kind", "ATTENDANCE"), 409, "event-not-completed");
        complete(List.of());
        refused(Map.of("kind", "LEARNING"), 422, "learning-not-measured");
        refused(Map.of("kind", "ATTENDANCE", "hours", 3), 422, "learning-not-measured");
        refused(Map.of("kind", "LEARNING", "hours", -1), 400, "invalid-request");
        as(holder.token())
                .body(Map.of("kind", "ATTENDANCE"))
                .post(event + "/certificates")
                .then()
                .statusCode(403);
    }

    @Test
    void ofThoseWhoIssueAtTheSameMomentOneDoes() throws Exception {
        complete(List.of());
        try (var hosts = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> issued =
                    hosts.invokeAll(Stream.<Callable<Integer>>generate(() -> () -> issue(Map.of("kind", "ATTENDANCE")))
                            .limit(4)
                            .toList());
            int all = 0;
            for (Future<Integer> each : issued) {
                all += each.get();
            }
            assertThat(all).isEqualTo(1);
        }
    }

    @Test
    void aRevokedOneSaysSoAndWhyAndIsHandedOutNoMore() {
        complete(List.of());
        issue(Map.of("kind", "ATTENDANCE"));
        String address = address();
        given().get(address + "/revocations").then().statusCode(200).body("revokedCredential", empty());
        as(holder.token())
                .body(Map.of("reason", "I do not like it"))
                .post(address + "/revocation")
                .then()
                .statusCode(403);

        revoke(address, "Left after ten minutes");
        revoke(address, "Another reason");
        given().get(address)
                .then()
                .statusCode(200)
                .body("valid", equalTo(false))
                .body("revocationReason", equalTo("Left after ten minutes"));
        for (String form : List.of(".pdf", ".png", "/credential")) {
            given().get(address + form).then().statusCode(410).body("type", equalTo("/problems/certificate-revoked"));
        }
        given().get(address + "/revocations")
                .then()
                .body("revokedCredential[0].revoked", equalTo(true))
                .body("revokedCredential[0].revocationReason", equalTo("Left after ten minutes"));
        assertThat(issue(Map.of("kind", "ATTENDANCE"))).as("a new one").isEqualTo(1);
    }

    @Test
    void holdersDecideWhetherTheirNameIsShown() throws IOException {
        holder = network.member("Aino Shy", "MEMBERS");
        registered(event, holder.token());
        complete(List.of());
        issue(Map.of("kind", "ATTENDANCE"));
        String address = address();
        given().get(address).then().body("holder", nullValue());
        assertThat(textOf(pdf(address, "fi")))
                .contains("Tämän todistuksen haltija")
                .doesNotContain("Aino Shy");
        assertThat(claims(address).toString()).doesNotContain("Aino Shy");

        amend(address, chair.token(), Map.of("nameShown", true)).then().statusCode(403);
        amend(address, holder.token(), Map.of("nameShown", true))
                .then()
                .statusCode(200)
                .body("holder", equalTo("Aino Shy"));
        given().get(address).then().body("holder", equalTo("Aino Shy"));
        assertThat(textOf(pdf(address, "en"))).contains("Aino Shy");
    }

    @Test
    void aStrangerVerifiesTheCredentialWithTheKeyToWhichItLeads() throws JoseException, IOException {
        complete(List.of());
        issue(Map.of("kind", "LEARNING", "ectsCredits", 2));
        JsonWebSignature credential = new JsonWebSignature();
        credential.setCompactSerialization(credential(address()));
        String key = credential.getKeyIdHeaderValue();
        credential.setKey(JsonWebKey.Factory.newJwk(
                        given().get(key.substring(key.indexOf("/v1/"))).asString())
                .getKey());

        assertThat(credential.verifySignature()).isTrue();
        assertThat(credential.getAlgorithmHeaderValue()).isEqualTo("RS256");
        JsonNode claims = JSON.readTree(credential.getPayload());
        assertThat(claims.at("/@context/0").asText()).isEqualTo("https://www.w3.org/ns/credentials/v2");
        assertThat(claims.at("/type/1").asText()).isEqualTo("OpenBadgeCredential");
        assertThat(claims.path("jti")).isEqualTo(claims.path("id"));
        assertThat(claims.path("iss")).isEqualTo(claims.at("/issuer/id"));
        assertThat(claims.path("sub")).isEqualTo(claims.at("/credentialSubject/id"));
        assertThat(claims.at("/credentialSubject/creditsEarned").decimalValue()).isEqualByComparingTo("2");
        assertThat(claims.at("/credentialSubject/identifier/0/identityHash").asText())
                .isEqualTo("Zoë Müller-Łuczak");
        assertThat(claims.at("/credentialStatus/id").asText()).endsWith(address() + "/revocations");
    }

    @Test
    void theBadgeCarriesTheCredentialAndThePaperReadsInTheLanguageAskedFor() throws IOException {
        complete(List.of());
        issue(Map.of("kind", "LEARNING", "hours", 6));
        String png = new String(
                given().get(address() + ".png").then().statusCode(200).extract().asByteArray(),
                StandardCharsets.ISO_8859_1);
        String chunk = png.substring(png.indexOf("openbadgecredential"));

        assertThat(chunk).startsWith("openbadgecredential\0\0\0\0\0eyJ");
        assertThat(textOf(pdf(address(), "sv")))
                .contains("Kursintyg", "Zoë Müller-Łuczak", "Vårföreläsning", "6 timmars lärande");
        assertThat(textOf(pdf(address(), "de"))).contains("Certificate of learning", "Spring lecture");
    }

    @Test
    void certificatesAreListedWithTheSameNumberOfStatementsHoweverManyThereAre() {
        for (Person person : network.members(3)) {
            registered(event, person.token());
        }
        complete(List.of());
        issue(Map.of("kind", "ATTENDANCE"));

        assertThat(statements(200)).isEqualTo(statements(1));
    }

    private long statements(int limit) {
        return StatementCounter.during(() -> administrator()
                .get(event + "/certificates?limit=" + limit)
                .then()
                .statusCode(200));
    }

    private void complete(List<String> absent) {
        clock.setTo(
                inHelsinki().plusDays(8).atZone(ZoneId.of("Europe/Helsinki")).toInstant());
        administrator()
                .body(Map.of("noShows", absent))
                .post(event + "/completion")
                .then()
                .statusCode(200);
        clock.followTime();
    }

    private Response issuing(Map<String, ?> wanted) {
        return as(chair.token()).body(new HashMap<>(wanted)).post(event + "/certificates");
    }

    private int issue(Map<String, ?> wanted) {
        return issuing(wanted).then().statusCode(200).extract().path("issued");
    }

    private void refused(Map<String, ?> wanted, int status, String problem) {
        issuing(wanted).then().statusCode(status).body("type", equalTo("/problems/" + problem));
    }

    private void revoke(String address, String reason) {
        as(chair.token())
                .body(Map.of("reason", reason))
                .post(address + "/revocation")
                .then()
                .statusCode(200);
    }

    /** Of the holder's only one. */
    private String address() {
        return "/v1/certificates/"
                + as(holder.token())
                        .get("/v1/certificates")
                        .then()
                        .statusCode(200)
                        .body("items", hasSize(1))
                        .extract()
                        .path("items[0].id");
    }

    private static String credential(String address) {
        return given().get(address + "/credential")
                .then()
                .statusCode(200)
                .contentType("application/jwt")
                .extract()
                .asString();
    }

    private static JsonNode claims(String address) throws IOException {
        try {
            JsonWebSignature credential = new JsonWebSignature();
            credential.setCompactSerialization(credential(address));
            return JSON.readTree(credential.getUnverifiedPayload());
        } catch (JoseException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static byte[] pdf(String address, String language) {
        return given().header("Accept-Language", language)
                .get(address + ".pdf")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PdfReader reader = new PdfReader(pdf)) {
            return new PdfTextExtractor(reader).getTextFromPage(1);
        }
    }
}
