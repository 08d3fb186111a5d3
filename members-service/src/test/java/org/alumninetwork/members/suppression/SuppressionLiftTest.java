package org.alumninetwork.members.suppression;

import static org.alumninetwork.members.MembersApi.administrator;
import static org.alumninetwork.members.MembersApi.createSource;
import static org.alumninetwork.members.MembersApi.imported;
import static org.alumninetwork.members.MembersApi.person;
import static org.alumninetwork.members.MembersApi.registered;
import static org.alumninetwork.members.MembersApi.registry;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.members.erasure.Answers;
import org.alumninetwork.members.scim.Scim;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.StatementCounter;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class SuppressionLiftTest {

    private static final String ROW = "externalId,familyName,eduPersonUniqueId\n%s,Wanjiru,%s@example.org\n";

    private final String externalId = UUID.randomUUID().toString().replace("-", "");
    private String source;

    @BeforeEach
    void somebodyIsErased() {
        source = createSource();
        imported(source, "text/csv", ROW.formatted(externalId, externalId));
        String member = registry(source).get("/v1/members").path("items[0].id");
        Answers.both(administrator().post("/v1/members/" + member + "/erasure").header("Location"), "PREPARED");
        rowsRejected(1);
    }

    @Test
    void whoComesBackIsTakenOnceAllOfTheirIdentifiersAreLifted() {
        lift(Map.of("source", source, "externalId", externalId))
                .statusCode(201)
                .body("identifiers", contains("externalId"))
                .body("reason", equalTo("Asked for it in writing"))
                .body("externalId", nullValue());
        rowsRejected(1);

        String lift = lift(Map.of("eduPersonUniqueId", externalId + "@example.org", "orcid", "0000-0002-1825-0097"))
                .statusCode(201)
                .body("identifiers", contains("eduPersonUniqueId"))
                .extract()
                .header("Location");

        rowsRejected(0);
        registry(source).get("/v1/members").then().body("items.familyName", contains("Wanjiru"));
        administrator()
                .get(lift)
                .then()
                .statusCode(200)
                .body("liftedBy", notNullValue())
                .body("liftedAt", notNullValue());
        administrator().get("/v1/suppression-lifts?limit=1").then().body("items[0].id", equalTo(idIn(lift)));
    }

    @Test
    void whoWasKnownByAUserNameAndAStudentIdentifierComesBackByNeitherUntilBothAreLifted() {
        String provisioned = createSource();
        String code = "urn:schac:personalUniqueCode:int:esi:example.org:" + externalId;
        String erased = Scim.created(provisioned, user("known", externalId, code));
        Answers.both(administrator().post("/v1/members/" + erased + "/erasure").header("Location"), "PREPARED");

        provisioned(
                        provisioned,
                        user(
                                "other",
                                externalId.toUpperCase(Locale.ROOT),
                                "urn:schac:personalUniqueCode:int:esi:example.org:another"))
                .statusCode(403);
        provisioned(provisioned, user("other", "other", code)).statusCode(403);
        provisioned(createSource(), user("other", "other", code)).statusCode(403);
        String somebody = Scim.created(
                provisioned, user("somebody", "somebody", "urn:schac:personalUniqueCode:int:esi:example.org:another"));
        Scim.patched(
                        provisioned,
                        somebody,
                        "{\"op\":\"replace\",\"path\":\"userName\",\"value\":\"" + externalId + "\"}")
                .statusCode(403);

        lift(Map.of("source", provisioned, "userName", externalId.toUpperCase(Locale.ROOT)))
                .statusCode(201)
                .body("identifiers", contains("userName"));
        provisioned(provisioned, user("other", externalId, "urn:schac:personalUniqueCode:int:esi:example.org:another"))
                .statusCode(201);
        lift(Map.of("source", provisioned, "externalId", "known", "schacPersonalUniqueCode", code))
                .statusCode(201)
                .body("identifiers", contains("externalId", "schacPersonalUniqueCode"));
        provisioned(createSource(), user("other", "other", code)).statusCode(201);
    }

    private static ValidatableResponse provisioned(String source, String user) {
        return Scim.client(source).body(user).post(Scim.at("/Users")).then();
    }

    private static String user(String externalId, String userName, String code) {
        return """
                {"schemas":["%1$s","%2$s"],"externalId":"%3$s","userName":"%4$s","name":{"familyName":"Wanjiru"},
                "%2$s":{"schacPersonalUniqueCode":["%5$s"]}}""".formatted(Scim.USER, Scim.ALUMNI, externalId, userName, code);
    }

    @Test
    void whoWasNotErasedIsToldSoAndNothingIsOnRecord() {
        String latest = administrator().get("/v1/suppression-lifts?limit=1").path("items[0].id");
        String other = createSource();

        lift(Map.of("source", other, "externalId", externalId))
                .statusCode(409)
                .body("type", equalTo("/problems/not-suppressed"));
        lift(Map.of("source", "nowhere", "externalId", externalId)).statusCode(404);

        administrator().get("/v1/suppression-lifts?limit=1").then().body("items[0].id", is(latest));
        rowsRejected(1);
    }

    @Test
    void itTakesAnIdentifierAReasonAndAnAdministrator() {
        lift(Map.of()).statusCode(400);
        lift(Map.of("externalId", externalId)).statusCode(400).body("violations[0].pointer", equalTo("/source"));
        lift(Map.of("source", source)).statusCode(400).body("violations.pointer", contains("/externalId", ""));
        administrator()
                .body(Map.of("source", source, "externalId", externalId))
                .post("/v1/suppression-lifts")
                .then()
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/reason"));
        String member = "somebody-" + UUID.randomUUID();
        registered(member, Map.of("givenName", "Amina", "familyName", "Wanjiru"));
        person(member)
                .body(Map.of("source", source, "externalId", externalId, "reason", "Mine"))
                .post("/v1/suppression-lifts")
                .then()
                .statusCode(403);
        person(member).get("/v1/suppression-lifts").then().statusCode(403);
        rowsRejected(1);
    }

    @Test
    void aPageTakesTheSameStatementsWhateverItsLength() {
        lift(Map.of("source", source, "externalId", externalId)).statusCode(201);
        lift(Map.of("eduPersonUniqueId", externalId + "@example.org")).statusCode(201);

        String next = administrator()
                .get("/v1/suppression-lifts?limit=1")
                .then()
                .body("items.identifiers", everyItem(not(nullValue())))
                .extract()
                .path("next");
        administrator()
                .get("/v1/suppression-lifts?limit=1&cursor=" + next)
                .then()
                .body("items.size()", equalTo(1));
        Assertions.assertThat(statementsOf(2)).isEqualTo(statementsOf(1));
    }

    private static long statementsOf(int limit) {
        return StatementCounter.during(() -> administrator()
                .get("/v1/suppression-lifts?limit=" + limit)
                .then()
                .statusCode(200));
    }

    private void rowsRejected(int expected) {
        String job = imported(source, "text/csv", ROW.formatted(externalId, externalId));
        registry(source).get(job).then().body("counts.rejected", equalTo(expected));
    }

    private static ValidatableResponse lift(Map<String, String> identifiers) {
        Map<String, String> asked = new HashMap<>(identifiers);
        asked.put("reason", "Asked for it in writing");
        return administrator().body(asked).post("/v1/suppression-lifts").then();
    }

    private static String idIn(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
