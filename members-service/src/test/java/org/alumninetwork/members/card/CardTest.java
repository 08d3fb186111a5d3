package org.alumninetwork.members.card;

import static io.restassured.RestAssured.given;
import static org.alumninetwork.members.Agreements.guests;
import static org.alumninetwork.members.MembersApi.administrator;
import static org.alumninetwork.members.MembersApi.person;
import static org.alumninetwork.members.MembersApi.registered;
import static org.alumninetwork.members.Memberships.act;
import static org.alumninetwork.members.Memberships.joined;
import static org.alumninetwork.members.Memberships.type;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.members.Offices;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.MovableClock;
import org.alumninetwork.testing.QrCode;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class CardTest {

    /** On a screen of 6 cm each is wider than 0.6 mm, as are those of certificates that are read from phones everywhere. */
    private static final int FINEST = 93;

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    private final UUID association = Offices.organisation("ASSOCIATION", null);
    private final String login = "holder-" + UUID.randomUUID();
    private final MovableClock time;
    private String membership;

    CardTest(MovableClock time) {
        this.time = time;
    }

    @AfterEach
    void followTime() {
        time.followTime();
    }

    @BeforeEach
    void aMembership() {
        registered(login, Map.of("givenName", "Amina", "familyName", "Wanjiru"));
        membership = joined(person(login), type(association, Map.of("months", 12)));
    }

    @Test
    void aStrangerChecksACardWithThePublishedKeysAlone() throws Exception {
        String card = card();
        JsonPath claims = checked(card);

        assertThat(JsonWebSignature.fromCompactSerialization(card).getHeader("jku"))
                .endsWith("/v1/keys/members");
        assertThat(claims.getList("type", String.class)).contains("VerifiableCredential", "MembershipCard");
        assertThat(claims.getString("credentialSubject.name")).isEqualTo("Amina Wanjiru");
        assertThat(claims.getString("issuer")).endsWith("/v1/organisations/" + association);
        assertThat(Instant.parse(claims.getString("validUntil")))
                .isBefore(Instant.now().plus(Duration.ofDays(91)));
    }

    @Test
    void theVerificationTellsEverybodyThatItIsGenuineAndNothingOfWhoseItIs() throws Exception {
        given().get(verification())
                .then()
                .statusCode(200)
                .body("organisationId", equalTo(association.toString()))
                .body("$", hasKey("validUntil"))
                .body("size()", equalTo(2));
    }

    @Test
    void aCardIsGenuineNoMoreOnceTheMembershipHasEnded() throws Exception {
        String verification = verification();

        act(person(login), membership, "resignation", Map.of()).statusCode(201);

        given().get(verification).then().statusCode(404).body("$", not(hasKey("organisationId")));
        person(login).get(membership + "/card").then().statusCode(409);
    }

    @Test
    void whomOfficersLetBelongLongerHasACardForThatLong() throws Exception {
        LocalDate until = LocalDate.now(ZoneOffset.UTC).plusYears(2);
        act(
                        administrator(),
                        membership,
                        "override",
                        Map.of("state", "ACTIVE", "until", until.toString(), "reason", "Abroad"))
                .statusCode(201);

        given().get(verification()).then().statusCode(200).body("validUntil", equalTo(until.toString()));
    }

    @Test
    void theCardOfAGuestLastsAsLongAsTheAgreement() throws Exception {
        UUID community = Offices.organisation("NETWORK", null);
        Instant end =
                LocalDate.now(STOCKHOLM).plusDays(2).atStartOfDay(STOCKHOLM).toInstant();
        UUID agreement = guests(community, association, Instant.EPOCH, end);
        membership = guestIn(community, agreement);

        JsonPath claims = checked(card());

        assertThat(Instant.ofEpochSecond(claims.getLong("exp"))).isEqualTo(end);
        given().get(verification())
                .then()
                .body("validUntil", equalTo(LocalDate.now(STOCKHOLM).plusDays(1).toString()));
        act(
                        administrator(),
                        membership,
                        "override",
                        Map.of(
                                "state",
                                "ACTIVE",
                                "until",
                                LocalDate.now(STOCKHOLM).plusDays(9).toString(),
                                "reason",
                                "Abroad"))
                .statusCode(201);
        given().get(verification())
                .then()
                .body("validUntil", equalTo(LocalDate.now(STOCKHOLM).plusDays(9).toString()));
    }

    private String guestIn(UUID community, UUID agreement) {
        return administrator()
                .body(Map.of(
                        "typeId",
                        type(community, Map.of()),
                        "memberId",
                        person(login).get("/v1/members/me").<String>path("id"),
                        "partnershipId",
                        agreement))
                .post("/v1/memberships")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    @Test
    void noCardIsGoodOnTheDayAfterTheLastOneWhereTheOrganisationIs() throws Exception {
        ZoneId there = ZoneId.of("Asia/Kolkata");
        membership =
                joined(person(login), type(Offices.organisation("CHAPTER", null, there.getId()), Map.of("months", 12)));
        String verification = verification();
        LocalDate last = LocalDate.parse(given().get(verification).path("validUntil"));

        time.setTo(last.atTime(23, 30).atZone(there).toInstant());
        given().get(verification).then().statusCode(200);
        time.setTo(last.plusDays(1).atTime(0, 1).atZone(there).toInstant());
        given().get(verification).then().statusCode(404);
        person(login).get(membership + "/card").then().statusCode(409);
    }

    @Test
    void whoHasDaysOfGraceHasACardFromTheirFirstMinuteOn() throws Exception {
        membership = joined(
                person(login), type(Offices.organisation("CHAPTER", null), Map.of("months", 12, "graceDays", 30)));
        String verification = verification();
        LocalDate last = LocalDate.parse(given().get(verification).path("validUntil"));

        time.setTo(last.plusDays(1).atTime(0, 1).atZone(STOCKHOLM).toInstant());

        given().get(verification)
                .then()
                .statusCode(200)
                .body("validUntil", equalTo(last.plusDays(30).toString()));
    }

    @Test
    void aCardThatNeverWasAnswersAsOneThatIsGoodNoMore() {
        given().get("/v1/verifications/AAAAAAAAAAAAAAAAAAAAAA")
                .then()
                .statusCode(404)
                .body("detail", equalTo("No card that is good today has this code."));
    }

    @Test
    void theCodeStaysTheSameHoweverOftenACardIsFetched() throws Exception {
        assertThat(verification()).isEqualTo(verification());
    }

    @Test
    void onlyItsMemberHasTheCard() {
        String stranger = "stranger-" + UUID.randomUUID();
        registered(stranger, Map.of("familyName", "Stranger"));

        person(stranger)
                .accept("application/jwt")
                .get(membership + "/card")
                .then()
                .statusCode(404);
        administrator()
                .accept("application/jwt")
                .get(membership + "/card")
                .then()
                .statusCode(404);
    }

    @Test
    void theQrCodeLeadsToTheVerificationOfTheCard() throws Exception {
        String address = scanned();
        String asked = address.substring(address.indexOf("/v1/"), address.indexOf('#'));

        assertThat(asked).isEqualTo(verification());
        given().get(asked).then().statusCode(200).body("organisationId", equalTo(association.toString()));
    }

    @Test
    void aStrangerWithoutANetworkChecksWhatIsBehindTheAddressInTheQrCode() throws Exception {
        String address = scanned();

        JsonPath claims = checked(address.substring(address.indexOf('#') + 1));

        assertThat(claims.getString("name")).isEqualTo("Amina Wanjiru");
        assertThat(claims.getString("iss")).isEqualTo(association.toString());
        assertThat(address).contains("/v1/verifications/" + claims.getString("jti") + "#");
        assertThat(Instant.ofEpochSecond(claims.getLong("exp")))
                .isBefore(Instant.now().plus(Duration.ofDays(91)));
    }

    @Test
    void theQrCodeIsCoarseEnoughForTheCameraOfAPhone() {
        assertThat(modulesAcross()).isLessThanOrEqualTo(FINEST);
    }

    @Test
    void somebodyWithTheLongestNameHasAQrCodeToo() throws Exception {
        String longest = "አሚና".repeat(25);
        person(login)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", person(login).get("/v1/members/me").getHeader("ETag"))
                .body(Map.of("givenName", longest, "familyName", longest))
                .patch("/v1/members/me")
                .then()
                .statusCode(200);

        String address = scanned();

        assertThat(checked(address.substring(address.indexOf('#') + 1)).getString("name"))
                .isEqualTo(longest + " " + longest);
    }

    private String scanned() throws Exception {
        byte[] image = person(login)
                .get(membership + "/card.png")
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("image/png"))
                .extract()
                .asByteArray();
        return QrCode.textOf(image);
    }

    /** With the quiet zone on both sides, as the drawing's view box tells. */
    private int modulesAcross() {
        String drawing = person(login)
                .get(membership + "/card.svg")
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("image/svg+xml"))
                .extract()
                .asString();
        return Integer.parseInt(drawing.replaceFirst("(?s).*viewBox=\"0 0 (\\d+).*", "$1"));
    }

    private String card() {
        return person(login)
                .get(membership + "/card")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private String verification() throws Exception {
        String id = checked(card()).getString("id");
        return id.substring(id.indexOf("/v1/"));
    }

    /** As a library of a stranger's checks it. */
    private static JsonPath checked(String card) throws Exception {
        JsonWebKeySet keys = new JsonWebKeySet(given().get("/v1/keys/members").asString());
        JsonWebSignature signature = new JsonWebSignature();
        signature.setCompactSerialization(card);
        signature.setKey(keys.findJsonWebKey(signature.getKeyIdHeaderValue(), null, null, null)
                .getKey());
        assertThat(signature.verifySignature()).isTrue();
        return JsonPath.from(signature.getPayload());
    }
}
