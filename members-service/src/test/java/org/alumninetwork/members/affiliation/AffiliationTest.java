package org.alumninetwork.members.affiliation;

import static org.alumninetwork.members.MembersApi.administrator;
import static org.alumninetwork.members.MembersApi.createSource;
import static org.alumninetwork.members.MembersApi.imported;
import static org.alumninetwork.members.MembersApi.person;
import static org.alumninetwork.members.MembersApi.registered;
import static org.alumninetwork.members.MembersApi.registry;
import static org.alumninetwork.members.merge.Merges.merged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.members.Offices;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.StatementCounter;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class AffiliationTest {

    private static final Map<String, Object> STUDIES =
            Map.of("basis", "STUDIES", "institution", "Lunds universitet", "endDate", "2014-05-31");

    private final String login = "login-" + UUID.randomUUID();

    @Test
    void aMemberDeclaresAmendsAndDeletesAnAffiliation() {
        String affiliation = declared(registered(login, Map.of("familyName", "Wanjiru")));

        person(login)
                .get(affiliation)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("verified", equalTo(false))
                .body("$", not(hasKey("source")));
        amend(person(login), affiliation, "\"0\"", "{\"degree\": \"MSc\", \"endDate\": null}")
                .statusCode(200)
                .body("degree", equalTo("MSc"))
                .body("$", not(hasKey("endDate")));
        amend(person(login), affiliation, "\"0\"", "{\"degree\": \"BSc\"}").statusCode(412);
        person(login).header("If-Match", "\"1\"").delete(affiliation).then().statusCode(204);
        person(login).get(affiliation).then().statusCode(404);
    }

    @Test
    void noAffiliationEndsBeforeItStarts() {
        String member = registered(login, Map.of("familyName", "Wanjiru"));

        person(login)
                .body(Map.of(
                        "basis", "STUDIES", "institution", "X", "startDate", "2014-01-01", "endDate", "2013-12-31"))
                .post(member + "/affiliations")
                .then()
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/endDate"));
    }

    @Test
    void nobodyVerifiesTheirOwnAndWhatIsAmendedIsNoLongerVerified() {
        String affiliation = declared(registered(login, Map.of("familyName", "Wanjiru")));

        person(login).post(affiliation + "/verification").then().statusCode(403);
        administrator()
                .post(affiliation + "/verification")
                .then()
                .statusCode(201)
                .header("Location", equalTo(affiliation))
                .body("verified", equalTo(true));
        amend(person(login), affiliation, "\"1\"", "{\"degree\": \"MSc\"}").body("verified", equalTo(false));
    }

    @Test
    void staffAndAdministratorsVerifyWhatOthersDeclareAndNothingOfTheirOwn() {
        UUID network = Offices.organisation("NETWORK", null);
        String source = createSource(network, List.of("familyName"));
        imported(source, "text/csv", "externalId,familyName\n1,Wanjiru\n");
        String member = registered(login, Map.of("familyName", "Wanjiru"));
        merged("/v1/members/" + registry(source).get("/v1/members").<String>path("items[0].id"), member);
        Offices.appoint(member, network);
        String affiliation = declared(member);

        person(login).post(affiliation + "/verification").then().statusCode(403);
        administrator(login).post(affiliation + "/verification").then().statusCode(403);
        administrator().post(affiliation + "/verification").then().statusCode(201);
        amend(administrator(login), affiliation, "*", "{\"degree\": \"PhD\"}").body("verified", equalTo(false));
    }

    @Test
    void whatASourceVouchesForIsTheSourcesAloneToChange() {
        UUID network = Offices.organisation("NETWORK", null);
        Offices.appoint(registered(login, Map.of("familyName", "Staff")), network);
        String source = createSource(network, null);
        imported(source, "text/csv", "externalId,familyName,basis,institution\n1,A,STUDIES,Uni\n");
        String member = "/v1/members/" + registry(source).get("/v1/members").<String>path("items[0].id");
        String affiliation = member + "/affiliations/"
                + registry(source).get(member + "/affiliations").<String>path("items[0].id");

        person(login)
                .get(affiliation)
                .then()
                .statusCode(200)
                .body("source", equalTo(source))
                .body("verified", equalTo(true));
        amend(person(login), affiliation, "\"0\"", "{\"degree\": \"MSc\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/affiliation-owned-by-source"));
        person(login).header("If-Match", "\"0\"").delete(affiliation).then().statusCode(409);
        declared(administrator(), member);
        registry(source).get(member + "/affiliations").then().body("items.size()", equalTo(1));
        administrator().get(member + "/affiliations").then().body("items.size()", equalTo(2));
    }

    @Test
    void affiliationsThatAreHiddenAreNotThere() {
        String member = registered(
                login,
                Map.of("familyName", "Wanjiru", "visibility", Map.of("affiliations", "NOBODY", "name", "EVERYONE")));
        String affiliation = declared(member);

        person("stranger").get(member + "/affiliations").then().statusCode(200).body("items", empty());
        person("stranger").get(affiliation).then().statusCode(404);
        person("stranger").body(STUDIES).post(member + "/affiliations").then().statusCode(403);
        person(login).get(affiliation).then().statusCode(200);
        administrator()
                .get("/v1/members/" + UUID.randomUUID() + "/affiliations")
                .then()
                .statusCode(404);
    }

    @Test
    void theListNeedsTheSameNumberOfStatementsHoweverLongItIs() {
        String member = registered(login, Map.of("familyName", "Wanjiru"));
        for (int count = 0; count < 3; count++) {
            declared(member);
        }

        long few = statementsOf(member + "/affiliations?limit=1");
        long many = statementsOf(member + "/affiliations?limit=200");
        assertThat(many).isEqualTo(few);
        assertThat(person(login).get(member + "/affiliations?limit=2").<List<?>>path("items"))
                .hasSize(2);
    }

    private long statementsOf(String path) {
        return StatementCounter.during(() -> person(login).get(path).then().statusCode(200));
    }

    private String declared(String member) {
        return declared(person(login), member);
    }

    private static String declared(RequestSpecification caller, String member) {
        return caller.body(STUDIES)
                .post(member + "/affiliations")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static ValidatableResponse amend(RequestSpecification caller, String path, String ifMatch, String patch) {
        return caller.contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", ifMatch)
                .body(patch)
                .patch(path)
                .then();
    }
}
