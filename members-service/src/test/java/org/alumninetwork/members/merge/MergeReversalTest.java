package org.alumninetwork.members.merge;

import static org.alumninetwork.members.MembersApi.administrator;
import static org.alumninetwork.members.MembersApi.createSource;
import static org.alumninetwork.members.MembersApi.imported;
import static org.alumninetwork.members.MembersApi.person;
import static org.alumninetwork.members.MembersApi.registered;
import static org.alumninetwork.members.MembersApi.registry;
import static org.alumninetwork.members.merge.Merges.merged;
import static org.alumninetwork.members.merge.Merges.reversed;
import static org.hamcrest.Matchers.contains;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was said while two records were one, once they are two again. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class MergeReversalTest {

    private static final String COLUMNS = "externalId,familyName,email,city,basis,institution\n";
    private static final String AT_FIRST = COLUMNS + "R-1,Wanjiru,old@example.org,Turku,STUDIES,UniA\n";
    private static final String SINCE = COLUMNS + "R-1,Wanjiru,new@example.org,Oulu,STUDIES,UniB\n";

    private final String lost = "lost-" + UUID.randomUUID();
    private final String survivor = "survivor-" + UUID.randomUUID();
    private String source;
    private String known;
    private String lostPath;
    private String survivorPath;

    @BeforeEach
    void bringThree() {
        source = createSource();
        imported(source, "text/csv", AT_FIRST);
        known = "/v1/members/" + registry(source).get("/v1/members").<String>path("items[0].id");
        lostPath = registered(lost, Map.of("familyName", "Wanjiru"));
        survivorPath = registered(survivor, Map.of("familyName", "Otieno", "email", "mine@example.org"));
    }

    @Test
    void whatARegistrySaidMeanwhileIsTheRecordsThatItSpeaksOf() {
        String merge = merged(known, survivorPath);
        imported(source, "text/csv", SINCE);

        reversed(merge).statusCode(201);

        knownIs("new@example.org", "Oulu");
        administrator()
                .get(survivorPath)
                .then()
                .body("familyName", equalTo("Otieno"))
                .body("email", equalTo("mine@example.org"))
                .body("$", not(hasKey("city")));
    }

    @Test
    void whatTheRegistryFillsInDoesNotReplaceWhatThePersonSaid() {
        String filling = createSource(Offices.organisation("NETWORK", null), List.of("email"));
        imported(filling, "text/csv", "externalId,familyName,email\n1,Wanjiru,one@example.org\n");
        String filled = "/v1/members/" + registry(filling).get("/v1/members").<String>path("items[0].id");
        says(administrator(), filled, "{\"city\": \"Turku\"}");
        String merge = merged(filled, survivorPath);
        says(administrator(), survivorPath, "{\"city\": null}");
        imported(filling, "text/csv", "externalId,familyName,email,city\n1,Wanjiru,two@example.org,Oulu\n");

        reversed(merge).statusCode(201);

        administrator().get(filled).then().body("city", equalTo("Turku")).body("email", equalTo("two@example.org"));
        administrator().get(survivorPath).then().body("$", not(hasKey("city")));
    }

    @Test
    void theNextImportWritesAgainWhatItSaidBefore() {
        imported(source, "text/csv", COLUMNS + "R-2,Otieno,second@example.org,Espoo,,\n");
        String other = "/v1/members/"
                + registry(source).get("/v1/members").<String>path("items.find { it.familyName == 'Otieno' }.id");
        String merge = merged(known, other);
        imported(source, "text/csv", SINCE);

        reversed(merge).statusCode(201);
        String again = SINCE + "R-2,Otieno,second@example.org,Espoo,,\n";
        String job = imported(source, "text/csv", again);

        administrator().get(job).then().body("counts.updated", equalTo(2));
        knownIs("new@example.org", "Oulu");
        administrator()
                .get(other)
                .then()
                .body("email", equalTo("second@example.org"))
                .body("city", equalTo("Espoo"));
        affiliationsOf(known).body("items.institution", contains("UniB"));
        affiliationsOf(other).body("items", empty());
    }

    @Test
    void evidenceOfARegistryGoesWithWhomItSpeaksOf() {
        String merge = merged(known, survivorPath);
        imported(source, "text/csv", SINCE);

        reversed(merge).statusCode(201);

        affiliationsOf(survivorPath).body("items", empty());
        affiliationsOf(known).body("items.institution", contains("UniB"));
        administrator().get(known + "/affiliation-history").then().body("items.institution", contains("UniA", "UniB"));
        administrator().get(survivorPath + "/affiliation-history").then().body("items", empty());
        imported(source, "text/csv", AT_FIRST);
        affiliationsOf(known).body("items.institution", contains("UniA"));
    }

    @Test
    void whatWasWithdrawnSinceStaysWithdrawnInBoth() {
        consents(lost, lostPath);
        consents(survivor, survivorPath);
        String merge = merged(lostPath, survivorPath);
        person(survivor)
                .header("If-Match", "*")
                .delete(survivorPath + "/consents/mailing")
                .then()
                .statusCode(204);

        reversed(merge).statusCode(201);

        person(survivor).get(survivorPath + "/consents/mailing").then().statusCode(404);
        person(lost).get(lostPath + "/consents/mailing").then().statusCode(404);
    }

    @Test
    void aConsentThatNobodyWithdrewIsInForceAgain() {
        consents(lost, lostPath);
        consents(survivor, survivorPath);
        String merge = merged(lostPath, survivorPath);

        reversed(merge).statusCode(201);

        person(survivor).get(survivorPath + "/consents/mailing").then().statusCode(200);
        person(lost).get(lostPath + "/consents/mailing").then().statusCode(200);
    }

    @Test
    void whoAskedMeanwhileNotToBeWrittenToIsNotWrittenToUnderEitherRecord() {
        says(person(lost), lostPath + "/communication-preferences", "{\"language\": \"sv\"}");
        String merge = merged(lostPath, survivorPath);
        says(person(survivor), survivorPath + "/communication-preferences", "{\"channels\": []}");

        reversed(merge).statusCode(201);

        administrator().get(survivorPath + "/communication-preferences").then().body("channels", empty());
        administrator()
                .get(lostPath + "/communication-preferences")
                .then()
                .body("channels", empty())
                .body("language", equalTo("sv"));
    }

    @Test
    void whatSomebodyReadBeforeAMergeIsNoGroundToOverwriteWhatWasSaidMeanwhile() {
        String path = lostPath + "/communication-preferences";
        says(person(lost), path, "{\"language\": \"sv\"}");
        says(person(survivor), survivorPath + "/communication-preferences", "{\"language\": \"sv\"}");
        String read = person(lost).get(path).header("ETag");
        String merge = merged(lostPath, survivorPath);
        says(person(survivor), survivorPath + "/communication-preferences", "{\"channels\": []}");

        reversed(merge).statusCode(201);

        person(lost)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", read)
                .body("{\"channels\": [\"EMAIL\"]}")
                .patch(path)
                .then()
                .statusCode(412);
    }

    @Test
    void whoSaidNothingMeanwhileIsWrittenToAsBefore() {
        says(person(lost), lostPath + "/communication-preferences", "{\"channels\": []}");
        says(person(survivor), survivorPath + "/communication-preferences", "{\"language\": \"sv\"}");
        String merge = merged(lostPath, survivorPath);

        reversed(merge).statusCode(201);

        administrator().get(lostPath + "/communication-preferences").then().body("channels", empty());
        administrator()
                .get(survivorPath + "/communication-preferences")
                .then()
                .body("channels", contains("EMAIL"))
                .body("language", equalTo("sv"));
    }

    private void knownIs(String email, String city) {
        administrator()
                .get(known)
                .then()
                .statusCode(200)
                .body("email", equalTo(email))
                .body("city", equalTo(city));
    }

    private static ValidatableResponse affiliationsOf(String path) {
        return administrator().get(path + "/affiliations").then().statusCode(200);
    }

    private static void says(RequestSpecification caller, String path, String patch) {
        caller.contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "*")
                .body(patch)
                .patch(path)
                .then()
                .statusCode(200);
    }

    private static void consents(String login, String path) {
        person(login)
                .body(Map.of("purpose", "mailing", "wordingVersion", "1", "manner", "ONLINE"))
                .post(path + "/consents")
                .then()
                .statusCode(201);
    }
}
