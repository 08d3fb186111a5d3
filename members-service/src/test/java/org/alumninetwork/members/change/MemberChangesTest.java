package org.alumninetwork.members.change;

import static io.restassured.RestAssured.given;
import static org.alumninetwork.members.MembersApi.administrator;
import static org.alumninetwork.members.MembersApi.createSource;
import static org.alumninetwork.members.MembersApi.idOf;
import static org.alumninetwork.members.MembersApi.imported;
import static org.alumninetwork.members.MembersApi.person;
import static org.alumninetwork.members.MembersApi.registered;
import static org.alumninetwork.members.MembersApi.registry;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.members.Feed;
import org.alumninetwork.members.Offices;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class MemberChangesTest {

    private final String login = "login-" + UUID.randomUUID();

    @Test
    void servicesAreToldWhatTheyNeedToKnowOfAMember() {
        Feed feed = Feed.ofService();
        String path = registered(
                login,
                Map.of(
                        "givenName", "Amina",
                        "familyName", "Wanjiru",
                        "preferredName", "Mina",
                        "email", "mina@example.org",
                        "country", "KE"));

        Map<String, Object> told = feed.next().getFirst();

        assertThat(told).containsEntry("type", "org.alumninetwork.member.changed");
        assertThat(told).containsEntry("subject", "members/" + idOf(path));
        assertThat(told.get("data"))
                .isEqualTo(Map.of(
                        "id", idOf(path),
                        "login", login,
                        "displayName", "Mina Wanjiru",
                        "nameVisibility", "MEMBERS",
                        "email", "mina@example.org",
                        "country", "KE",
                        "state", "ACTIVE",
                        "evidence", List.of()));
    }

    @Test
    void anImportTellsTheSameAsAnyOtherChange() {
        String source = createSource();
        Feed feed = Feed.ofService();
        imported(source, "text/csv", """
                        externalId,givenName,familyName,country,basis,institution,endDate
                        1,Amina,Wanjiru,KE,STUDIES,University of Helsinki,2009-05-31
                        1,Amina,Wanjiru,KE,SCHOLARSHIP,Svenska institutet,
                        """);
        Map<String, Object> byImport = feed.next().getFirst();
        String path = "/v1/members/" + registry(source).get("/v1/members").<String>path("items[0].id");

        administrator()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "\"0\"")
                .body("{\"phone\": \"+358294123456\"}")
                .patch(path)
                .then()
                .statusCode(200);

        assertThat(byImport.get("data").toString())
                .contains("{basis=SCHOLARSHIP, year=null}", "{basis=STUDIES, year=2009}");
        assertThat(feed.next().getFirst().get("data")).isEqualTo(byImport.get("data"));
    }

    @Test
    void ofWhoIsGoneARegistryIsToldThatAlone() {
        String source = createSource();
        Feed own = Feed.of(() -> registry(source));
        imported(source, "text/csv", "externalId,familyName\n1,Wanjiru\n");
        String id = registry(source).get("/v1/members").path("items[0].id");

        administrator()
                .header("If-Match", "\"0\"")
                .delete("/v1/members/" + id)
                .then()
                .statusCode(204);

        assertThat(own.next()).extracting("type").containsExactly("org.alumninetwork.member.deleted");
    }

    @Test
    void whoIsGoneLeavesATombstoneAlsoForTheRegistry() {
        String source = createSource();
        imported(source, "text/csv", "externalId,familyName\n1,Wanjiru\n");
        String id = registry(source).get("/v1/members").path("items[0].id");
        Feed services = Feed.ofService();
        Feed own = Feed.of(() -> registry(source));
        String other = createSource();
        Feed others = Feed.of(() -> registry(other));

        administrator()
                .header("If-Match", "\"0\"")
                .delete("/v1/members/" + id)
                .then()
                .statusCode(204);

        for (Feed feed : List.of(services, own)) {
            Map<String, Object> tombstone = feed.next().getFirst();
            assertThat(tombstone).containsEntry("type", "org.alumninetwork.member.deleted");
            assertThat(tombstone).containsEntry("subject", "members/" + id);
            assertThat(tombstone).doesNotContainKey("data");
        }
        assertThat(others.next()).isEmpty();
    }

    @Test
    void aRegistryIsToldOfItsOwnPeopleAndItsOwnFields() {
        String source = createSource(Offices.organisation("NETWORK", null), List.of("familyName", "affiliations"));
        Feed feed = Feed.of(() -> registry(source));
        registered(login, Map.of("familyName", "Somebody else"));
        imported(
                source,
                "text/csv",
                "externalId,familyName,email,basis,institution\n1,Wanjiru,e@example.org,STUDIES,Uni\n");

        List<Map<String, Object>> told = feed.next();

        assertThat(told).hasSize(1);
        @SuppressWarnings("unchecked") // data is an object
        Map<String, Object> data = (Map<String, Object>) told.getFirst().get("data");
        assertThat(data).containsEntry("externalId", "1").containsEntry("familyName", "Wanjiru");
        assertThat(data).containsKey("affiliations").doesNotContainKeys("email", "country", "login");
    }

    @Test
    void aRegistryIsNotKeptFromItsOwnPeopleByOthers() {
        String source = createSource();
        String start = registry(source).get("/v1/changes/members?limit=1000").path("next");
        registered(login, Map.of("familyName", "Somebody else"));
        registered("login-" + UUID.randomUUID(), Map.of("familyName", "Another"));
        imported(source, "text/csv", "externalId,familyName\n1,Wanjiru\n2,Otieno\n3,Mwangi\n");

        List<String> told = new ArrayList<>();
        Response page;
        String after = start;
        do {
            page = registry(source).get("/v1/changes/members?limit=1&after=" + after);
            assertThat(page.<List<?>>path("items")).hasSizeLessThanOrEqualTo(1);
            told.addAll(page.<List<String>>path("items.data.externalId"));
            after = page.path("next");
        } while (!page.<Boolean>path("end"));

        assertThat(told).containsExactlyInAnyOrder("1", "2", "3");
    }

    @Test
    void whatChangesNothingIsNotToldAndDeclaredStudiesAre() {
        String path = registered(login, Map.of("familyName", "Wanjiru"));
        Feed feed = Feed.ofService();

        person(login)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "\"0\"")
                .body("{\"familyName\": \"Wanjiru\"}")
                .patch(path)
                .then()
                .statusCode(200);
        assertThat(feed.next()).isEmpty();
        person(login)
                .body(Map.of("basis", "STUDIES", "institution", "Uni"))
                .post(path + "/affiliations")
                .then()
                .statusCode(201);
        assertThat(feed.next()).hasSize(1);
    }

    @Test
    void peopleDoNotFollowTheFeed() {
        given().auth()
                .oauth2(Tokens.personWithScopes(login, "changes:read"))
                .get("/v1/changes/members")
                .then()
                .statusCode(403);
        person(login).get("/v1/changes/members").then().statusCode(403);
    }
}
