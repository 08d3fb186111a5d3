package org.alumninetwork.members.membershiptype;

import static org.alumninetwork.members.MembersApi.administrator;
import static org.alumninetwork.members.MembersApi.person;
import static org.alumninetwork.members.MembersApi.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.members.Memberships;
import org.alumninetwork.members.Offices;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.StatementCounter;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class MembershipTypeTest {

    private final UUID association = Offices.organisation("ASSOCIATION", null);
    private final String treasurer = "treasurer-" + UUID.randomUUID();

    @Test
    void officersInChargeShapeTheTypesAndEverybodyReadsThem() {
        Offices.appoint(registered(treasurer, Map.of("familyName", "Treasurer")), association);

        String path = person(treasurer)
                .body(annual())
                .post("/v1/membership-types")
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("fee", equalTo("35.00"))
                .body("open", equalTo(true))
                .extract()
                .header("Location");
        person(treasurer)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "\"0\"")
                .body("{\"fee\": null, \"currency\": null, \"open\": false}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("$", not(hasKey("fee")))
                .body("open", equalTo(false));

        person("somebody").get(path).then().statusCode(200);
        person("somebody").body(annual()).post("/v1/membership-types").then().statusCode(403);
        person("somebody")
                .get("/v1/membership-types?organisation=" + association + "&open=false")
                .then()
                .body("items.months", hasItem(12));
    }

    @Test
    void whatDoesNotFitTogetherIsNamed() {
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("months", 7),
                Map.of("rolloverDay", "01-01"),
                Map.of("periodStart", "02-29"),
                Map.of("fee", "35.001"),
                Map.of("graceDays", 400))) {
            Map<String, Object> type = annual();
            type.putAll(wrong);
            administrator()
                    .body(type)
                    .post("/v1/membership-types")
                    .then()
                    .statusCode(400)
                    .body(
                            "violations[0].pointer",
                            equalTo("/" + wrong.keySet().iterator().next()));
        }
        Map<String, Object> withoutFee = annual();
        withoutFee.remove("fee");
        administrator().body(withoutFee).post("/v1/membership-types").then().statusCode(400);
    }

    /** To write it with two decimals would take four million zeros. */
    @Test
    void aFeeBeyondAllBoundsIsRefused() {
        Map<String, Object> type = annual();
        type.put("fee", "1E+4000000");

        administrator()
                .body(type)
                .post("/v1/membership-types")
                .then()
                .statusCode(400)
                .body("violations.pointer", hasItem("/fee"));
    }

    @Test
    void institutionsAndMissionsHaveNoMembers() {
        Map<String, Object> type = annual();
        type.put("organisationId", Offices.organisation("INSTITUTION", null));

        administrator()
                .body(type)
                .post("/v1/membership-types")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/organisation-without-members"));
    }

    @Test
    void aTypeStaysWithItsOrganisation() {
        String type = Memberships.type(association, Map.of());

        administrator()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "\"0\"")
                .body(Map.of("organisationId", Offices.organisation("CHAPTER", null)))
                .patch("/v1/membership-types/" + type)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/membership-type-stays"));
    }

    @Test
    void theListNeedsOneStatementHoweverLongItIs() {
        for (int count = 0; count < 3; count++) {
            Memberships.type(association, Map.of());
        }

        assertThat(statementsOf(200)).isEqualTo(statementsOf(1));
    }

    private long statementsOf(int limit) {
        return StatementCounter.during(() -> administrator()
                .get("/v1/membership-types?organisation=" + association + "&limit=" + limit)
                .then()
                .statusCode(200));
    }

    private Map<String, Object> annual() {
        return new HashMap<>(Map.of(
                "organisationId",
                association,
                "name",
                Map.of("sv", "Årsmedlem"),
                "period",
                "FIXED",
                "months",
                12,
                "periodStart",
                "01-01",
                "rolloverDay",
                "10-01",
                "fee",
                "35",
                "currency",
                "EUR",
                "renewalDays",
                60,
                "graceDays",
                30));
    }
}
