package org.alumninetwork.members.scim;

import static org.alumninetwork.members.MembersApi.administrator;
import static org.alumninetwork.members.MembersApi.createSource;
import static org.alumninetwork.members.MembersApi.registry;
import static org.alumninetwork.members.scim.Scim.ALUMNI;
import static org.alumninetwork.members.scim.Scim.at;
import static org.alumninetwork.members.scim.Scim.client;
import static org.alumninetwork.members.scim.Scim.created;
import static org.alumninetwork.members.scim.Scim.patched;
import static org.alumninetwork.members.scim.Scim.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.alumninetwork.members.Feed;
import org.alumninetwork.members.Offices;
import org.alumninetwork.members.merge.Merges;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class ScimUserTest {

    private String source;

    @BeforeEach
    void aRegistry() {
        source = createSource();
    }

    @Test
    void aPersonIsCreatedAndReadWithEverythingThatWasSaid() {
        String location = client(source)
                .body(person("H-1", "Wanjirũ"))
                .post(at("/Users"))
                .then()
                .statusCode(201)
                .contentType(startsWith(Scim.MEDIA_TYPE))
                .header("ETag", startsWith("W/\"0-"))
                .extract()
                .header("Location");
        assertThat(location).contains("/scim/v2/Users/");

        client(source)
                .get(at("/Users/" + location.substring(location.lastIndexOf('/') + 1)))
                .then()
                .statusCode(200)
                .body("externalId", equalTo("H-1"))
                .body("userName", equalTo("H-1@Registry.example"))
                .body("name.formatted", equalTo("Amina Wanjirũ"))
                .body("active", equalTo(true))
                .body("emails[0].value", equalTo("H-1@example.org"))
                .body("addresses[0].country", equalTo("KE"))
                .body("'" + ALUMNI + "'.birthDate", equalTo("1990-04-12"))
                .body("'" + ALUMNI + "'.affiliations", hasSize(2))
                .body("'" + ALUMNI + "'.affiliations[0].degree", equalTo("Master"))
                .body("'" + ALUMNI + "'.schacPersonalUniqueCode", hasSize(1))
                .body("meta.resourceType", equalTo("User"))
                .body("meta.location", equalTo(location));
    }

    @Test
    void whatTheFileSaidIsReadBySCIMAndTheOtherWayRound() {
        String id = created(source, person("H-2", "Virtanen"));

        registry(source)
                .get("/v1/members/" + id)
                .then()
                .statusCode(200)
                .body("externalId", equalTo("H-2"))
                .body("familyName", equalTo("Virtanen"));
        registry(source)
                .get("/v1/members/" + id + "/affiliations")
                .then()
                .body("items.size()", equalTo(2))
                .body("items[0].verified", equalTo(true));
        administrator().get("/v1/members/" + id + "/affiliation-history").then().body("items.size()", equalTo(2));
    }

    @Test
    void namesAreUniqueWithinTheSource() {
        created(source, person("H-3", "First"));

        client(source)
                .body(person("H-3", "Second"))
                .post(at("/Users"))
                .then()
                .statusCode(409)
                .contentType(startsWith(Scim.MEDIA_TYPE))
                .body("scimType", equalTo("uniqueness"))
                .body("status", equalTo("409"));
        client(source)
                .body(person("h-3", "Other").replace("\"externalId\":\"h-3\"", "\"externalId\":\"other\""))
                .post(at("/Users"))
                .then()
                .statusCode(409)
                .body("scimType", equalTo("uniqueness"));
        created(createSource(), person("H-3", "Elsewhere"));
    }

    @Test
    void aReplacementSaysEverythingAnewAndAnUnchangedOneWritesNothing() {
        String id = created(source, person("H-4", "Before"));
        String etag = client(source).get(at("/Users/" + id)).header("ETag");
        Feed feed = Feed.ofService();

        client(source)
                .body(person("H-4", "Before"))
                .put(at("/Users/" + id))
                .then()
                .statusCode(200)
                .header("ETag", equalTo(etag));
        assertThat(feed.next()).noneMatch(change -> change.get("subject").equals("members/" + id));

        client(source)
                .body(person("H-4", "After").replace("\"degree\":\"Master\",", ""))
                .put(at("/Users/" + id))
                .then()
                .statusCode(200)
                .header("ETag", startsWith("W/\"1-"))
                .body("name.familyName", equalTo("After"))
                .body("'" + ALUMNI + "'.affiliations[0].degree", nullValue());
        assertThat(feed.next())
                .filteredOn(change -> change.get("subject").equals("members/" + id))
                .hasSize(1);
        client(source).get(at("/Users/" + id)).then().header("ETag", startsWith("W/\"1-"));
    }

    @Test
    void aReplacementWithoutTheExtensionLeavesItAsItIs() {
        String id = created(source, person("H-5", "Before"));

        client(source)
                .body(Scim.minimal("H-5@registry.example"))
                .put(at("/Users/" + id))
                .then()
                .statusCode(200)
                .body("emails", nullValue())
                .body("externalId", equalTo("H-5"))
                .body("'" + ALUMNI + "'.affiliations", hasSize(2));
    }

    @Test
    void aStaleVersionIsRefused() {
        String id = created(source, person("H-6", "Before"));
        String etag = client(source).get(at("/Users/" + id)).header("ETag");
        patched(source, id, "{\"op\":\"replace\",\"path\":\"name.familyName\",\"value\":\"After\"}")
                .statusCode(200);

        client(source)
                .header("If-Match", etag)
                .body(person("H-6", "Late"))
                .put(at("/Users/" + id))
                .then()
                .statusCode(412)
                .body("status", equalTo("412"));
        client(source)
                .header("If-Match", etag)
                .delete(at("/Users/" + id))
                .then()
                .statusCode(412);
        String present = client(source).get(at("/Users/" + id)).header("ETag");
        client(source)
                .header("If-None-Match", present)
                .get(at("/Users/" + id))
                .then()
                .statusCode(304);
        client(source)
                .header("If-Match", present)
                .body(person("H-6", "Now"))
                .put(at("/Users/" + id))
                .then()
                .statusCode(200);
    }

    @Test
    void aPatchChangesWhatItNames() {
        String id = created(source, person("H-7", "Before"));

        patched(
                        source,
                        id,
                        "{\"op\":\"Replace\",\"path\":\"emails[type eq \\\"work\\\"].value\",\"value\":\"new@example.org\"}",
                        "{\"op\":\"Add\",\"path\":\"" + ALUMNI
                                + ":affiliations\",\"value\":[{\"basis\":\"STUDIES\",\"institution\":\"Aalto\"}]}",
                        "{\"op\":\"Remove\",\"path\":\"" + ALUMNI + ":affiliations[basis eq \\\"SCHOLARSHIP\\\"]\"}",
                        "{\"op\":\"Replace\",\"value\":{\"name.givenName\":\"Aino\"}}")
                .statusCode(200)
                .body("emails[0].value", equalTo("new@example.org"))
                .body("name.givenName", equalTo("Aino"))
                .body("'" + ALUMNI + "'.affiliations.institution", equalTo(List.of("University of Helsinki", "Aalto")));
    }

    @Test
    void whoIsNotActiveLosesTheVerificationAndNothingElse() {
        String id = created(source, person("H-8", "Person"));

        patched(source, id, "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}")
                .statusCode(200)
                .body("active", equalTo(false));
        administrator()
                .get("/v1/members/" + id + "/affiliations")
                .then()
                .body("items.size()", equalTo(2))
                .body("items[0].verified", equalTo(false));
        patched(source, id, "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"True\"}")
                .statusCode(200)
                .body("active", equalTo(true));
        administrator().get("/v1/members/" + id + "/affiliations").then().body("items[1].verified", equalTo(true));
    }

    @Test
    void whoIsDeletedIsGoneForTheClientAndComesBackAsTheSameMember() {
        String id = created(source, person("H-9", "Person"));

        client(source).delete(at("/Users/" + id)).then().statusCode(204);
        client(source).get(at("/Users/" + id)).then().statusCode(404).body("status", equalTo("404"));
        client(source).delete(at("/Users/" + id)).then().statusCode(404);
        Scim.found(source, "externalId eq \"H-9\"").body("totalResults", equalTo(0));
        administrator().get("/v1/members/" + id).then().statusCode(200).body("familyName", equalTo("Person"));

        assertThat(created(source, person("H-9", "Person"))).isEqualTo(id);
        client(source).get(at("/Users/" + id)).then().statusCode(200).body("active", equalTo(true));
    }

    @Test
    void aSourceSeesAndChangesOnlyWhatItIsTheAuthorityFor() {
        String narrow = createSource(Offices.organisation("NETWORK", null), List.of("familyName", "affiliations"));
        String id = created(narrow, person("H-10", "Person"));

        client(narrow)
                .get(at("/Users/" + id))
                .then()
                .body("name.familyName", equalTo("Person"))
                .body("name.givenName", nullValue())
                .body("emails", nullValue());
        Scim.found(narrow, "emails pr").body("totalResults", equalTo(0));
        administrator().get("/v1/members/" + id).then().body("email", equalTo("H-10@example.org"));

        client(narrow)
                .body(person("H-10", "Person").replace("H-10@example.org", "other@example.org"))
                .put(at("/Users/" + id))
                .then()
                .statusCode(200);
        administrator().get("/v1/members/" + id).then().body("email", equalTo("H-10@example.org"));
        patched(narrow, id, "{\"op\":\"add\",\"path\":\"emails\",\"value\":[{\"value\":\"x@example.org\"}]}")
                .statusCode(400)
                .body("scimType", equalTo("mutability"))
                .body("detail", containsString("email"));
    }

    @Test
    void peopleOfOthersAreNotThere() {
        String id = created(source, person("H-11", "Person"));
        String other = createSource();

        client(other).get(at("/Users/" + id)).then().statusCode(404);
        client(other)
                .body(person("H-11", "Mine"))
                .put(at("/Users/" + id))
                .then()
                .statusCode(404);
        client(other).delete(at("/Users/" + id)).then().statusCode(404);
        client(other).get(at("/Users/no-uuid")).then().statusCode(404);
        client(source).get(at("/Users/" + id)).then().body("name.familyName", not("Mine"));
    }

    @Test
    void whomAPersonOfOthersBecameIsNotTold() {
        String lost = created(source, person("H-13", "Lost"));
        String survivor = created(source, person("H-14", "Survivor"));
        Merges.merged("/v1/members/" + lost, "/v1/members/" + survivor);

        String other = createSource();
        client(other)
                .get(at("/Users/" + lost))
                .then()
                .statusCode(404)
                .body("detail", containsString(lost))
                .body("detail", not(containsString(survivor)));
        patched(other, lost, "{\"op\":\"replace\",\"path\":\"active\",\"value\":false}")
                .statusCode(404)
                .body("detail", not(containsString(survivor)));
        client(source).get(at("/Users/" + lost)).then().statusCode(200).body("id", equalTo(survivor));
    }

    @Test
    void whatIsWrongIsRefusedWithItsReason() {
        client(source)
                .body(person("H-12", "Person").replace("\"ke\"", "\"XX\""))
                .post(at("/Users"))
                .then()
                .statusCode(400)
                .body("scimType", equalTo("invalidValue"))
                .body("detail", containsString("country"));
        client(source)
                .body(person("H-12", "Person").replace("2014-05-31", "2009-05-31"))
                .post(at("/Users"))
                .then()
                .statusCode(400)
                .body("scimType", equalTo("invalidValue"));
        client(source)
                .body("{\"schemas\"")
                .post(at("/Users"))
                .then()
                .statusCode(400)
                .body("scimType", equalTo("invalidSyntax"));
        Scim.found(source, "externalId eq \"H-12\"").body("totalResults", equalTo(0));
    }
}
