package org.alumninetwork.members.consent;

import static org.alumninetwork.members.MembersApi.administrator;
import static org.alumninetwork.members.MembersApi.createSource;
import static org.alumninetwork.members.MembersApi.idOf;
import static org.alumninetwork.members.MembersApi.imported;
import static org.alumninetwork.members.MembersApi.person;
import static org.alumninetwork.members.MembersApi.registered;
import static org.alumninetwork.members.MembersApi.registry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.alumninetwork.members.AtOnce;
import org.alumninetwork.members.Feed;
import org.alumninetwork.members.Offices;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.StatementCounter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class ConsentTest {

    private static final Map<String, Object> NEWSLETTER =
            Map.of("purpose", "newsletter", "wordingVersion", "2026-03 sv");

    private final String member = "member-" + UUID.randomUUID();
    private String memberPath;

    @BeforeEach
    void register() {
        memberPath = registered(member, Map.of("familyName", "Wanjiru"));
    }

    @Test
    void aConsentIsGivenWithItsWordsAndWithdrawnAsEasily() {
        Feed feed = Feed.ofService();
        String path = give(person(member), NEWSLETTER)
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("manner", equalTo("ONLINE"))
                .body("wordingVersion", equalTo("2026-03 sv"))
                .body("$", not(hasKey("withdrawnAt")))
                .extract()
                .header("Location");

        person(member).header("If-Match", "\"0\"").delete(path).then().statusCode(204);
        person(member).get(path).then().statusCode(404);
        give(person(member), Map.of("purpose", "newsletter", "wordingVersion", "2026-09 sv"))
                .statusCode(201);

        person(member)
                .get(memberPath + "/consents")
                .then()
                .body("items.wordingVersion", contains("2026-03 sv", "2026-09 sv"))
                .body("items[0]", hasKey("withdrawnAt"));
        assertThat(feed.next()).hasSize(3).allMatch(change -> change.get("type")
                .equals("org.alumninetwork.consent.changed"));
    }

    @Test
    void nobodyConsentsToARegistryThatIsNotThere() {
        give(person(member), Map.of("purpose", "registry-nosuch", "wordingVersion", "1"))
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-registry"));
    }

    @Test
    void onlyTheMemberConsentsOnlineAndOnlyOthersRecordWhatWasSignedOnPaper() {
        Map<String, Object> onPaper =
                Map.of("purpose", "photos", "wordingVersion", "1", "manner", "ON_PAPER", "proof", "Folder 7, sheet 12");

        give(administrator(), NEWSLETTER).statusCode(403);
        give(person(member), onPaper).statusCode(403).body("detail", containsString("recorded by staff"));
        give(administrator(member), onPaper).statusCode(403);
        give(administrator(), onPaper).statusCode(201).body("proof", equalTo("Folder 7, sheet 12"));
        give(administrator(), Map.of("purpose", "donors", "wordingVersion", "1", "manner", "BY_PHONE"))
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/proof"));
    }

    @Test
    void oneConsentForAPurposeIsInForceAtATime() throws Exception {
        Callable<Integer> giving =
                () -> give(person(member), NEWSLETTER).extract().statusCode();

        assertThat(AtOnce.run(Collections.nCopies(5, giving)))
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
        give(person(member), NEWSLETTER).statusCode(409).body("type", equalTo("/problems/consent-in-force"));
    }

    @Test
    void consentsAreBetweenTheMemberAndThoseInCharge() {
        give(person(member), NEWSLETTER).statusCode(201);
        String other = "other-" + UUID.randomUUID();
        registered(other, Map.of("familyName", "Other"));

        person(other).get(memberPath + "/consents").then().statusCode(403);
        person("stranger").get(memberPath + "/consents").then().statusCode(404);
        give(person(other), NEWSLETTER).statusCode(403);
        administrator().get(memberPath + "/consents").then().statusCode(200);
    }

    @Test
    void aRegistryIsNotToldOfConsentsAndPreferencesOfItsPeople() {
        UUID network = Offices.organisation("NETWORK", null);
        String staff = "staff-" + UUID.randomUUID();
        Offices.appoint(registered(staff, Map.of("familyName", "Staff")), network);
        String source = createSource(network, null);
        imported(source, "text/csv", "externalId,familyName\n1,Wanjiru\n");
        String path = "/v1/members/" + registry(source).get("/v1/members").<String>path("items[0].id");
        Feed registry = Feed.of(() -> registry(source));

        person(staff)
                .body(Map.of("purpose", "photos", "wordingVersion", "1", "manner", "ON_PAPER", "proof", "Folder 7"))
                .post(path + "/consents")
                .then()
                .statusCode(201);
        person(staff)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "\"0\"")
                .body("{\"channels\": [\"POST\"]}")
                .patch(path + "/communication-preferences")
                .then()
                .statusCode(200);

        assertThat(registry.next()).isEmpty();
    }

    @Test
    void whoIsGoneLeavesNothingButTombstones() {
        give(person(member), NEWSLETTER).statusCode(201);
        Feed feed = Feed.ofService();

        administrator().header("If-Match", "*").delete(memberPath).then().statusCode(204);

        assertThat(feed.next().stream().map(change -> change.get("type")))
                .containsExactlyInAnyOrder("org.alumninetwork.consent.deleted", "org.alumninetwork.member.deleted");
    }

    @Test
    void theListNeedsTheSameNumberOfStatementsHoweverLongItIs() {
        for (String purpose : List.of("a", "b", "c")) {
            give(person(member), Map.of("purpose", purpose, "wordingVersion", "1"))
                    .statusCode(201);
        }

        assertThat(statementsOf(200)).isEqualTo(statementsOf(1));
        assertThat(idOf(memberPath))
                .isEqualTo(person(member).get(memberPath + "/consents").path("items[2].memberId"));
    }

    private long statementsOf(int limit) {
        return StatementCounter.during(() -> person(member)
                .get(memberPath + "/consents?limit=" + limit)
                .then()
                .statusCode(200));
    }

    private ValidatableResponse give(RequestSpecification caller, Map<String, Object> consent) {
        return caller.body(consent).post(memberPath + "/consents").then();
    }
}
