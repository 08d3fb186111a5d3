package org.alumninetwork.members.reconciliation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.alumninetwork.members.MembersApi.administrator;
import static org.alumninetwork.members.MembersApi.awaitEnd;
import static org.alumninetwork.members.MembersApi.createSource;
import static org.alumninetwork.members.MembersApi.idOf;
import static org.alumninetwork.members.MembersApi.imported;
import static org.alumninetwork.members.MembersApi.person;
import static org.alumninetwork.members.MembersApi.registered;
import static org.alumninetwork.members.MembersApi.registry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alumninetwork.members.Agreements;
import org.alumninetwork.members.Offices;
import org.alumninetwork.testing.Database;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.MovableClock;
import org.alumninetwork.testing.StatementCounter;
import org.alumninetwork.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the last whole file of a source and the records here agree, and why they do not. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class ReconciliationTest {

    private static final String HEADER = "externalId,givenName,familyName,city,basis,institution,endDate\n";

    private String source;
    private String path;

    @Inject
    MovableClock clock;

    @AfterEach
    void followTime() {
        clock.followTime();
    }

    @BeforeEach
    void makeARegistryKnown() {
        source =
                createSource(Offices.organisation("NETWORK", null), List.of("givenName", "familyName", "affiliations"));
        path = "/v1/sources/" + registry(source).get("/v1/sources").path("items[0].id") + "/reconciliation";
    }

    @Test
    void whatWasJustImportedAgreesAndEachDifferenceSinceHasItsReason() {
        whole(people(1, 40));
        assertThat(found("")).hasSize(40).allMatch(line -> line.endsWith(" AGREES null"));

        whole(people(2, 41) + "42,Amina,Name42,,STUDIES,Uni,2010-02-31\n");
        imported(source, "text/csv", HEADER + row(43) + row(3).replace("Name3", "Other"));
        administrator()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "*")
                .body("{\"city\": \"Turku\"}")
                .patch("/v1/members/" + memberOf("4"))
                .then()
                .statusCode(200);
        imported(source, "text/csv", HEADER + row(5).replace(",Uni,", ",Other,"));

        assertThat(found("").stream().filter(line -> !line.endsWith(" AGREES null")))
                .containsExactly(
                        "1 ONLY_HERE ENDED",
                        "3 DIFFERS null",
                        "4 DIFFERS null",
                        "42 ONLY_THERE REJECTED",
                        "43 ONLY_HERE ARRIVED_SINCE",
                        "5 DIFFERS null");
        assertThat(differencesOf("3")).containsExactly("familyName Name3 Other CHANGED_SINCE");
        assertThat(differencesOf("4")).containsExactly("city Nairobi null NOT_THE_AUTHORITY");
        assertThat(differencesOf("5")).containsExactly("affiliations STUDIES, Uni, / STUDIES, Other, / CHANGED_SINCE");
    }

    @Test
    void pagesAreInTheOrderOfTheIdsAndOneFindingCanBeAskedFor() {
        whole(people(1, 40));
        whole(people(2, 40) + row(50));
        imported(source, "text/csv", HEADER + row(7).replace("Name7", "Other"));

        List<String> paged = new ArrayList<>();
        String after = "";
        do {
            var page = registry(source).get(path + "?limit=7" + after);
            paged.addAll(page.path("items.externalId"));
            String next = page.path("next");
            after = next == null ? null : "&cursor=" + next;
        } while (after != null);
        assertThat(paged).hasSize(41).isSorted().doesNotHaveDuplicates();

        assertThat(found("&finding=ONLY_HERE")).containsExactly("1 ONLY_HERE ENDED");
        assertThat(found("&finding=DIFFERS")).containsExactly("7 DIFFERS null");
        assertThat(found("&finding=AGREES&limit=3")).hasSize(3);
        registry(source).get(path + "?finding=LOST").then().statusCode(400);
    }

    @Test
    void theReportIsAFileOfWhatDoesNotAgree() {
        whole(people(1, 40) + "＝" + row(77));
        whole(people(2, 40));
        imported(source, "text/csv", HEADER + row(7).replace("Name7", "=Other"));

        assertThat(registry(source)
                        .get(path + ".csv")
                        .then()
                        .statusCode(200)
                        .contentType("text/csv")
                        .extract()
                        .asString()
                        .lines())
                .containsExactly(
                        "externalId,finding,reason,field,there,here",
                        "1,ONLY_HERE,ENDED,,,",
                        "7,DIFFERS,CHANGED_SINCE,familyName,Name7,'=Other",
                        "'＝77,ONLY_HERE,ENDED,,,");
    }

    @Test
    void withoutAWholeFileOrWhenTheDatabaseLostItThereIsNothingToCompareWith() throws SQLException {
        imported(source, "text/csv", HEADER + row(1));
        registry(source).get(path).then().statusCode(409).body("type", equalTo("/problems/no-whole-file"));

        String job = whole(people(1, 2));
        registry(source).get(path).then().statusCode(200);
        execute("truncate staged_" + idOf(job).replace("-", ""));

        registry(source).get(path).then().statusCode(409);
        registry(source).get(path + ".csv").then().statusCode(409);
    }

    @Test
    void whoIsDeletedHereIsForgottenInTheFileToo() {
        whole(people(1, 3));
        administrator()
                .header("If-Match", "*")
                .delete("/v1/members/" + memberOf("2"))
                .then()
                .statusCode(204);

        assertThat(found("")).containsExactly("1 AGREES null", "3 AGREES null");
    }

    @Test
    void onlyWhoMayKnowOfTheSourceIsTold() {
        whole(people(1, 2));
        String subject = "somebody-" + UUID.randomUUID();
        registered(subject, Map.of("familyName", "Somebody"));

        person(subject).get(path).then().statusCode(404);
        registry(createSource()).get(path).then().statusCode(404);
        registry(createSource()).get(path + ".csv").then().statusCode(404);
        administrator().get(path).then().statusCode(200);
    }

    @Test
    void staffDoNotReadHereWhatAMemberHidesFromThem() {
        UUID network = Offices.organisation("NETWORK", null);
        source = createSource(network, List.of("givenName", "familyName", "affiliations"));
        path = "/v1/sources/" + registry(source).get("/v1/sources").path("items[0].id") + "/reconciliation";
        String officer = "officer-" + UUID.randomUUID();
        Offices.appoint(registered(officer, Map.of("familyName", "Officer")), network);
        whole(people(1, 3));
        imported(source, "text/csv", HEADER + row(2).replace("Name2", "Shown") + row(3).replace("Name3", "Hidden"));
        administrator()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "*")
                .body("{\"visibility\": {\"name\": \"NOBODY\"}}")
                .patch("/v1/members/" + memberOf("3"))
                .then()
                .statusCode(200);

        assertThat(person(officer).get(path + ".csv").asString())
                .contains("Name3", "Shown")
                .doesNotContain("Hidden");
        assertThat(person(officer).get(path).asString())
                .contains("Name3", "Shown")
                .doesNotContain("Hidden");
        assertThat(administrator().get(path).asString()).contains("Shown", "Hidden");

        String trial = tried(HEADER + row(2) + row(3));
        for (String rows : List.of("/rows?outcome=UPDATED", "/rows.csv")) {
            assertThat(person(officer).get(trial + rows).asString())
                    .contains("Name3", "Shown")
                    .doesNotContain("Hidden");
            assertThat(registry(source).get(trial + rows).asString()).contains("Shown", "Hidden");
        }
    }

    @Test
    void aRegistryIsShownWhatItsAgreementNamesNow() {
        UUID network = Offices.organisation("NETWORK", null);
        UUID university = Offices.organisation("INSTITUTION", null);
        source = createSource(university, List.of("familyName", "city"));
        path = "/v1/sources/" + registry(source).get("/v1/sources").path("items[0].id") + "/reconciliation";
        Instant next = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(30));
        Instant end = next.plus(Duration.ofDays(30));
        List<UUID> parties = List.of(university, network);
        Agreements.between(parties, Instant.EPOCH, next, source, List.of("familyName", "city"));
        Agreements.between(parties, next, end, source, List.of("familyName"));
        whole(people(1, 2));
        imported(source, "text/csv", HEADER + "1,Amina,Other,Turku,,,\n");
        String trial = tried(HEADER + row(1));

        assertThat(differencesOf("1"))
                .containsExactly("city Nairobi Turku CHANGED_SINCE", "familyName Name1 Other CHANGED_SINCE");
        assertThat(registry(source).get(trial + "/rows.csv").asString()).contains("Turku", "Other");
        clock.setTo(next);
        assertThat(differencesOf("1"))
                .containsExactly("city Nairobi null CHANGED_SINCE", "familyName Name1 Other CHANGED_SINCE");
        assertThat(registry(source).get(trial + "/rows.csv").asString())
                .contains("Other")
                .doesNotContain("Turku");
        clock.setTo(end);
        assertThat(registry(source).get(path + ".csv").asString()).doesNotContain("Turku", "Other");
        assertThat(registry(source).get(trial + "/rows?outcome=UPDATED").asString())
                .doesNotContain("Turku", "Other");
    }

    private String tried(String file) {
        String trial = RestAssured.given()
                .auth()
                .oauth2(Tokens.registry(source))
                .contentType("text/csv")
                .body(file.getBytes(UTF_8))
                .post("/v1/imports?mode=delta&dryRun=true&source=" + source)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        awaitEnd(trial);
        return trial;
    }

    @Test
    void aPageTakesTheSameNumberOfStatementsHoweverLongItIs() {
        whole(people(1, 40));
        long few = StatementCounter.during(
                () -> registry(source).get(path + "?limit=1").then().statusCode(200));
        long many = StatementCounter.during(
                () -> registry(source).get(path + "?limit=200").then().statusCode(200));
        assertThat(many).isEqualTo(few);
    }

    private List<String> found(String query) {
        List<Map<String, Object>> items = registry(source)
                .get(path + "?limit=" + (query.contains("limit") ? "3" : "200") + query.replace("&limit=3", ""))
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        return items.stream()
                .map(item -> item.get("externalId") + " " + item.get("finding") + " " + item.get("reason"))
                .toList();
    }

    private List<String> differencesOf(String externalId) {
        List<Map<String, Object>> differences = registry(source)
                .get(path + "?limit=200")
                .path("items.find { it.externalId == '" + externalId + "' }.differences");
        return differences.stream()
                .map(each ->
                        each.get("field") + " " + each.get("there") + " " + each.get("here") + " " + each.get("reason"))
                .toList();
    }

    private String memberOf(String externalId) {
        return registry(source)
                .get("/v1/members?limit=200")
                .path("items.find { it.externalId == '" + externalId + "' }.id");
    }

    private String whole(String rows) {
        String job = RestAssured.given()
                .auth()
                .oauth2(Tokens.registry(source))
                .contentType("text/csv")
                .body((HEADER + rows).getBytes(UTF_8))
                .post("/v1/imports?mode=snapshot&source=" + source)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        awaitEnd(job);
        return job;
    }

    private static String people(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(ReconciliationTest::row).collect(Collectors.joining());
    }

    private static String row(int number) {
        return "%1$d,Amina,Name%1$d,Nairobi,STUDIES,Uni,\n".formatted(number);
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = Database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
