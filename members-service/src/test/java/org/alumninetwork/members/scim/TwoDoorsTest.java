package org.alumninetwork.members.scim;

import static org.alumninetwork.members.MembersApi.administrator;
import static org.alumninetwork.members.MembersApi.createSource;
import static org.alumninetwork.members.MembersApi.imported;
import static org.alumninetwork.members.MembersApi.registry;
import static org.alumninetwork.members.scim.Scim.ALUMNI;
import static org.alumninetwork.members.scim.Scim.at;
import static org.alumninetwork.members.scim.Scim.client;
import static org.alumninetwork.members.scim.Scim.created;
import static org.alumninetwork.members.scim.Scim.found;
import static org.alumninetwork.members.scim.Scim.patched;
import static org.alumninetwork.members.scim.Scim.person;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.members.Agreements;
import org.alumninetwork.members.Offices;
import org.alumninetwork.members.merge.Merges;
import org.alumninetwork.testing.Database;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A person is known by files and by SCIM, by one source and by another, and is one person. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class TwoDoorsTest {

    private static final String FILE =
            "externalId,givenName,familyName,email,basis,institution\nD-1,Amina,Wanjiru,a@example.org,STUDIES,Uni\n";

    @Inject
    MovableClock clock;

    @AfterEach
    void followTime() {
        clock.followTime();
    }

    @Test
    void whatAFileBroughtIsAUserAndTheLastWordOfTheSourceCounts() {
        String source = createSource();
        imported(source, "text/csv", FILE);
        String id = Scim.found(source, "externalId eq \"D-1\"")
                .body("Resources[0].userName", equalTo("D-1"))
                .body("Resources[0].'" + ALUMNI + "'.affiliations[0].institution", equalTo("Uni"))
                .extract()
                .path("Resources[0].id");
        patched(source, id, "{\"op\":\"replace\",\"path\":\"name.familyName\",\"value\":\"ByScim\"}")
                .statusCode(200);
        patched(source, id, "{\"op\":\"replace\",\"path\":\"active\",\"value\":false}")
                .statusCode(200);

        imported(source, "text/csv", FILE);

        client(source).get(at("/Users/" + id)).then().body("name.familyName", equalTo("Wanjiru"));
        registry(source).get("/v1/members").then().body("items", hasSize(1));
    }

    @Test
    void itIsToldWhichRequestWroteAValue() {
        String source = createSource();
        String id = created(source, person("D-2", "Person"));

        patched(source, id, "{\"op\":\"replace\",\"path\":\"name.familyName\",\"value\":\"Later\"}")
                .statusCode(200);

        administrator()
                .get("/v1/members/" + id + "/provenance")
                .then()
                .body("fields.find { it.field == 'familyName' }.origin.run", startsWith("scim/"))
                .body("fields.find { it.field == 'email' }.origin.source", equalTo(source));
    }

    @Test
    void twoSourcesOfOnePersonDoNotUndoEachOther() {
        String one = createSource(Offices.organisation("NETWORK", null), List.of("givenName", "familyName", "email"));
        String other = createSource(Offices.organisation("NETWORK", null), List.of("country", "city", "affiliations"));
        String survivor = created(one, person("D-3", "Person"));
        String lost = created(other, person("E-3", "Other"));
        Merges.merged("/v1/members/" + lost, "/v1/members/" + survivor);

        client(other)
                .get(at("/Users/" + lost))
                .then()
                .statusCode(200)
                .body("id", equalTo(survivor))
                .body("externalId", equalTo("E-3"))
                .body("emails", nullValue());
        client(other)
                .body(person("E-3", "Changed").replace("Nairobi", "Kisumu"))
                .put(at("/Users/" + lost))
                .then()
                .statusCode(200)
                .body("addresses[0].locality", equalTo("Kisumu"));
        administrator()
                .get("/v1/members/" + survivor)
                .then()
                .body("familyName", equalTo("Person"))
                .body("email", equalTo("D-3@example.org"))
                .body("city", equalTo("Kisumu"));
    }

    @Test
    void whoWasTwoPeopleOfOneSourceIsReachedByEachOfTheirNames() {
        String source = createSource();
        String survivor = created(source, person("F-1", "Person"));
        Merges.merged("/v1/members/" + created(source, person("F-2", "Other")), "/v1/members/" + survivor);

        found(source, "externalId eq \"F-1\"").body("Resources.id", contains(survivor));
        found(source, "externalId eq \"F-2\"")
                .body("totalResults", equalTo(1))
                .body("Resources[0].id", equalTo(survivor))
                .body("Resources[0].externalId", equalTo("F-2"));
        found(source, "userName eq \"f-2@registry.example\"")
                .body("Resources[0].id", equalTo(survivor))
                .body("Resources[0].userName", equalTo("F-2@Registry.example"));
        found(source, "externalId sw \"F-\"").body("totalResults", equalTo(1));
        found(source, "name.familyName eq \"Person\"").body("Resources.externalId", contains("F-1"));
        client(source)
                .get(at("/Users"))
                .then()
                .body("totalResults", equalTo(1))
                .body("Resources.externalId", contains("F-1"));
    }

    @Test
    void whatASourceSaysUnderTheSecondNameOfAPersonLandsThereAndRenamesNothing() {
        String source = createSource();
        String survivor = created(source, person("G-1", "Person"));
        Merges.merged("/v1/members/" + created(source, person("G-2", "Other")), "/v1/members/" + survivor);

        client(source)
                .body(person("G-2", "Second"))
                .put(at("/Users/" + survivor))
                .then()
                .statusCode(200)
                .body("externalId", equalTo("G-2"))
                .body("name.familyName", equalTo("Second"));
        patched(source, survivor, "{\"op\":\"replace\",\"path\":\"externalId\",\"value\":\"G-2\"}")
                .statusCode(200)
                .body("userName", equalTo("G-2@Registry.example"));
        patched(source, survivor, "{\"op\":\"replace\",\"path\":\"active\",\"value\":false}")
                .statusCode(200);

        found(source, "externalId eq \"G-1\"")
                .body("Resources[0].userName", equalTo("G-1@Registry.example"))
                .body("Resources[0].active", equalTo(false))
                .body("Resources[0].name.familyName", equalTo("Second"));
        found(source, "externalId eq \"G-2\"").body("Resources[0].active", equalTo(false));
    }

    @Test
    void eachNameOfAPersonCanBeGivenUpTakenUpAndChanged() {
        String source = createSource();
        String survivor = created(source, person("H-1", "Person"));
        Merges.merged("/v1/members/" + created(source, person("H-2", "Other")), "/v1/members/" + survivor);

        client(source).delete(at("/Users/" + survivor)).then().statusCode(204);
        found(source, "externalId eq \"H-2\"").body("totalResults", equalTo(0));
        client(source)
                .body(person("H-2", "Again"))
                .post(at("/Users"))
                .then()
                .statusCode(201)
                .body("id", equalTo(survivor));
        client(source)
                .body(person("H-2", "Again").replace("H-2@Registry", "H-3@Registry"))
                .put(at("/Users/" + survivor))
                .then()
                .statusCode(200);

        found(source, "userName eq \"H-3@registry.example\"").body("Resources.externalId", contains("H-2"));
        found(source, "externalId eq \"H-1\"").body("Resources.id", contains(survivor));
    }

    @Test
    void whoWasErasedDoesNotComeBack() throws SQLException {
        String source = createSource();
        try (Connection connection = Database.dataSource().getConnection()) {
            connection
                    .createStatement()
                    .execute("insert into suppressed_identity (hash, erased_at)"
                            + " select suppression_hash('source:' || id, 'D-4'), now() from source where code = '"
                            + source + "'");
        }

        client(source)
                .body(person("D-4", "Erased"))
                .post(at("/Users"))
                .then()
                .statusCode(403)
                .contentType(startsWith(Scim.MEDIA_TYPE))
                .body("detail", containsString("suppressed"));
        registry(source).get("/v1/members").then().body("items", hasSize(0));
    }

    @Test
    void theAgreementLetsInWhatItNamesAndEndsIt() {
        UUID network = Offices.organisation("NETWORK", null);
        UUID university = Offices.organisation("INSTITUTION", null);
        String source = createSource(university, null);
        Instant end = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(30));
        client(source).body(person("D-5", "Person")).post(at("/Users")).then().statusCode(403);
        Agreements.between(
                List.of(university, network), Instant.EPOCH, end, source, List.of("givenName", "familyName"));
        String id = created(source, person("D-5", "Person"));
        administrator()
                .get("/v1/members/" + id)
                .then()
                .body("givenName", equalTo("Amina"))
                .body("email", nullValue());

        clock.setTo(end);

        client(source)
                .body(person("D-5", "Later"))
                .put(at("/Users/" + id))
                .then()
                .statusCode(403)
                .contentType(startsWith(Scim.MEDIA_TYPE))
                .body("detail", containsString("Data sharing"))
                .body("detail", containsString(end.toString()));
        client(source)
                .get(at("/Users/" + id))
                .then()
                .statusCode(200)
                .body("userName", equalTo("D-5@Registry.example"))
                .body("name", nullValue());
    }

    @Test
    void whatTheNextAgreementDoesNotNameIsNeitherShownNorTouched() {
        UUID network = Offices.organisation("NETWORK", null);
        UUID university = Offices.organisation("INSTITUTION", null);
        String source = createSource(university, null);
        Instant next = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(30));
        List<UUID> parties = List.of(university, network);
        Agreements.between(parties, Instant.EPOCH, next, source, List.of("givenName", "familyName", "email"));
        String id = created(source, person("D-6", "Person"));
        Agreements.between(parties, next, next.plusSeconds(1000), source, List.of("givenName", "familyName"));

        clock.setTo(next);

        client(source).get(at("/Users/" + id)).then().body("emails", nullValue());
        found(source, "emails.value co \"example\"").body("totalResults", equalTo(0));
        patched(source, id, "{\"op\":\"replace\",\"path\":\"name.familyName\",\"value\":\"Later\"}")
                .statusCode(200)
                .body("name.familyName", equalTo("Later"))
                .body("emails", nullValue());
        administrator().get("/v1/members/" + id).then().body("email", equalTo("D-6@example.org"));
    }
}
