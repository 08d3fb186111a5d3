package org.alumninetwork.members.affiliation;

import static org.alumninetwork.members.MembersApi.administrator;
import static org.alumninetwork.members.MembersApi.createSource;
import static org.alumninetwork.members.MembersApi.idOf;
import static org.alumninetwork.members.MembersApi.imported;
import static org.alumninetwork.members.MembersApi.person;
import static org.alumninetwork.members.MembersApi.registered;
import static org.alumninetwork.members.MembersApi.registry;
import static org.alumninetwork.members.merge.Merges.merged;
import static org.alumninetwork.members.merge.Merges.reversed;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.members.Offices;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who declared, verified, amended or took back which evidence when. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class AffiliationHistoryTest {

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Inject
    MovableClock time;

    private final String login = "graduate-" + UUID.randomUUID();
    private String path;

    @BeforeEach
    void aMember() {
        path = registered(login, Map.of("familyName", "Wanjiru"));
    }

    @AfterEach
    void letTimeGoOn() {
        time.followTime();
    }

    @Test
    void eachVersionSaysFromWhenUntilWhenItStoodAndWhoSaidSo() {
        String affiliation = declared("Uppsala universitet");
        inDays(10);
        administrator().post(affiliation + "/verification").then().statusCode(201);
        inDays(20);
        amend(person(login), affiliation, Map.of("institution", "Lunds universitet"));
        inDays(30);
        person(login)
                .header("If-Match", person(login).get(affiliation).header("ETag"))
                .delete(affiliation)
                .then()
                .statusCode(204);

        history("")
                .body("items.institution", contains("Uppsala universitet", "Uppsala universitet", "Lunds universitet"))
                .body("items.writtenBy.kind", contains("MEMBER", "STAFF", "MEMBER"))
                .body("items[0].verifiedAt", nullValue())
                .body("items[1].verifiedAt", startsWith(today.plusDays(10).toString()))
                .body("items[1].until", startsWith(today.plusDays(20).toString()))
                .body("items.ended", contains(false, false, true))
                .body("items[2].endedBy.kind", equalTo("MEMBER"));
    }

    @Test
    void whatStoodOnADayIsTold() {
        String affiliation = declared("Uppsala universitet");
        inDays(10);
        amend(person(login), affiliation, Map.of("institution", "Lunds universitet"));
        inDays(12);

        history("?asOf=" + today.minusDays(1)).body("items", empty());
        history("?asOf=" + today.plusDays(5)).body("items.institution", contains("Uppsala universitet"));
        history("?asOf=" + today.plusDays(11)).body("items.institution", contains("Lunds universitet"));
    }

    @Test
    void eligibilityIsExplainedByTheEvidenceAndTheRuleOfADay() {
        UUID network = Offices.organisation("NETWORK", null);
        administrator()
                .body(Map.of(
                        "organisationId",
                        network,
                        "criteria",
                        List.of(Map.of("code", "verified-studies", "bases", List.of("STUDIES"), "verified", true))))
                .post("/v1/eligibility-rules")
                .then()
                .statusCode(201);
        String affiliation = declared("Uppsala universitet");
        inDays(10);
        administrator().post(affiliation + "/verification").then().statusCode(201);
        inDays(20);

        eligibility(network, "").body("eligible", equalTo(true));
        eligibility(network, "&asOf=" + today.plusDays(5))
                .body("eligible", equalTo(false))
                .body("criteria[0].evidence[0].affiliationId", equalTo(idOf(affiliation)));
        eligibility(network, "&asOf=" + today.plusDays(15)).body("eligible", equalTo(true));
        eligibility(network, "&asOf=" + today.minusDays(1))
                .body("eligible", equalTo(true))
                .body("criteria", empty());
    }

    @Test
    void evidenceThatBothRecordsOfAPersonHadCountsFromTheOlderOneOn() {
        UUID network = Offices.organisation("NETWORK", null);
        administrator()
                .body(Map.of(
                        "organisationId",
                        network,
                        "criteria",
                        List.of(Map.of("code", "studies", "bases", List.of("STUDIES")))))
                .post("/v1/eligibility-rules")
                .then()
                .statusCode(201);
        declared("Uppsala universitet");
        String other = path;
        inDays(10);
        path = registered("other-" + UUID.randomUUID(), Map.of("familyName", "Wanjiru"));
        administrator()
                .body(Map.of("basis", "STUDIES", "institution", "Uppsala universitet", "endDate", "2015-06-30"))
                .post(path + "/affiliations")
                .then()
                .statusCode(201);
        inDays(20);

        String merge = merged(other, path);

        administrator().get(path + "/affiliations").then().body("items.size()", equalTo(1));
        eligibility(network, "&asOf=" + today.plusDays(5)).body("eligible", equalTo(true));
        eligibility(network, "&asOf=" + today.plusDays(21)).body("eligible", equalTo(true));
        reversed(merge).statusCode(201);
        administrator()
                .get(path + "/eligibility?organisation=" + network + "&asOf=" + today.plusDays(5))
                .then()
                .body("eligible", equalTo(false));
        administrator().get(other + "/affiliation-history").then().body("items.ended", contains(false));
        administrator().get(path + "/affiliation-history").then().body("items.ended", contains(false));
    }

    @Test
    void whatARegistryCorrectsIsNamedWithTheRegistryAndTheImport() {
        String source = createSource();
        imported(
                source,
                "text/csv",
                "externalId,familyName,basis,institution,endDate\n77,W,STUDIES,Uppsala,2020-01-01\n");
        String job = imported(
                source,
                "text/csv",
                "externalId,familyName,basis,institution,endDate\n77,W,STUDIES,Uppsala,2021-01-01\n");
        String known = "/v1/members/" + registry(source).get("/v1/members").<String>path("items[0].id");

        administrator()
                .get(known + "/affiliation-history")
                .then()
                .statusCode(200)
                .body("items.endDate", contains("2020-01-01", "2021-01-01"))
                .body("items[1].writtenBy.source", equalTo(source))
                .body("items[1].writtenBy.run", equalTo("imports/" + idOf(job)));
    }

    @Test
    void aMergeTakesTheHistoryAlongAndItsReversalGivesItBack() {
        String affiliation = declared("Uppsala universitet");
        amend(person(login), affiliation, Map.of("institution", "Lunds universitet"));
        String survivor = registered("survivor-" + UUID.randomUUID(), Map.of("familyName", "Survivor"));

        String merge = merged(path, survivor);

        administrator().get(survivor + "/affiliation-history").then().body("items", hasSize(2));
        reversed(merge);
        administrator().get(survivor + "/affiliation-history").then().body("items", empty());
        administrator().get(path + "/affiliation-history").then().body("items", hasSize(2));
    }

    @Test
    void onlyTheMemberThoseInChargeAndAdministratorsReadIt() {
        declared("Uppsala universitet");
        String other = "other-" + UUID.randomUUID();
        registered(other, Map.of("familyName", "Other"));

        person(other).get(path + "/affiliation-history").then().statusCode(403);
        person("nobody-" + UUID.randomUUID())
                .get(path + "/affiliation-history")
                .then()
                .statusCode(404);
        person(login).get(path + "/affiliation-history?limit=1").then().statusCode(200);
    }

    private String declared(String institution) {
        return person(login)
                .body(Map.of("basis", "STUDIES", "institution", institution, "endDate", "2015-06-30"))
                .post(path + "/affiliations")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static void amend(RequestSpecification caller, String affiliation, Map<String, Object> patch) {
        caller.contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", administrator().get(affiliation).header("ETag"))
                .body(patch)
                .patch(affiliation)
                .then()
                .statusCode(200);
    }

    private void inDays(int days) {
        time.setTo(Instant.now().plusSeconds(days * 86_400L));
    }

    private ValidatableResponse history(String query) {
        return person(login).get(path + "/affiliation-history" + query).then().statusCode(200);
    }

    private ValidatableResponse eligibility(UUID organisation, String query) {
        return person(login)
                .get(path + "/eligibility?organisation=" + organisation + query)
                .then()
                .statusCode(200);
    }
}
