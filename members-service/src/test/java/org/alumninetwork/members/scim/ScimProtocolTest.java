package org.alumninetwork.members.scim;

import static io.restassured.RestAssured.given;
import static org.alumninetwork.members.MembersApi.administrator;
import static org.alumninetwork.members.MembersApi.createSource;
import static org.alumninetwork.members.MembersApi.person;
import static org.alumninetwork.members.scim.Scim.at;
import static org.alumninetwork.members.scim.Scim.client;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class ScimProtocolTest {

    private String source;

    @BeforeEach
    void aRegistry() {
        source = createSource();
    }

    @Test
    void theProviderSaysWhatItCan() {
        client(source)
                .get(at("/ServiceProviderConfig"))
                .then()
                .statusCode(200)
                .contentType(startsWith(Scim.MEDIA_TYPE))
                .body("patch.supported", equalTo(true))
                .body("bulk.maxOperations", equalTo(1000))
                .body("filter.maxResults", equalTo(200))
                .body("etag.supported", equalTo(true))
                .body("pagination.cursor", equalTo(true))
                .body("pagination.index", equalTo(true))
                .body("authenticationSchemes[0].type", equalTo("oauthbearertoken"));
        client(source).get(at("/ResourceTypes")).then().statusCode(200).body("Resources.id", hasItems("User", "Group"));
        client(source)
                .get(at("/Schemas"))
                .then()
                .statusCode(200)
                .body("Resources.id", hasItems(Scim.USER, Scim.ALUMNI));
        client(source)
                .get(at("/Schemas/" + Scim.ALUMNI))
                .then()
                .statusCode(200)
                .body("attributes.name", hasItem("affiliations"));
    }

    @Test
    void whatTheProviderSaysOfItselfIsNotWrittenAndNotFiltered() {
        for (String path : List.of("/ServiceProviderConfig", "/ResourceTypes", "/Schemas")) {
            error(client(source).body("{}").post(at(path)).then(), 405).header("Allow", "GET");
        }
        error(client(source).get(at("/Schemas?filter=id%20eq%20%22x%22")).then(), 403);
    }

    @Test
    void onlyTheClientsOfRegistriesProvision() {
        String body = Scim.person("P-1", "Person");
        for (var caller :
                List.of(administrator(), person("somebody"), given().auth().oauth2(Tokens.service("events-service")))) {
            error(caller.contentType(Scim.MEDIA_TYPE).get(at("/Users")).then(), 403);
        }
        error(
                administrator()
                        .contentType("application/json")
                        .body(body)
                        .post(at("/Users"))
                        .then(),
                403);
        error(client("no-such-source").get(at("/Users")).then(), 403);
        error(given().get(at("/Users")).then(), 401).header("WWW-Authenticate", notNullValue());
        error(given().get(at("/Schemas")).then(), 401);
    }

    @Test
    void everyErrorHasTheFormOfScim() {
        error(client(source).get(at("/Nonsense")).then(), 404);
        error(client(source).get(at("/Users/4711")).then(), 404);
        error(client(source).get(at("/Me")).then(), 501);
        error(client(source).get(at("/Bulk")).then(), 405).header("Allow", "POST");
        error(
                client(source)
                        .contentType("text/plain")
                        .body("x")
                        .post(at("/Users"))
                        .then(),
                415);
        error(client(source).body("x".repeat(10 << 20)).post(at("/Users")).then(), 413);
    }

    private static ValidatableResponse error(ValidatableResponse response, int status) {
        return response.statusCode(status)
                .contentType(startsWith(Scim.MEDIA_TYPE))
                .body("schemas[0]", equalTo("urn:ietf:params:scim:api:messages:2.0:Error"))
                .body("status", equalTo(Integer.toString(status)))
                .body("detail", notNullValue());
    }
}
