package org.alumninetwork.members.provenance;

import static org.alumninetwork.members.MembersApi.administrator;
import static org.alumninetwork.members.MembersApi.createSource;
import static org.alumninetwork.members.MembersApi.idOf;
import static org.alumninetwork.members.MembersApi.imported;
import static org.alumninetwork.members.MembersApi.person;
import static org.alumninetwork.members.MembersApi.registered;
import static org.alumninetwork.members.MembersApi.registry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
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

/** Who decides each field of a member, and where its value came from. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class ProvenanceTest {

    private static final String HEADER = "externalId,givenName,familyName,city,basis,institution,endDate\n";

    private final String login = "login-" + UUID.randomUUID();

    @Test
    void whatARegistrysFileBroughtCarriesTheSourceAndTheImport() {
        String source = createSource();
        String first = imported(source, "text/csv", HEADER + "1,Amina,Wanjiru,Nairobi,STUDIES,Uni,2014-05-31\n");
        String path = onlyMemberOf(source);
        String second = imported(source, "text/csv", HEADER + "1,Amina,Kamau,Nairobi,STUDIES,Uni,2015-05-31\n");

        ValidatableResponse told = provenance(administrator(), path);

        comesFromRun(told, "givenName", source, first);
        comesFromRun(told, "familyName", source, second);
        comesFromRun(told, "city", source, first);
        told.body("fields.find { it.field == 'familyName' }.authority.kind", equalTo("SOURCE"))
                .body("fields.find { it.field == 'familyName' }.authority.source", equalTo(source))
                .body("fields.find { it.field == 'email' }", not(hasKey("origin")))
                .body("affiliations", hasSize(1))
                .body("affiliations[0].authority.source", equalTo(source))
                .body("affiliations[0].origin.run", equalTo("imports/" + idOf(second)));
    }

    @Test
    void whatTheMemberAndStaffWriteIsTheirs() {
        UUID network = Offices.organisation("NETWORK", null);
        String staff = "staff-" + UUID.randomUUID();
        Offices.appoint(registered(staff, Map.of("familyName", "Staff")), network);
        String source = createSource(network, List.of("familyName"));
        imported(source, "text/csv", "externalId,familyName,city\n1,Wanjiru,Nairobi\n");
        String path = onlyMemberOf(source);

        amend(person(staff), path, "{\"employer\": \"University\", \"eduPersonUniqueId\": \"a1@example.org\"}");

        ValidatableResponse told = provenance(person(staff), path);
        comesFrom(told, "employer", "STAFF");
        comesFrom(told, "eduPersonUniqueId", "STAFF");
        told.body("fields.find { it.field == 'eduPersonUniqueId' }.authority.kind", equalTo("STAFF"))
                .body("fields.find { it.field == 'city' }.authority.kind", equalTo("MEMBER"));

        String own = registered(login, Map.of("familyName", "Virtanen", "phone", "+358294123456"));
        amend(person(login), own, "{\"city\": \"Turku\", \"visibility\": {\"city\": \"NOBODY\"}}");
        person(login)
                .body(Map.of("basis", "STUDIES", "institution", "Uni"))
                .post(own + "/affiliations")
                .then()
                .statusCode(201);

        told = provenance(person(login), own);
        for (String field : List.of("familyName", "phone", "city", "visibility")) {
            comesFrom(told, field, "MEMBER");
        }
        told.body("affiliations[0].origin.kind", equalTo("MEMBER"))
                .body("affiliations[0].authority.kind", equalTo("MEMBER"));
    }

    @Test
    void whatAMergeBroughtComesFromTheMergeAndItsReversalGivesTheLostRecordItsOriginsBack() {
        String survivor = created(Map.of("familyName", "Wanjiru"));
        String lost = created(Map.of("familyName", "Wanjiru", "employer", "University"));
        String merge = administrator()
                .body(Map.of("lostId", idOf(lost), "survivorId", idOf(survivor)))
                .post("/v1/merges")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        ValidatableResponse told = provenance(administrator(), survivor);
        comesFrom(told, "employer", "MERGE");
        comesFrom(told, "familyName", "STAFF");
        told.body("fields.find { it.field == 'employer' }.origin.run", equalTo("merges/" + merge));

        administrator()
                .body("{}")
                .post("/v1/merges/" + merge + "/reversal")
                .then()
                .statusCode(201);
        comesFrom(provenance(administrator(), lost), "employer", "STAFF");
    }

    @Test
    void aRegistryIsToldOfItsOwnFieldsAndOfNoOtherRegistry() {
        String source = createSource(Offices.organisation("NETWORK", null), List.of("familyName", "city"));
        imported(source, "text/csv", "externalId,familyName,city,email\n1,Wanjiru,Nairobi,a@example.org\n");
        String path = onlyMemberOf(source);

        provenance(registry(source), path)
                .body("fields.field", equalTo(List.of("familyName", "city")))
                .body("affiliations", empty());
        registry(createSource()).get(path + "/provenance").then().statusCode(404);
    }

    @Test
    void onlyWhoMayAmendARecordIsTold() {
        String path = registered(login, Map.of("familyName", "Virtanen"));
        String other = "other-" + UUID.randomUUID();
        registered(other, Map.of("familyName", "Other"));

        person(other).get(path + "/provenance").then().statusCode(403);
        person("nobody-" + UUID.randomUUID()).get(path + "/provenance").then().statusCode(404);
        provenance(person(login), path);
    }

    @Test
    void itTakesTheSameNumberOfStatementsHoweverMuchThereIs() {
        String path = registered(login, Map.of("familyName", "Virtanen"));
        long few = StatementCounter.during(() -> provenance(administrator(), path));
        for (String field : List.of("city", "region", "employer")) {
            amend(person(login), path, "{\"" + field + "\": \"x\"}");
            person(login)
                    .body(Map.of("basis", "STUDIES", "institution", field))
                    .post(path + "/affiliations")
                    .then()
                    .statusCode(201);
        }
        long many = StatementCounter.during(() -> provenance(administrator(), path));
        assertThat(many).isEqualTo(few);
    }

    private static ValidatableResponse provenance(RequestSpecification caller, String path) {
        return caller.get(path + "/provenance").then().statusCode(200).body("memberId", equalTo(idOf(path)));
    }

    private static void comesFrom(ValidatableResponse told, String field, String kind) {
        told.body("fields.find { it.field == '" + field + "' }.origin.kind", equalTo(kind));
    }

    private static void comesFromRun(ValidatableResponse told, String field, String source, String job) {
        comesFrom(told, field, "SOURCE");
        told.body("fields.find { it.field == '" + field + "' }.origin.source", equalTo(source))
                .body("fields.find { it.field == '" + field + "' }.origin.run", equalTo("imports/" + idOf(job)));
    }

    private static String created(Map<String, Object> details) {
        return administrator()
                .body(details)
                .post("/v1/members")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static void amend(RequestSpecification caller, String path, String patch) {
        caller.contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "*")
                .body(patch)
                .patch(path)
                .then()
                .statusCode(200);
    }

    private static String onlyMemberOf(String source) {
        return "/v1/members/" + registry(source).get("/v1/members").<String>path("items[0].id");
    }
}
