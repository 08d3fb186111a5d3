package org.alumninetwork.members.access;

import static io.restassured.config.HttpClientConfig.httpClientConfig;
import static org.alumninetwork.members.MembersApi.administrator;
import static org.alumninetwork.members.MembersApi.awaitEnd;
import static org.alumninetwork.members.MembersApi.createSource;
import static org.alumninetwork.members.MembersApi.idOf;
import static org.alumninetwork.members.MembersApi.imported;
import static org.alumninetwork.members.MembersApi.person;
import static org.alumninetwork.members.MembersApi.registered;
import static org.alumninetwork.members.MembersApi.registry;
import static org.alumninetwork.members.Memberships.apply;
import static org.alumninetwork.members.Memberships.joined;
import static org.alumninetwork.members.Memberships.type;
import static org.alumninetwork.members.merge.Merges.merged;
import static org.alumninetwork.members.merge.Merges.reversed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.alumninetwork.members.Agreements;
import org.alumninetwork.members.AtOnce;
import org.alumninetwork.members.Offices;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who looked at what a member hides from other members is told to that member. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class AccessLogTest {

    @Inject
    AccessLog log;

    private final String login = "watched-" + UUID.randomUUID();
    private final String officer = "officer-" + UUID.randomUUID();
    private final UUID network = Offices.organisation("NETWORK", null);
    private String officerPath;
    private String path;

    @BeforeEach
    void anOfficerInCharge() {
        officerPath = registered(officer, Map.of("familyName", "Officer"));
        Offices.appoint(officerPath, network);
        path = registered(login, Map.of("familyName", "Wanjiru", "city", "Nairobi", "phone", "+254202712085"));
    }

    @Test
    void whatAnAdministratorSeesOfHiddenFieldsIsToldWithThePurpose() {
        administrator()
                .header("X-Access-Purpose", "A wrong number")
                .get(path)
                .then()
                .statusCode(200);

        accesses()
                .body("items", hasSize(1))
                .body("items[0].role", equalTo("ADMINISTRATOR"))
                .body("items[0].operation", equalTo("getMember"))
                .body("items[0].purpose", equalTo("A wrong number"))
                .body("items[0].fields", contains("phone"))
                .body("items[0].viewerId", nullValue());
    }

    @Test
    void thePurposeIsInAnyScript() {
        administrator()
                .config(RestAssured.config()
                        .httpClient(httpClientConfig().setParam("http.protocol.element-charset", "UTF-8")))
                .header("X-Access-Purpose", "Årsbok för Åbo, Київ")
                .get(path)
                .then()
                .statusCode(200);

        accesses().body("items[0].purpose", equalTo("Årsbok för Åbo, Київ"));
    }

    @Test
    void whatAnOfficerInChargeSeesIsToldWithTheOfficeAndWhatIsForMembersIsNot() {
        String known = importedMember("+254202712085");

        person(officer).get(known).then().statusCode(200).body("phone", equalTo("+254202712085"));

        log.write();
        administrator()
                .get(known + "/access-log")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].role", equalTo("OFFICER"))
                .body("items[0].viewerId", equalTo(idOf(officerPath)))
                .body("items[0].offices[0].organisationId", equalTo(network.toString()))
                .body("items[0].offices[0].type", equalTo("COORDINATOR"))
                .body("items[0]", not(hasKey("purpose")))
                .body("items[0].fields", contains("phone"));
    }

    @Test
    void readingOnesOwnRecordAndReadingWhatMembersSeeLeaveNoTrace() {
        String other = "other-" + UUID.randomUUID();
        registered(other, Map.of("familyName", "Other"));

        person(login).get(path).then().body("phone", equalTo("+254202712085"));
        person(login).get("/v1/members/me").then().statusCode(200);
        person(other).get(path).then().body("$", not(hasKey("phone")));
        person(officer).get(path).then().body("$", not(hasKey("phone")));

        accesses().body("items", empty());
    }

    @Test
    void administratorsWhoReadTheirOwnRecordLeaveNoTraceUnderALoginThatAMergeBroughtEither() {
        String later = "later-" + UUID.randomUUID();
        String laterPath = registered(later, Map.of("familyName", "Later", "phone", "+254202712086"));
        merged(path, laterPath);
        String before = accessesOf(laterPath);

        administrator(login).get(laterPath).then().body("phone", equalTo("+254202712086"));
        administrator(later).get(laterPath).then().body("phone", equalTo("+254202712086"));

        assertThat(accessesOf(laterPath)).isEqualTo(before);
    }

    @Test
    void aListAndAHiddenListOfStudiesAreToldToo() {
        String shy = "shy-" + UUID.randomUUID();
        String shyPath = registered(shy, Map.of("familyName", shy, "visibility", Map.of("affiliations", "NOBODY")));

        administrator().get(shyPath + "/affiliations").then().statusCode(200);
        administrator().get("/v1/members?q=" + shy).then().statusCode(200);

        log.write();
        person(shy)
                .get(shyPath + "/access-log")
                .then()
                .body("items.operation", contains("listAffiliations"))
                .body("items[0].fields", contains("affiliations"));
    }

    @Test
    void whoFindsAMemberByWhatTheMemberHidesIsTold() {
        String word = "zz" + UUID.randomUUID().toString().replace("-", "");
        String shy = "shy-" + UUID.randomUUID();
        String shyPath = registered(
                shy,
                Map.of(
                        "familyName",
                        shy,
                        "visibility",
                        Map.of("affiliations", "NOBODY", "memberships", "NOBODY", "mentoring", "NOBODY")));
        person(shy)
                .body(Map.of("basis", "STUDIES", "institution", word))
                .post(shyPath + "/affiliations")
                .then()
                .statusCode(201);
        joined(person(shy), type(network, Map.of()));

        for (String filter : List.of("institution=" + word, "organisation=" + network, "q=" + word)) {
            administrator().get("/v1/members?" + filter).then().body("items.id", contains(idOf(shyPath)));
        }
        administrator().get("/v1/members?mentoring=false&q=" + shy).then().body("items.id", contains(idOf(shyPath)));

        log.write();
        person(shy)
                .get(shyPath + "/access-log")
                .then()
                .body(
                        "items.fields",
                        contains(
                                List.of("affiliations"),
                                List.of("memberships"),
                                List.of("affiliations"),
                                List.of("mentoring")));
    }

    @Test
    void membersWhoSearchWithWordsThatMightBeOfHiddenStudiesLeaveNoTrace() {
        String word = "zz" + UUID.randomUUID().toString().replace("-", "");
        String shy = "shy-" + UUID.randomUUID();
        String shyPath = registered(
                shy,
                Map.of(
                        "familyName",
                        "Shy",
                        "employer",
                        word + "e",
                        "city",
                        word + "c",
                        "visibility",
                        Map.of("affiliations", "NOBODY")));

        person(officer)
                .get("/v1/members?q=" + word + "e " + word + "c")
                .then()
                .body("items.id", contains(idOf(shyPath)));

        log.write();
        person(shy).get(shyPath + "/access-log").then().body("items", empty());
    }

    @Test
    void whoIsToldWhyAMemberIsEligibleSeesHiddenStudies() {
        String shy = "shy-" + UUID.randomUUID();
        String shyPath = registered(shy, Map.of("familyName", shy, "visibility", Map.of("affiliations", "NOBODY")));
        String explanation = shyPath + "/eligibility?organisation=" + network;

        person(officer).get(explanation).then().statusCode(403);
        apply(person(shy), type(network, Map.of("needsApproval", true))).statusCode(201);
        person(shy).get(explanation).then().statusCode(200);
        person(officer).get(explanation).then().statusCode(200);

        log.write();
        person(shy)
                .get(shyPath + "/access-log")
                .then()
                .body("items.operation", contains("explainEligibility"))
                .body("items[0].fields", contains("affiliations"));
    }

    @Test
    void whoIsToldThatAnAgreementMakesAGuestSeesHiddenMemberships() {
        String shy = "shy-" + UUID.randomUUID();
        String shyPath = registered(shy, Map.of("familyName", shy, "visibility", Map.of("memberships", "NOBODY")));
        UUID association = Offices.organisation("ASSOCIATION", null);
        joined(person(shy), type(association, Map.of()));
        Agreements.guests(network, association, Instant.parse("2020-01-01T00:00:00Z"), null);
        administrator()
                .body(Map.of(
                        "organisationId",
                        network,
                        "criteria",
                        List.of(Map.of("code", "studies", "bases", List.of("STUDIES")))))
                .post("/v1/eligibility-rules")
                .then()
                .statusCode(201);
        String explanation = shyPath + "/eligibility?organisation=" + network;

        person(officer).get(explanation).then().statusCode(200).body("eligible", equalTo(false));
        person(shy).get(explanation).then().body("eligible", equalTo(true));
        administrator().get(explanation).then().body("eligible", equalTo(true));

        log.write();
        person(shy)
                .get(shyPath + "/access-log")
                .then()
                .body("items.role", contains("ADMINISTRATOR"))
                .body("items[0].fields", contains("memberships"));
    }

    @Test
    void staffInChargeAreToldWhyWhateverTheMemberHides() {
        String known = importedMember("+254202712085");
        administrator()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", administrator().get(known).header("ETag"))
                .body(Map.of("visibility", Map.of("affiliations", "NOBODY")))
                .patch(known)
                .then()
                .statusCode(200);

        person(officer)
                .get(known + "/eligibility?organisation=" + network)
                .then()
                .statusCode(200);
    }

    @Test
    void onlyTheMemberAndAdministratorsReadIt() {
        String known = importedMember("+254202712085");

        person(officer).get(known + "/access-log").then().statusCode(403);
        person("nobody-" + UUID.randomUUID()).get(path + "/access-log").then().statusCode(404);
        person(login).get(path + "/access-log").then().statusCode(200);
    }

    @Test
    void aNormalStopWritesWhatWaitsAndManyReadersLoseNothing() throws Exception {
        AtOnce.run(Collections.nCopies(
                20,
                () -> administrator().get(path).then().statusCode(200).extract().statusCode()));

        log.stop(new ShutdownEvent());

        person(login).get(path + "/access-log?limit=15").then().body("items", hasSize(15));
        accesses().body("items", hasSize(20));
    }

    @Test
    void aMergeTakesTheEntriesAlongAndWhatWaitsFollows() {
        String survivor = registered("survivor-" + UUID.randomUUID(), Map.of("familyName", "Survivor"));
        administrator().get(path);
        log.write();
        administrator().get(path);

        merged(path, survivor);

        log.write();
        administrator().get(survivor + "/access-log").then().statusCode(200);
        List<String> operations =
                administrator().get(survivor + "/access-log").then().extract().path("items.operation");
        assertThat(operations).filteredOn("getMember"::equals).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void whoLookedIsForgottenUnderEachIdAndLoginThatMergesMadeOne() {
        looked();
        String second = registered("second-" + UUID.randomUUID(), Map.of("familyName", "Second"));
        String last = registered("last-" + UUID.randomUUID(), Map.of("familyName", "Last"));
        merged(officerPath, second);
        merged(second, last);

        administrator().header("If-Match", "*").delete(last).then().statusCode(204);

        assertThat(Accesses.by(idOf(officerPath))).isZero();
        assertThat(Accesses.by(officer)).isZero();
    }

    @Test
    void whoLookedStaysWhenSomebodyLeavesWithWhomTheyWereMergedByMistake() {
        looked();
        String other = registered("other-" + UUID.randomUUID(), Map.of("familyName", "Other"));
        reversed(merged(officerPath, other)).statusCode(201);

        administrator().header("If-Match", "*").delete(other).then().statusCode(204);

        assertThat(Accesses.by(idOf(officerPath))).isEqualTo(1);
        assertThat(Accesses.by(officer)).isEqualTo(1);
    }

    private String accessesOf(String member) {
        log.write();
        return administrator().get(member + "/access-log").then().extract().asString();
    }

    /** Once in office, once as administrator. */
    private void looked() {
        String known = importedMember("+254202712085");
        person(officer).get(known).then().statusCode(200);
        administrator(officer).get(known).then().statusCode(200);
        log.write();
        assertThat(Accesses.by(idOf(officerPath))).isEqualTo(1);
        assertThat(Accesses.by(officer)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatTrialsAndComparisonsShowOfHiddenFieldsIsToldToo(boolean byOfficer) {
        String source = createSource(network, List.of("familyName", "city", "email"));
        String header = "externalId,familyName,city,email\n";
        String before = header + "78,Wanjiru,Nairobi,before@example.org\n79,Same,Nairobi,same@example.org\n";
        sent(source, "mode=snapshot", before);
        sent(source, "mode=delta", before.replace("before@", "after@").replace("Nairobi,before", "Turku,before"));
        String trial = sent(source, "mode=delta&dryRun=true", before);
        String comparison =
                "/v1/sources/" + registry(source).get("/v1/sources").path("items[0].id") + "/reconciliation";
        List<String> members = registry(source).get("/v1/members").path("items.sort { it.externalId }.id");
        Supplier<RequestSpecification> reader = () -> byOfficer ? person(officer) : administrator("reader");

        for (String shown :
                List.of(comparison, comparison + ".csv", trial + "/rows?outcome=UPDATED", trial + "/rows.csv")) {
            assertThat(reader.get().get(shown).asString()).contains("after@example.org");
            registry(source).get(shown);
        }

        log.write();
        administrator()
                .get("/v1/members/" + members.getFirst() + "/access-log")
                .then()
                .body(
                        "items.operation",
                        containsInAnyOrder(
                                "reconcileSource", "exportReconciliation", "listImportedRows", "exportImportedRows"))
                .body("items.role.unique()", contains(byOfficer ? "OFFICER" : "ADMINISTRATOR"))
                .body("items.fields.flatten().unique()", contains("email"));
        administrator()
                .get("/v1/members/" + members.getLast() + "/access-log")
                .then()
                .body("items", empty());
    }

    private static String sent(String source, String manner, String file) {
        String job = RestAssured.given()
                .auth()
                .oauth2(Tokens.registry(source))
                .contentType("text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports?" + manner + "&source=" + source)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        awaitEnd(job);
        return job;
    }

    private ValidatableResponse accesses() {
        log.write();
        return person(login).get(path + "/access-log").then().statusCode(200);
    }

    private String importedMember(String phone) {
        String source = createSource(network, List.of("familyName"));
        imported(source, "text/csv", "externalId,familyName\n77,Wanjiru\n");
        String known = "/v1/members/" + registry(source).get("/v1/members").<String>path("items[0].id");
        administrator()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", administrator().get(known).header("ETag"))
                .body(Map.of("phone", phone))
                .patch(known)
                .then()
                .statusCode(200);
        log.write();
        Accesses.forgetAll();
        return known;
    }
}
