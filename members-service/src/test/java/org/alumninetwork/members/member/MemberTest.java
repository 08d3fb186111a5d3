package org.alumninetwork.members.member;

import static io.restassured.RestAssured.given;
import static org.alumninetwork.members.MembersApi.administrator;
import static org.alumninetwork.members.MembersApi.createSource;
import static org.alumninetwork.members.MembersApi.idOf;
import static org.alumninetwork.members.MembersApi.imported;
import static org.alumninetwork.members.MembersApi.person;
import static org.alumninetwork.members.MembersApi.registered;
import static org.alumninetwork.members.MembersApi.registry;
import static org.alumninetwork.members.merge.Merges.merged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.members.Feed;
import org.alumninetwork.members.Offices;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.StatementCounter;
import org.alumninetwork.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class MemberTest {

    private final String login = "login-" + UUID.randomUUID();

    @Test
    void aLoginIsLinkedToOneRecordOnce() {
        person(login).get("/v1/members/me").then().statusCode(404);

        String path = registered(login, Map.of("givenName", "Amina", "familyName", "Wanjiru"));

        person(login)
                .get("/v1/members/me")
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("id", equalTo(idOf(path)))
                .body("displayName", equalTo("Amina Wanjiru"));
        person(login)
                .body(Map.of("familyName", "Again"))
                .post("/v1/members/me")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-registered"));
    }

    @Test
    void aMergePatchChangesWhatItNamesAndNullTakesAway() {
        registered(login, Map.of("givenName", "Amina", "familyName", "Wanjiru", "city", "Nairobi"));

        amendOwn("\"0\"", "{\"city\": null, \"preferredName\": \" Mina \", \"languages\": [\"sw\", \"en\"]}")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("$", not(hasKey("city")))
                .body("displayName", equalTo("Mina Wanjiru"))
                .body("givenName", equalTo("Amina"))
                .body("languages", equalTo(List.of("sw", "en")));
        amendOwn("\"0\"", "{\"city\": \"Kisumu\"}").statusCode(412);
        amendOwn("\"1\"", "{\"preferredName\": \"Mina\"}").statusCode(200).header("ETag", "\"1\"");
        person(login)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body("{}")
                .patch("/v1/members/me")
                .then()
                .statusCode(428);
        person(login)
                .header("If-None-Match", "\"1\"")
                .get("/v1/members/me")
                .then()
                .statusCode(304);
    }

    @Test
    void aNameIsSeenAndIsReadInTheOrderInWhichItIsWritten() {
        for (String unseen : List.of("\u200b", "\u3164", "\u00ad\u200d", "A\u202eB", "\u2067A\u2069")) {
            administrator()
                    .body(Map.of("givenName", "A", "familyName", unseen))
                    .post("/v1/members")
                    .then()
                    .statusCode(400)
                    .body("violations.pointer", contains("/familyName"));
        }
        administrator()
                .body(Map.of("givenName", "\u200b", "familyName", "علی\u200cزاده"))
                .post("/v1/members")
                .then()
                .statusCode(201)
                .body("$", not(hasKey("givenName")))
                .body("familyName", equalTo("علی\u200cزاده"));
    }

    @Test
    void aNameThatIsNotSeenIsRejectedInAFile() {
        String source = createSource();
        String job = imported(
                source, "text/csv", "externalId,givenName,familyName\nU-1,A,\u200b\nU-2,A,B\u202eC\nU-3,A,Seen\n");

        administrator().get(job).then().body("counts.rejected", equalTo(2)).body("counts.created", equalTo(1));
    }

    @Test
    void eachFaultIsNamedWithItsPlace() {
        person(login)
                .body(Map.of(
                        "familyName", "a\u0007b",
                        "phone", "0401234",
                        "orcid", "0000-0002-1825-0098",
                        "country", "XX",
                        "languages", List.of("not a tag"),
                        "email", "nobody"))
                .post("/v1/members/me")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-request"))
                .body("violations.size()", equalTo(6));
        person(login)
                .body("{\"familyName\": \"A\", \"visibility\": {\"shoeSize\": \"NOBODY\"}}")
                .post("/v1/members/me")
                .then()
                .statusCode(400);
        person(login)
                .body("{\"familyName\": \"  \"}")
                .post("/v1/members/me")
                .then()
                .statusCode(400);
    }

    /** A number for a setting would be the first, the second and so on: 0 shows the phone to everyone. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /visibility          | {"visibility": {"phone": 0}}
            /visibility          | {"visibility": {"phone": "1"}}
            /birthDate           | {"birthDate": 7000}
            /birthDate           | {"birthDate": [1989, 3, 2]}
            /jobTitle            | {"jobTitle": 7}
            /jobTitle            | {"jobTitle": "x\\ud800y"}
            /birthDate           | {"birthDate": ""}
            /birthDate           | {"birthDate": "1989-03-02T12:00:00Z"}
            /birthDate           | {"birthDate": "0000-03-02"}
            /birthDate           | {"birthDate": "-10000-03-02"}
            /expertise/0         | {"expertise": [true]}""")
    void aValueOfAnotherTypeIsRefused(String pointer, String patch) {
        String subject = "typed-" + UUID.randomUUID();
        registered(subject, Map.of("familyName", "Typed"));

        person(subject)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "\"0\"")
                .body(patch)
                .patch("/v1/members/me")
                .then()
                .statusCode(400)
                .body("violations[0].pointer", startsWith(pointer));
    }

    @Test
    void aTagThatWasWeakenedOnItsWayIsKnownAllTheSame() {
        String subject = "cached-" + UUID.randomUUID();
        String path = registered(subject, Map.of("familyName", "Cached"));

        person(subject)
                .header("If-None-Match", "\"7\", W/\"0\"")
                .get(path)
                .then()
                .statusCode(304);
        person(subject).header("If-None-Match", "W/\"7\"").get(path).then().statusCode(200);
    }

    @Test
    void aCursorThatWasTamperedWithIsRefused() {
        registered("paged-" + UUID.randomUUID(), Map.of("familyName", "Paged"));
        registered("paged-" + UUID.randomUUID(), Map.of("familyName", "Paged"));
        String next = administrator().get("/v1/members?limit=1").path("next");
        String content = new String(Base64.getUrlDecoder().decode(next), StandardCharsets.UTF_8);
        String broken = content.replaceFirst("\"family\":\"[^\"]*\"", "\"family\":null");
        assertThat(broken).isNotEqualTo(content);

        administrator()
                .queryParam("limit", 1)
                .queryParam("cursor", Base64.getUrlEncoder().encodeToString(broken.getBytes(StandardCharsets.UTF_8)))
                .get("/v1/members")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-cursor"));
    }

    @Test
    void aPathMayHoldAnything() {
        administrator()
                .urlEncodingEnabled(false)
                .get("/v1/verifications/a%00%7B")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-request"));
    }

    @Test
    void nobodyClaimsTheIdentifiersThatProveWhoTheyAre() {
        person(login)
                .body(Map.of("familyName", "Wanjiru", "eduPersonUniqueId", "a1@helsinki.fi"))
                .post("/v1/members/me")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/identifier-not-claimable"))
                .body("violations[0].pointer", equalTo("/eduPersonUniqueId"));
        String path = registered(login, Map.of("familyName", "Wanjiru", "orcid", "0000-0002-1825-0097"));
        amendOwn("\"0\"", "{\"schacHomeOrganization\": \"helsinki.fi\"}").statusCode(403);
        amend(administrator(), path, "\"0\"", "{\"schacHomeOrganization\": \"helsinki.fi\"}")
                .statusCode(200)
                .body("schacHomeOrganization", equalTo("helsinki.fi"));
    }

    @Test
    void staffAndAdministratorsStateNoIdentifiersOfThemselvesEither() {
        UUID network = Offices.organisation("NETWORK", null);
        String source = createSource(network, List.of("familyName"));
        imported(source, "text/csv", "externalId,familyName\n1,Wanjiru\n");
        String path = registered(login, Map.of("familyName", "Wanjiru"));
        merged("/v1/members/" + registry(source).get("/v1/members").<String>path("items[0].id"), path);
        Offices.appoint(path, network);
        String claim = "{\"eduPersonUniqueId\": \"a2@helsinki.fi\"}";

        amendOwn("*", claim).statusCode(403).body("type", equalTo("/problems/identifier-not-claimable"));
        amend(person(login), path, "*", claim).statusCode(403);
        amend(administrator(login), path, "*", claim).statusCode(403);
        amend(administrator(login), "/v1/members/me", "*", claim).statusCode(403);
        amend(administrator(login), path, "*", "{\"city\": \"Oslo\"}").statusCode(200);
        amend(administrator(), path, "*", claim).statusCode(200);
    }

    @Test
    void aRecordIsItsMembersAndAdministratorsToAmendAndNobodyElses() {
        String path = registered(login, Map.of("familyName", "Wanjiru"));
        String other = "other-" + UUID.randomUUID();
        registered(other, Map.of("familyName", "Other"));

        amend(person(other), path, "\"0\"", "{\"city\": \"Oslo\"}").statusCode(403);
        amend(person("unknown"), path, "\"0\"", "{\"city\": \"Oslo\"}").statusCode(404);
        amend(person(login), path, "\"0\"", "{\"city\": \"Oslo\"}").statusCode(200);
        person(other).header("If-Match", "\"1\"").delete(path).then().statusCode(403);
        person(login).header("If-Match", "\"1\"").delete(path).then().statusCode(403);
        person(other).body(Map.of("familyName", "X")).post("/v1/members").then().statusCode(403);
    }

    @Test
    void staffCreateMembersAndAmendThoseOfTheirRegistries() {
        UUID network = Offices.organisation("NETWORK", null);
        Offices.appoint(registered(login, Map.of("familyName", "Staff")), network);
        String source = createSource(network, List.of("familyName"));
        imported(source, "text/csv", "externalId,familyName\n1,Virtanen\n");
        String path = "/v1/members/" + registry(source).get("/v1/members").<String>path("items[0].id");

        person(login)
                .body(Map.of("familyName", "Created"))
                .post("/v1/members")
                .then()
                .statusCode(201)
                .header("Location", startsWith("/v1/members/"));
        amend(person(login), path, "\"0\"", "{\"city\": \"Oslo\"}").statusCode(200);
        amend(person(login), path, "\"1\"", "{\"familyName\": \"Other\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/field-owned-by-source"))
                .body("violations[0].pointer", equalTo("/familyName"))
                .body("violations[0].message", equalTo("is kept by the source " + source));
    }

    @Test
    void whoIsDeletedIsGoneAndTheFeedSaysSo() {
        String email = login + "@example.org";
        String path = registered(login, Map.of("familyName", "Wanjiru", "email", email));

        administrator().delete(path).then().statusCode(428);
        administrator().header("If-Match", "\"0\"").delete(path).then().statusCode(204);

        administrator().get(path).then().statusCode(404);
        person(login).get("/v1/members/me").then().statusCode(404);
        List<Map<String, Object>> told = Feed.fromTheBeginning().next();
        assertThat(told)
                .filteredOn("subject", "members/" + idOf(path))
                .extracting("type")
                .contains("org.alumninetwork.member.deleted");
        assertThat(told.toString()).doesNotContain(email);
    }

    @Test
    void theDirectoryIsInTheOrderOfNamesWhateverCaseAndAccents() {
        String word = "zy" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        for (String given : List.of("Östen", "olle", "Oskar", "Pia", "Åke")) {
            registered("l-" + UUID.randomUUID(), Map.of("givenName", given, "familyName", word));
        }

        assertThat(pages("/v1/members?limit=2&q=" + word)).containsExactly("Åke", "olle", "Oskar", "Östen", "Pia");
        assertThat(pages("/v1/members?limit=2&sort=-name&q=" + word))
                .containsExactly("Pia", "Östen", "Oskar", "olle", "Åke");
        assertThat(pages("/v1/members?limit=2&sort=created&q=" + word))
                .containsExactly("Östen", "olle", "Oskar", "Pia", "Åke");
        assertThat(pages("/v1/members?limit=3&sort=-created&q=" + word))
                .containsExactly("Åke", "Pia", "Oskar", "olle", "Östen");
    }

    @Test
    void aSearchFindsBeginningsOfWordsOfTheName() {
        String word = "zx" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        registered(login, Map.of("givenName", "Anna-Māra", "familyName", "von " + word, "preferredName", "Mimmi"));

        for (String q : List.of(
                word, word.substring(0, 4) + " mar", "von ann " + word, word.toUpperCase(Locale.ROOT) + " MIM")) {
            assertThat(pages("/v1/members?q=" + q)).as(q).contains("Anna-Māra");
        }
        assertThat(pages("/v1/members?q=" + word + " nna")).isEmpty();
        administrator().get("/v1/members?q=--").then().statusCode(400);
        administrator()
                .get("/v1/members?q=" + word + "' | b:*")
                .then()
                .statusCode(200)
                .body("items", empty());
        administrator().get("/v1/members?sort=age").then().statusCode(400);
        administrator().get("/v1/members?colour=red").then().statusCode(400);
    }

    @Test
    void aSearchByStudiesNeedsOneAffiliationThatFitsAsAWhole() {
        String institution = "University of " + UUID.randomUUID();
        String source = createSource();
        imported(source, "text/csv", """
                externalId,givenName,familyName,basis,institution,endDate
                1,One,Early,STUDIES,%1$s,2010-05-31
                2,Two,Late,STUDIES,%1$s,2020-05-31
                3,Three,Elsewhere,STUDIES,%1$s,2010-05-31
                3,Three,Elsewhere,STUDIES,Another university,2020-05-31
                """.formatted(institution));

        String query = "/v1/members?institution=" + institution.toUpperCase(Locale.ROOT);
        assertThat(pages(query)).containsExactlyInAnyOrder("One", "Two", "Three");
        assertThat(pages(query + "&graduatedFrom=2015")).containsExactly("Two");
        assertThat(pages(query + "&graduatedTo=2010")).containsExactlyInAnyOrder("One", "Three");
        assertThat(pages(query + "&graduatedFrom=2021")).isEmpty();
    }

    @Test
    void theDirectoryNeedsTheSameNumberOfStatementsHoweverLongItIs() {
        UUID network = Offices.organisation("NETWORK", null);
        Offices.appoint(registered(login, Map.of("familyName", "Staff")), network);
        String source = createSource(network, null);
        imported(source, "text/csv", "externalId,familyName\n1,A\n2,B\n3,C\n");

        for (String token : List.of(Tokens.administrator(), Tokens.person(login), Tokens.registry(source))) {
            RequestSpecification caller = given().auth().oauth2(token);
            long few = StatementCounter.during(
                    () -> caller.get("/v1/members?limit=1").then().statusCode(200));
            long many = StatementCounter.during(
                    () -> caller.get("/v1/members?limit=200").then().statusCode(200));
            assertThat(many).isEqualTo(few);
        }
    }

    @Test
    void readingOneMemberTakesTwoStatementsWhoCallsAndTheRecord() {
        registered(login, Map.of("familyName", "Reader"));
        String other = registered("other-" + login, Map.of("familyName", "Other", "phone", "+254202712085"));

        long statements = StatementCounter.during(
                () -> person(login).get(other).then().statusCode(200).body("familyName", equalTo("Other")));

        assertThat(statements).isEqualTo(2);
    }

    private static List<String> pages(String path) {
        List<String> names = new ArrayList<>();
        String next = path.replace(" ", "%20").replace("'", "%27").replace("|", "%7C");
        while (next != null) {
            var page = administrator()
                    .urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract();
            names.addAll(page.path("items.givenName"));
            next = page.header("Link") == null ? null : page.header("Link").replaceAll("<(.*)>.*", "$1");
        }
        return names;
    }

    private ValidatableResponse amendOwn(String ifMatch, String patch) {
        return amend(person(login), "/v1/members/me", ifMatch, patch);
    }

    private static ValidatableResponse amend(RequestSpecification caller, String path, String ifMatch, String patch) {
        return caller.contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", ifMatch)
                .body(patch)
                .patch(path)
                .then();
    }
}
