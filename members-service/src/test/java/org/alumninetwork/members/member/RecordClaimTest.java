package org.alumninetwork.members.member;

import static io.restassured.RestAssured.given;
import static org.alumninetwork.members.MembersApi.administrator;
import static org.alumninetwork.members.MembersApi.createSource;
import static org.alumninetwork.members.MembersApi.idOf;
import static org.alumninetwork.members.MembersApi.imported;
import static org.alumninetwork.members.MembersApi.registry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.alumninetwork.members.AtOnce;
import org.alumninetwork.members.Offices;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Somebody registers whom a registry knows already. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class RecordClaimTest {

    private final String unique = UUID.randomUUID().toString().replace("-", "");
    private final String uniqueId = unique + "@helsinki.fi";
    private final String email = unique + "@example.org";

    @Test
    void whoHasTheIdentifierGetsTheRecordAndTheRegistryKeepsWhatIsIts() {
        String known = knownToRegistry(List.of("givenName", "familyName", "city", "eduPersonUniqueId"));

        register(Map.of("eduperson_unique_id", uniqueId))
                .body("id", equalTo(known))
                .body("familyName", equalTo("Wanjiru"))
                .body("city", equalTo("Nairobi"))
                .body("phone", equalTo("+254202712085"))
                .body("registered", equalTo(true));
    }

    @Test
    void whatWasHiddenStaysHiddenWhereThePersonSaysNothingOfIt() {
        created(Map.of(
                "familyName",
                "Hidden",
                "email",
                email,
                "phone",
                "+254202712085",
                "visibility",
                Map.of("phone", "NOBODY", "city", "NOBODY")));

        register(
                        Map.of("email", email, "email_verified", true),
                        Map.of("familyName", "Hidden", "visibility", Map.of("city", "MEMBERS")))
                .body("phone", equalTo("+254202712085"))
                .body("visibility.phone", equalTo("NOBODY"))
                .body("visibility.city", equalTo("MEMBERS"));
    }

    @Test
    void theEuropeanStudentIdentifierAndOrcidProveAsWell() {
        String code = "urn:schac:personalUniqueCode:int:esi:helsinki.fi:" + unique;
        String byCode = created(Map.of("familyName", "Code", "schacPersonalUniqueCode", List.of(code)));
        register(Map.of("schac_personal_unique_code", List.of("urn:x", code))).body("id", equalTo(byCode));

        String byOrcid = created(Map.of("familyName", "Orcid", "orcid", "0000-0002-1694-233X"));
        register(Map.of("orcid", "https://orcid.org/0000-0002-1694-233X")).body("id", equalTo(byOrcid));
    }

    @Test
    void anAddressProvesOnlyWhereTheProviderHasVerifiedIt() {
        String known = created(Map.of("familyName", "Wanjiru", "email", email));

        register(Map.of("email", email)).body("id", not(equalTo(known)));
        register(Map.of("email", email, "email_verified", false)).body("id", not(equalTo(known)));
        register(Map.of("email", email.toUpperCase(Locale.ROOT), "email_verified", true))
                .body("id", equalTo(known));
    }

    @Test
    void anAddressDoesNotOverruleAnotherIdentifier() {
        String known = knownToRegistry(List.of("familyName", "email", "eduPersonUniqueId"));

        register(Map.of("eduperson_unique_id", "other" + uniqueId, "email", email, "email_verified", true))
                .body("id", not(equalTo(known)));
    }

    @Test
    void neitherANameNorWhatOneSaysOneselfProvesAnything() {
        String known = created(Map.of("givenName", "Amina", "familyName", "Wanjiru", "email", email));

        given().auth()
                .oauth2(Tokens.personWithClaims(login(), Map.of("name", "Amina Wanjiru")))
                .contentType(ContentType.JSON)
                .body(Map.of("givenName", "Amina", "familyName", "Wanjiru", "email", email))
                .post("/v1/members/me")
                .then()
                .statusCode(201)
                .body("id", not(equalTo(known)));
    }

    @Test
    void whatPointsToTwoRecordsPointsToNone() {
        String one = created(Map.of("familyName", "One", "email", email));
        String other = created(Map.of("familyName", "Other", "email", email));

        String registered = register(Map.of("email", email, "email_verified", true))
                .extract()
                .path("id");

        assertThat(registered).isNotIn(one, other);
    }

    @Test
    void whoComesSecondGetsANewRecordAndLearnsNothing() throws Exception {
        String known = knownToRegistry(List.of("familyName", "eduPersonUniqueId"));
        Callable<String> claim = () ->
                register(Map.of("eduperson_unique_id", uniqueId)).extract().path("id");

        List<String> ids = AtOnce.run(List.of(claim, claim, claim));

        assertThat(ids).doesNotHaveDuplicates().containsOnlyOnce(known);
        register(Map.of("eduperson_unique_id", uniqueId))
                .body("id", not(equalTo(known)))
                .body("$", not(hasKey("eduPersonUniqueId")));
    }

    private ValidatableResponse register(Map<String, Object> claims) {
        return register(claims, Map.of("familyName", "Said", "phone", "+254202712085"));
    }

    private ValidatableResponse register(Map<String, Object> claims, Map<String, Object> said) {
        return given().auth()
                .oauth2(Tokens.personWithClaims(login(), claims))
                .contentType(ContentType.JSON)
                .body(said)
                .post("/v1/members/me")
                .then()
                .statusCode(201);
    }

    private String knownToRegistry(List<String> authority) {
        String source = createSource(Offices.organisation("NETWORK", null), authority);
        imported(
                source,
                "text/csv",
                "externalId,givenName,familyName,city,email,eduPersonUniqueId\n1,Amina,Wanjiru,Nairobi," + email + ","
                        + uniqueId + "\n");
        return registry(source).get("/v1/members").path("items[0].id");
    }

    private static String created(Map<String, Object> details) {
        return idOf(administrator()
                .body(details)
                .post("/v1/members")
                .then()
                .statusCode(201)
                .extract()
                .header("Location"));
    }

    private static String login() {
        return "login-" + UUID.randomUUID();
    }
}
