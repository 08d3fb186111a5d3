package org.alumninetwork.members.scim;

import static io.restassured.RestAssured.given;
import static org.alumninetwork.members.MembersApi.administrator;
import static org.alumninetwork.members.MembersApi.awaitEnd;
import static org.alumninetwork.members.MembersApi.createSource;
import static org.alumninetwork.members.MembersApi.registry;
import static org.alumninetwork.members.scim.Scim.at;
import static org.alumninetwork.members.scim.Scim.client;
import static org.alumninetwork.members.scim.Scim.created;
import static org.alumninetwork.members.scim.Scim.found;
import static org.alumninetwork.members.scim.Scim.patched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alumninetwork.members.Feed;
import org.alumninetwork.members.MembersApi;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Once a source has ceased to vouch for somebody, what the person says is the person's. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class EndedVouchingTest {

    private static final String ACTIVE = "{\"op\":\"replace\",\"path\":\"active\",\"value\":%s}";

    private final String key = UUID.randomUUID().toString().replace("-", "");
    private final String login = "login-" + key;
    private final String own = "own-" + key + "@example.org";
    private String source;
    private String id;

    @BeforeEach
    void somebodyIsProvisionedAndRegisters() {
        source = createSource();
        id = created(source, profile());
        given().auth()
                .oauth2(Tokens.personWithClaims(login, Map.of("eduperson_unique_id", key + "@helsinki.fi")))
                .contentType(ContentType.JSON)
                .body(Map.of("familyName", "Said"))
                .post("/v1/members/me")
                .then()
                .statusCode(201)
                .body("id", equalTo(id));
    }

    @Test
    void whatThePersonSaysThenIsNotToldToTheSourceButByConsent() {
        patched(source, id, ACTIVE.formatted("false")).statusCode(200);
        Feed feed = Feed.of(() -> registry(source));
        amended(Map.of("email", own)).statusCode(200);

        registry(source)
                .get("/v1/members/" + id)
                .then()
                .body("email", nullValue())
                .body("familyName", equalTo("Person"));
        client(source)
                .get(at("/Users/" + id))
                .then()
                .body("emails", nullValue())
                .body("name.familyName", equalTo("Person"));
        found(source, "emails.value eq \"" + own + "\"").body("totalResults", equalTo(0));
        found(source, "emails pr").body("totalResults", equalTo(0));
        found(source, "name.familyName eq \"Person\"").body("Resources[0].emails", nullValue());
        assertThat(feed.next()).isNotEmpty().allMatch(change -> !change.toString()
                .contains(own));
        MembersApi.person(login)
                .get("/v1/members/" + id + "/visibility")
                .then()
                .body("fields.find { it.field == 'email' }.seenBy.source", not(hasItem(source)))
                .body("fields.find { it.field == 'name' }.seenBy.source", hasItem(source));

        MembersApi.person(login)
                .body(Map.of("purpose", "registry-" + source, "wordingVersion", "2026-11 en"))
                .post("/v1/members/" + id + "/consents")
                .then()
                .statusCode(201);
        registry(source).get("/v1/members/" + id).then().body("email", equalTo(own));
    }

    @Test
    void theSourceChangesNothingUntilItVouchesAgain() {
        patched(source, id, ACTIVE.formatted("false")).statusCode(200);
        amended(Map.of("email", own)).statusCode(200);

        client(source)
                .body(profile().replace("\"active\":true", "\"active\":false").replace("Amina", "Other"))
                .put(at("/Users/" + id))
                .then()
                .statusCode(200)
                .body("active", equalTo(false))
                .body("emails", nullValue())
                .body("name.givenName", equalTo("Amina"));
        patched(source, id, "{\"op\":\"add\",\"path\":\"emails\",\"value\":[{\"value\":\"x@example.org\"}]}")
                .statusCode(400)
                .body("scimType", equalTo("mutability"));
        emailIs(own);

        patched(source, id, ACTIVE.formatted("true")).statusCode(200).body("emails[0].value", equalTo(own));
        emailIs(own);
        client(source).body(profile()).put(at("/Users/" + id)).then().statusCode(200);
        emailIs(key + "@example.org");
    }

    @Test
    void whoIsCreatedWithoutBeingVouchedForIsShownAsWasSaid() {
        String other = createSource();

        String inactive =
                created(other, profile().replace(key, "i" + key).replace("\"active\":true", "\"active\":false"));

        client(other)
                .get(at("/Users/" + inactive))
                .then()
                .body("active", equalTo(false))
                .body("name.familyName", equalTo("Person"))
                .body("emails[0].value", equalTo("i" + key + "@example.org"));
    }

    @Test
    void whoLapsesByAWholeFileIsTheSourcesNoMoreEither() {
        String registry = createSource();
        whole(registry, 1, 40);
        whole(registry, 1, 39);
        String lapsed = registry(registry).get("/v1/members?limit=200").path("items.find { it.externalId == '40' }.id");
        administrator()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "*")
                .body(Map.of("city", "Turku"))
                .patch("/v1/members/" + lapsed)
                .then()
                .statusCode(200);

        registry(registry)
                .get("/v1/members/" + lapsed)
                .then()
                .body("city", nullValue())
                .body("familyName", equalTo("Name40"));
        registry(registry).get("/v1/members?city=Turku").then().body("items", empty());
        registry(registry).get("/v1/members?city=Nairobi").then().body("items", hasSize(39));
        found(registry, "addresses.locality eq \"Turku\"").body("totalResults", equalTo(0));
    }

    private static void whole(String source, int from, int to) {
        String rows = IntStream.rangeClosed(from, to)
                .mapToObj("%1$d,Name%1$d,Nairobi\n"::formatted)
                .collect(Collectors.joining());
        String job = given().auth()
                .oauth2(Tokens.registry(source))
                .contentType("text/csv")
                .body(("externalId,familyName,city\n" + rows).getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports?mode=snapshot&source=" + source)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        awaitEnd(job);
    }

    private String profile() {
        return Scim.person(key, "Person");
    }

    private void emailIs(String expected) {
        administrator().get("/v1/members/" + id).then().body("email", equalTo(expected));
    }

    private ValidatableResponse amended(Map<String, String> fields) {
        return MembersApi.person(login)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "*")
                .body(fields)
                .patch("/v1/members/me")
                .then();
    }
}
