package org.alumninetwork.chapters.offer;

import static org.alumninetwork.chapters.Organisations.chapterOf;
import static org.alumninetwork.chapters.Organisations.network;
import static org.alumninetwork.chapters.Requests.administrator;
import static org.alumninetwork.chapters.Requests.amend;
import static org.alumninetwork.chapters.Requests.anonymous;
import static org.alumninetwork.chapters.Requests.idOf;
import static org.alumninetwork.chapters.Requests.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.alumninetwork.chapters.AtOnce;
import org.alumninetwork.chapters.Organisations;
import org.alumninetwork.chapters.member.MembersFeed;
import org.alumninetwork.chapters.member.NameVisibility;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.MovableClock;
import org.alumninetwork.testing.StatementCounter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class OfferTest {

    @Inject
    MembersFeed members;

    @Inject
    Organisations organisations;

    @Inject
    MovableClock clock;

    private String network;
    private String giver;

    @BeforeEach
    void aNetworkThatGives() {
        clock.setTo(Instant.parse("2031-01-15T12:00:00Z"));
        network = network();
        giver = organisations.officerOf(network);
    }

    @AfterEach
    void followTime() {
        clock.followTime();
    }

    @Test
    void anOfferIsClaimedWithACodeThatWorksOnce() {
        String offer = offered(null, List.of());
        String member = memberOf(null);
        String code = claim(member, offer)
                .statusCode(201)
                .body("code", matchesPattern("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}"))
                .extract()
                .path("code");

        claim(member, offer).statusCode(409).body("type", equalTo("/problems/offer-claimed-already"));
        redeem(member, offer, code).statusCode(403);
        redeem(giver, offer, "AAAA-AAAA-AAAA").statusCode(404);
        redeem(giver, offered(null, List.of()), code).statusCode(404);
        redeem(giver, offer, code.toLowerCase(java.util.Locale.ROOT))
                .statusCode(201)
                .body("redeemedAt", notNullValue());
        redeem(giver, offer, code).statusCode(409).body("type", equalTo("/problems/code-used"));
        person(member).get(offer + "/claims").then().body("items.code", contains(code));
        person(memberOf(null)).get(offer + "/claims").then().body("items", empty());
    }

    @Test
    void ofThoseWhoClaimTheLastOneAtOnceOneGetsIt() throws Exception {
        for (int round = 0; round < 5; round++) {
            String offer = offered(2, List.of());
            List<Callable<Integer>> claims = IntStream.range(0, 8)
                    .mapToObj(_ -> memberOf(null))
                    .map(member -> (Callable<Integer>)
                            () -> claim(member, offer).extract().statusCode())
                    .toList();
            assertThat(AtOnce.run(claims)).filteredOn(status -> status == 201).hasSize(2);
            person(giver)
                    .get(offer + "/availability")
                    .then()
                    .body("claimed", equalTo(2))
                    .body("left", equalTo(0));
            claim(memberOf(null), offer).statusCode(409).body("type", equalTo("/problems/offer-exhausted"));
        }
    }

    @Test
    void aDoubleClickClaimsOnce() throws Exception {
        String offer = offered(5, List.of());
        String member = memberOf(null);
        Callable<Integer> claiming = () -> claim(member, offer).extract().statusCode();
        assertThat(AtOnce.run(List.of(claiming, claiming, claiming))).containsExactlyInAnyOrder(201, 409, 409);
        person(member).get(offer + "/availability").then().body("left", equalTo(4));
    }

    @Test
    void anOfferIsForMembersOfTheOrganisationsThatItNamesAndOfThoseBelow() {
        String chapter = chapterOf(network);
        String offer = offered(null, List.of(idOf(network)));
        claim(memberOf(null), offer).statusCode(403).body("type", equalTo("/problems/not-eligible"));
        claim(memberOf(network()), offer).statusCode(403);
        claim(memberOf(chapter), offer).statusCode(201);
        claim("somebody without a record", offer).statusCode(403);
        administrator().post(offer + "/claims").then().statusCode(403);
    }

    @Test
    void anOfferIsOpenFromItsFirstToItsLastDayThere() {
        String offer = offered(null, List.of());
        assertThat(claimAt("2030-12-31T21:59:59Z", offer)).isEqualTo(409);
        assertThat(claimAt("2030-12-31T22:00:00Z", offer)).isEqualTo(201);
        assertThat(claimAt("2031-12-31T21:59:59Z", offer)).isEqualTo(201);
        assertThat(claimAt("2031-12-31T22:00:00Z", offer)).isEqualTo(409);
    }

    @Test
    void offersAreMadeAndAmendedByTheOfficersOfTheGiver() {
        String offer = offered(2, List.of());
        person("somebody")
                .body(offer(null, List.of()))
                .post("/v1/offers")
                .then()
                .statusCode(403);
        amend(person("somebody"), offer, Map.of("kind", "TRAVEL")).then().statusCode(403);
        amend(person(giver), offer, Map.of("kind", "TRAVEL"))
                .then()
                .statusCode(200)
                .body("kind", equalTo("TRAVEL"));
        amend(person(giver), offer, Map.of("endsOn", "2030-01-01")).then().statusCode(422);
        amend(person(giver), offer, Map.of("organisationId", idOf(network())))
                .then()
                .statusCode(422);
        claim(memberOf(null), offer).statusCode(201);
        claim(memberOf(null), offer).statusCode(201);
        amend(person(giver), offer, Map.of("quantity", 1))
                .then()
                .statusCode(409)
                .body("detail", equalTo("Claimed were 2 already."))
                .body("violations.pointer", contains("/quantity"));
        amend(person(giver), offer, Map.of("quantity", 3)).then().statusCode(200);
        claim(memberOf(null), offer).statusCode(201);
        anonymous().get(offer).then().statusCode(401);
    }

    @Test
    void offersAreFoundByGiverKindAndDayWithTheSameNumberOfStatements() {
        String query = "/v1/offers?kind=COURSE&organisation=" + idOf(network);
        String first = offered(null, List.of());
        long one =
                StatementCounter.during(() -> administrator().get(query).then().statusCode(200));
        String second = offered(3, List.of());
        long two = StatementCounter.during(() -> administrator()
                .get(query)
                .then()
                .body("items.id", contains(idOf(first), idOf(second)))
                .body("next", nullValue()));
        assertThat(two).isEqualTo(one).isEqualTo(1);
        administrator().get(query + "&openOn=2032-01-01").then().body("items", empty());
    }

    @Test
    void anOfferIsForMembersOfOrganisationsThatExist() {
        String unknown = UUID.randomUUID().toString();
        person(giver)
                .body(offer(null, List.of(idOf(network()), unknown)))
                .post("/v1/offers")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-organisation"))
                .body("detail", equalTo("There is no organisation [" + unknown + "]."));
        amend(person(giver), offered(null, List.of()), Map.of("membersOf", List.of(unknown)))
                .then()
                .statusCode(422);
    }

    private String offered(Integer quantity, List<String> membersOf) {
        return person(giver)
                .body(offer(quantity, membersOf))
                .post("/v1/offers")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private Map<String, Object> offer(Integer quantity, List<String> membersOf) {
        Map<String, Object> offer = new HashMap<>(Map.of(
                "organisationId",
                idOf(network),
                "kind",
                "COURSE",
                "title",
                Map.of("en", "A summer school"),
                "membersOf",
                membersOf,
                "startsOn",
                "2031-01-01",
                "endsOn",
                "2031-12-31"));
        offer.put("quantity", quantity);
        return offer;
    }

    /**
     * @param organisation null for a member of none
     */
    private String memberOf(String organisation) {
        String login = "member-" + UUID.randomUUID();
        UUID member = members.tell(login, "A member", NameVisibility.MEMBERS);
        if (organisation != null) {
            members.tellOfMembership(member, UUID.fromString(idOf(organisation)), "ACTIVE", "2030-01-01", null);
        }
        return login;
    }

    private int claimAt(String moment, String offer) {
        clock.setTo(Instant.parse(moment));
        return claim(memberOf(null), offer).extract().statusCode();
    }

    private static ValidatableResponse claim(String login, String offer) {
        return person(login).post(offer + "/claims").then();
    }

    private static ValidatableResponse redeem(String login, String offer, String code) {
        return person(login)
                .body(Map.of("code", code))
                .post(offer + "/redemptions")
                .then();
    }
}
