package org.alumninetwork.members.eligibility;

import static org.alumninetwork.members.MembersApi.administrator;
import static org.alumninetwork.members.MembersApi.idOf;
import static org.alumninetwork.members.MembersApi.person;
import static org.alumninetwork.members.MembersApi.registered;
import static org.alumninetwork.members.Memberships.apply;
import static org.alumninetwork.members.Memberships.type;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.alumninetwork.members.AtOnce;
import org.alumninetwork.members.Offices;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.StatementCounter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class EligibilityTest {

    private static final Map<String, Object> FINISHED_STUDIES = Map.of(
            "code",
            "finished-studies",
            "bases",
            List.of("STUDIES"),
            "institutions",
            List.of("Åbo Akademi"),
            "verified",
            true,
            "completed",
            true,
            "endedFrom",
            "2000-01-01");

    private static final List<Map<String, Object>> SECRET =
            List.of(Map.of("code", "secret", "institutions", List.of("Secret Institute")));

    private final UUID network = Offices.organisation("NETWORK", null);
    private final UUID chapter = Offices.organisation("CHAPTER", network);
    private final String member = "member-" + UUID.randomUUID();
    private String memberPath;

    @BeforeEach
    void register() {
        memberPath = registered(member, Map.of("familyName", "Wanjiru"));
    }

    @Test
    void withoutARuleEverybodyIsEligible() {
        explained().body("eligible", equalTo(true)).body("$", not(hasKey("ruleId")));
    }

    @Test
    void eachPieceOfEvidenceIsHeldAgainstEachCriterion() {
        String rule = ruleOf(
                network, List.of(FINISHED_STUDIES, Map.of("code", "leader", "bases", List.of("LEADERSHIP_PROGRAMME"))));
        declare(Map.of("basis", "STUDIES", "institution", "abo akademi", "endDate", "1999-05-31"));
        declare(Map.of("basis", "SCHOLARSHIP", "institution", "SI", "endDate", "2990-05-31"));

        explained()
                .body("eligible", equalTo(false))
                .body("ruleId", equalTo(rule))
                .body("criteria.code", contains("finished-studies", "leader"))
                .body("criteria[0].met", equalTo(false))
                .body("criteria[0].evidence[0].obstacles", contains("NOT_VERIFIED", "ENDED_TOO_EARLY"))
                .body(
                        "criteria[0].evidence[1].obstacles",
                        contains("OTHER_BASIS", "OTHER_INSTITUTION", "NOT_VERIFIED", "NOT_COMPLETED"))
                .body("criteria[1].evidence[0].obstacles", contains("OTHER_BASIS"));

        declare(Map.of("basis", "LEADERSHIP_PROGRAMME", "institution", "SI"));
        explained().body("eligible", equalTo(true)).body("criteria[1].met", equalTo(true));
    }

    @Test
    void verifyingTheEvidenceMakesEligibleAndOpensTheDoor() {
        ruleOf(network, List.of(FINISHED_STUDIES));
        String affiliation = declare(Map.of("basis", "STUDIES", "institution", "Åbo Akademi", "endDate", "2010-05-31"));
        String type = type(network, Map.of());

        apply(person(member), type).statusCode(409).body("type", equalTo("/problems/not-eligible"));
        administrator().post(affiliation + "/verification").then().statusCode(201);
        explained().body("eligible", equalTo(true)).body("criteria[0].evidence[0].obstacles", empty());
        apply(person(member), type).statusCode(201);
    }

    @Test
    void whatIsBelowFollowsTheRuleAboveUntilItHasItsOwn() {
        ruleOf(network, List.of(FINISHED_STUDIES));
        String type = type(chapter, Map.of());

        apply(person(member), type).statusCode(409);
        ruleOf(chapter, List.of());
        apply(person(member), type).statusCode(201);
    }

    @Test
    void anAgreementThatIsOnlyStatedOpensNoDoor() {
        ruleOf(network, List.of(FINISHED_STUDIES));

        administrator()
                .body(Map.of(
                        "typeId",
                        type(network, Map.of()),
                        "memberId",
                        idOf(memberPath),
                        "partnershipId",
                        UUID.randomUUID()))
                .post("/v1/memberships")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-by-agreement"));
    }

    @Test
    void theLatestVersionCountsAndTheEarlierStay() {
        String first = ruleOf(network, List.of(FINISHED_STUDIES));
        ruleOf(network, List.of());

        explained().body("eligible", equalTo(true));
        person(member)
                .get("/v1/eligibility-rules?organisation=" + network)
                .then()
                .body("items.number", contains(1, 2));
        person(member)
                .get("/v1/eligibility-rules/" + first)
                .then()
                .statusCode(200)
                .body("criteria[0].code", equalTo("finished-studies"));
    }

    @Test
    void ofTwoVersionsAtTheSameMomentNoneIsLost() throws Exception {
        Callable<Integer> next = () -> administrator()
                .body(Map.of("organisationId", network, "criteria", List.of()))
                .post("/v1/eligibility-rules")
                .statusCode();

        List<Integer> statuses = AtOnce.run(Collections.nCopies(4, next));

        long made = statuses.stream().filter(status -> status == 201).count();
        assertThat(statuses).isSubsetOf(201, 409);
        assertThat(administrator()
                        .get("/v1/eligibility-rules?organisation=" + network)
                        .<List<?>>path("items"))
                .hasSize((int) made);
    }

    @Test
    void anInstitutionWithoutANameDoesNotOpenARuleForAll() {
        refused(network, List.of(Map.of("code", "studies", "institutions", List.of("  "))))
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/criteria/0/institutions/0"));
    }

    @Test
    void criteriaAreToldApartByTheirCodes() {
        refused(network, List.of(FINISHED_STUDIES, FINISHED_STUDIES)).statusCode(400);
    }

    @Test
    void aRuleIsOfAnOrganisationThatIsThere() {
        refused(UUID.randomUUID(), List.of()).statusCode(422).body("type", equalTo("/problems/unknown-organisation"));
    }

    private static ValidatableResponse refused(UUID organisation, List<Map<String, Object>> criteria) {
        return administrator()
                .body(Map.of("organisationId", organisation, "criteria", criteria))
                .post("/v1/eligibility-rules")
                .then();
    }

    @Test
    void theMemberAndThoseInChargeSeeWhy() {
        String other = "other-" + UUID.randomUUID();
        registered(other, Map.of("familyName", "Other"));
        String officer = officerOf(chapter);

        person(other).get(explanation(chapter)).then().statusCode(403);
        person("stranger").get(explanation(chapter)).then().statusCode(404);
        person(officer).get(explanation(chapter)).then().statusCode(200);
        person(officer).get(explanation(network)).then().statusCode(403);
        person(officer)
                .body(Map.of("organisationId", network, "criteria", List.of()))
                .post("/v1/eligibility-rules")
                .then()
                .statusCode(403);
    }

    @Test
    void byARuleOfOnesOwnNobodyFindsOutWhatAMemberHides() {
        ruleOf(chapter, SECRET);
        String officer = officerOf(chapter);
        hideAffiliations();
        declare(Map.of("basis", "STUDIES", "institution", "Secret Institute"));

        person(officer).get(explanation(chapter)).then().statusCode(403);

        apply(person(member), type(chapter, Map.of("needsApproval", true))).statusCode(201);
        person(officer).get(explanation(chapter)).then().statusCode(200).body("eligible", equalTo(true));
        person(officerOf(network)).get(explanation(network)).then().statusCode(403);
    }

    @Test
    void byAdmittingSomebodyNobodyFindsOutWhatThatMemberHides() {
        ruleOf(chapter, SECRET);
        String officer = officerOf(chapter);
        hideAffiliations();
        String type = type(chapter, Map.of());

        admitted(person(officer), type, Map.of()).statusCode(403);
        declare(Map.of("basis", "STUDIES", "institution", "Secret Institute"));
        admitted(person(officer), type, Map.of()).statusCode(403);
        admitted(person(officer), type, Map.of("startDate", "9999-01-01")).statusCode(403);

        admitted(person(officerOf(network)), type(network, Map.of()), Map.of()).statusCode(201);
        admitted(administrator(), type, Map.of()).statusCode(201);
    }

    @Test
    void officersAdmitWhoShowsTheAffiliationsThatTheRuleAsksFor() {
        ruleOf(chapter, SECRET);
        String type = type(chapter, Map.of());
        String officer = officerOf(chapter);

        admitted(person(officer), type, Map.of()).statusCode(409).body("type", equalTo("/problems/not-eligible"));
        declare(Map.of("basis", "STUDIES", "institution", "Secret Institute"));
        admitted(person(officer), type, Map.of()).statusCode(201);
    }

    private ValidatableResponse admitted(RequestSpecification caller, String type, Map<String, Object> days) {
        Map<String, Object> body = new HashMap<>(days);
        body.put("typeId", type);
        body.put("memberId", idOf(memberPath));
        return caller.body(body).post("/v1/memberships").then();
    }

    private void hideAffiliations() {
        administrator()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", administrator().get(memberPath).header("ETag"))
                .body(Map.of("visibility", Map.of("affiliations", "NOBODY")))
                .patch(memberPath)
                .then()
                .statusCode(200);
    }

    private static String officerOf(UUID organisation) {
        String officer = "officer-" + UUID.randomUUID();
        Offices.appoint(registered(officer, Map.of("familyName", "Officer")), organisation);
        return officer;
    }

    @Test
    void theListNeedsOneStatementHoweverLongItIs() {
        for (int count = 0; count < 3; count++) {
            ruleOf(network, List.of());
        }

        assertThat(statementsOf(200)).isEqualTo(statementsOf(1));
    }

    private long statementsOf(int limit) {
        return StatementCounter.during(() -> administrator()
                .get("/v1/eligibility-rules?organisation=" + network + "&limit=" + limit)
                .then()
                .statusCode(200));
    }

    private ValidatableResponse explained() {
        return person(member).get(explanation(network)).then().statusCode(200);
    }

    private String explanation(UUID organisation) {
        return memberPath + "/eligibility?organisation=" + organisation;
    }

    private String declare(Map<String, Object> affiliation) {
        return person(member)
                .body(affiliation)
                .post(memberPath + "/affiliations")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static String ruleOf(UUID organisation, List<Map<String, Object>> criteria) {
        return administrator()
                .body(Map.of("organisationId", organisation, "criteria", criteria))
                .post("/v1/eligibility-rules")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
