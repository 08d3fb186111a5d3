package org.alumninetwork.members.scim;

import static io.restassured.RestAssured.given;
import static org.alumninetwork.members.MembersApi.createSource;
import static org.alumninetwork.members.MembersApi.person;
import static org.alumninetwork.members.MembersApi.registered;
import static org.alumninetwork.members.scim.Scim.at;
import static org.alumninetwork.members.scim.Scim.client;
import static org.alumninetwork.members.scim.Scim.withToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.members.Feed;
import org.alumninetwork.testing.Database;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** RFC 7644, section 3.11: {@code /Me} is the User who is the person who signed in. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class ScimMeTest {

    private final String login = "login-" + UUID.randomUUID();
    private String id;

    @BeforeEach
    void aMember() {
        String path = registered(
                login, Map.of("givenName", "Amina", "familyName", "Wanjiru", "email", login + "@example.org"));
        id = path.substring(path.lastIndexOf('/') + 1);
    }

    @Test
    void aPersonReadsTheOwnRecordUnderBothItsAddresses() {
        for (String path : new String[] {"/Me", "/Users/" + id}) {
            me().get(at(path))
                    .then()
                    .statusCode(200)
                    .contentType(startsWith(Scim.MEDIA_TYPE))
                    .header("ETag", startsWith("W/\"0-"))
                    .body("id", equalTo(id))
                    .body("userName", equalTo(login))
                    .body("name.familyName", equalTo("Wanjiru"))
                    .body("emails[0].value", equalTo(login + "@example.org"))
                    .body("meta.location", endsWith("/scim/v2/Users/" + id));
        }
        me().get(at("/Users")).then().statusCode(403);
        me().get(at("/Users/" + UUID.randomUUID())).then().statusCode(403);
    }

    @Test
    void aPersonChangesTheOwnRecordAndTheOthersAreTold() {
        Feed feed = Feed.ofService();

        patched("name.familyName", "\"Kamau\"").statusCode(200).body("name.familyName", equalTo("Kamau"));

        person(login)
                .get("/v1/members/me")
                .then()
                .body("familyName", equalTo("Kamau"))
                .body("givenName", equalTo("Amina"));
        assertThat(feed.next()).hasSize(1);
        String said = """
            {"schemas":["%s"],"userName":"%s","name":{"givenName":"Amina","familyName":"Otieno"},
            "addresses":[{"country":"ke","locality":"Nairobi"}]}""".formatted(Scim.USER, login);
        me().header("If-Match", "W/\"0-0\"").body(said).put(at("/Me")).then().statusCode(412);
        me().body(said)
                .put(at("/Me"))
                .then()
                .statusCode(200)
                .body("name.familyName", equalTo("Otieno"))
                .body("addresses[0].country", equalTo("KE"));
    }

    @Test
    void whatIsNotThePersonsToSayIsRefused() throws SQLException {
        mutability(patched(
                "urn:alumninetwork:params:scim:schemas:extension:2.0:Alumni:eduPersonUniqueId", "\"x@helsinki.fi\""));
        mutability(patched(
                "urn:alumninetwork:params:scim:schemas:extension:2.0:Alumni:affiliations",
                "[{\"basis\":\"STUDIES\",\"institution\":\"University of Helsinki\"}]"));
        mutability(patched("userName", "\"another\""));
        mutability(patched("active", "false"));
        String source = vouchedForBySource();

        mutability(patched("name.familyName", "\"Kamau\"")).body("detail", containsString(source));

        person(login).get("/v1/members/me").then().body("familyName", equalTo("Wanjiru"));
    }

    @Test
    void whoHasNoRecordOrIsNoPersonIsToldSo() {
        person("nobody-" + UUID.randomUUID()).get(at("/Me")).then().statusCode(404);
        given().auth()
                .oauth2(Tokens.service("events-service"))
                .get(at("/Me"))
                .then()
                .statusCode(403);
        client(createSource()).get(at("/Me")).then().statusCode(501);
        me().body("{}").post(at("/Me")).then().statusCode(405).header("Allow", "GET, PUT, PATCH");
        me().delete(at("/Me")).then().statusCode(403).body("detail", containsString("erasure"));
    }

    private RequestSpecification me() {
        return withToken(Tokens.person(login));
    }

    private ValidatableResponse patched(String path, String value) {
        return me().body("{\"schemas\":[\"" + Scim.PATCH + "\"],\"Operations\":[{\"op\":\"replace\",\"path\":\"" + path
                        + "\",\"value\":" + value + "}]}")
                .patch(at("/Me"))
                .then();
    }

    private static ValidatableResponse mutability(ValidatableResponse response) {
        return response.statusCode(400).body("scimType", equalTo("mutability"));
    }

    private String vouchedForBySource() throws SQLException {
        String source = createSource();
        try (Connection connection = Database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "insert into member_source (source_id, external_id, member_id, state_hash) select id, 'M-1', '" + id
                            + "', 0 from source where code = '" + source + "'");
        }
        return source;
    }
}
