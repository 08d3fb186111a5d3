package org.alumninetwork.members.source;

import static org.alumninetwork.members.MembersApi.administrator;
import static org.alumninetwork.members.MembersApi.createSource;
import static org.alumninetwork.members.MembersApi.person;
import static org.alumninetwork.members.MembersApi.registered;
import static org.alumninetwork.members.MembersApi.registry;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.members.Offices;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class SourceTest {

    private final String code = "registry-" + UUID.randomUUID();

    @Test
    void aSourceOwnsEverythingUnlessSaidOtherwise() {
        String path = administrator()
                .body(Map.of("code", code, "name", "Registry", "organisationId", UUID.randomUUID()))
                .post("/v1/sources")
                .then()
                .statusCode(201)
                .body("authority", hasItems("givenName", "affiliations", "orcid"))
                .body("snapshotGuardPercent", equalTo(5))
                .extract()
                .header("Location");

        administrator()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "\"0\"")
                .body("{\"authority\": [\"email\"], \"columns\": {\"e-post\": \"email\"}}")
                .patch(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("authority", equalTo(List.of("email")))
                .body("columns.e-post", equalTo("email"));
        administrator()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "\"1\"")
                .body("{\"code\": \"another\"}")
                .patch(path)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/source-code-is-fixed"));
    }

    @Test
    void aCodeNamesOneSource() {
        Map<String, Object> source = Map.of("code", code, "name", "Registry", "organisationId", UUID.randomUUID());
        administrator().body(source).post("/v1/sources").then().statusCode(201);

        administrator()
                .body(source)
                .post("/v1/sources")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/source-code-taken"));
    }

    @Test
    void staffDealWithTheSourcesOfTheirNetworkAndRegistriesReadTheirOwn() {
        UUID network = Offices.organisation("NETWORK", null);
        String staff = "staff-" + UUID.randomUUID();
        Offices.appoint(registered(staff, Map.of("familyName", "Staff")), network);
        String officer = "officer-" + UUID.randomUUID();
        UUID chapter = Offices.organisation("CHAPTER", network);
        Offices.appoint(registered(officer, Map.of("familyName", "Officer")), chapter);

        person(staff)
                .body(Map.of("code", code, "name", "Registry", "organisationId", chapter))
                .post("/v1/sources")
                .then()
                .statusCode(201);
        String elsewhere = createSource();

        person(staff).get("/v1/sources").then().body("items.code", equalTo(List.of(code)));
        person(staff)
                .body(Map.of("code", "x", "name", "Registry", "organisationId", UUID.randomUUID()))
                .post("/v1/sources")
                .then()
                .statusCode(403);
        person(officer).get("/v1/sources").then().body("items", empty());
        registry(elsewhere).get("/v1/sources").then().body("items.code", equalTo(List.of(elsewhere)));
        administrator().get("/v1/sources?limit=200").then().body("items.code", hasItem(code));
        String id = administrator().get("/v1/sources?limit=200").path("items.find { it.code == '" + code + "' }.id");
        registry(elsewhere).get("/v1/sources/" + id).then().statusCode(404);
        person(staff).get("/v1/sources/" + id).then().statusCode(200);
    }
}
