package org.alumninetwork.members.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.alumninetwork.members.MembersApi.administrator;
import static org.alumninetwork.members.MembersApi.createSource;
import static org.alumninetwork.members.MembersApi.imported;
import static org.alumninetwork.members.MembersApi.registry;
import static org.alumninetwork.members.merge.Merges.merged;
import static org.alumninetwork.members.scim.Scim.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alumninetwork.members.Feed;
import org.alumninetwork.members.scim.Scim;
import org.alumninetwork.testing.Database;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.MovableClock;
import org.alumninetwork.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whole files: who is missing lapses, but not too many without a word; and trials, which change nothing. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class WholeFileTest {

    private static final String HEADER = "externalId,givenName,familyName,city,basis,institution,endDate\n";
    private static final Set<String> STANDING = Set.of("SUCCEEDED", "FAILED", "CANCELLED", "AWAITING_CONFIRMATION");

    private String source;

    @Inject
    MovableClock clock;

    @Inject
    ImportForgetting forgetting;

    @BeforeEach
    void makeARegistryKnown() {
        source = createSource();
    }

    @AfterEach
    void followTime() {
        clock.followTime();
    }

    @Test
    void whoIsMissingIsNotVouchedForAnyMoreAndStays() {
        whole(people(1, 40));
        Feed feed = Feed.of(() -> registry(source));

        String job = whole(people(1, 39));

        job(job, "SUCCEEDED").body("lapse.known", equalTo(40)).body("lapse.lapsing", equalTo(1));
        registry(source)
                .get(job + "/rows?outcome=LAPSED")
                .then()
                .body("items.externalId", equalTo(List.of("40")))
                .body("items[0]", not(hasKey("line")));
        String lapsed = memberOf("40");
        administrator().get("/v1/members/" + lapsed + "/affiliations").then().body("items[0].verified", equalTo(false));
        provenanceOf("40", "familyName").body("authority.kind", equalTo("MEMBER"));
        provenanceOf("39", "familyName").body("authority.kind", equalTo("SOURCE"));
        assertThat(feed.next()).extracting(change -> change.get("subject")).containsExactly("members/" + lapsed);

        job(whole(people(1, 39)), "SUCCEEDED").body("lapse.known", equalTo(39)).body("lapse.lapsing", equalTo(0));
        assertThat(feed.next()).isEmpty();
    }

    @Test
    void whoComesBackIsVouchedForAgain() {
        whole(people(1, 40));
        whole(people(1, 39));

        String job = imported(source, "text/csv", HEADER + person(40));

        job(job, "SUCCEEDED").body("counts.updated", equalTo(1));
        administrator()
                .get("/v1/members/" + memberOf("40") + "/affiliations")
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].verified", equalTo(true));
        provenanceOf("40", "familyName").body("authority.kind", equalTo("SOURCE"));
    }

    @Test
    void aFileThatLeavesOutTooManyWaitsAndChangesNothingUntilItIsConfirmed() {
        whole(people(1, 40));
        Feed feed = Feed.of(() -> registry(source));

        String job = whole(people(1, 28) + person(50));

        job(job, "AWAITING_CONFIRMATION")
                .body("lapse.known", equalTo(40))
                .body("lapse.lapsing", equalTo(12))
                .body("lapse.guardPercent", equalTo(5));
        assertThat(feed.next()).isEmpty();

        confirm(job).statusCode(202);

        awaitStanding(job);
        job(job, "SUCCEEDED")
                .body("lapse.lapsing", equalTo(12))
                .body("counts.created", equalTo(1))
                .body("confirmedAt", notNullValue());
        assertThat(feed.next()).hasSize(13);
        confirm(job).statusCode(409).body("type", equalTo("/problems/nothing-to-confirm"));
    }

    @Test
    void whatWaitsForAConfirmationIsDiscardedByCancellingIt() {
        whole(people(1, 40));
        String job = whole(people(1, 2));

        registry(source).header("If-Match", "*").delete(job).then().statusCode(204);

        job(job, "CANCELLED");
        confirm(job).statusCode(409);
        job(whole(people(1, 40)), "SUCCEEDED").body("lapse.known", equalTo(40)).body("counts.unchanged", equalTo(40));
    }

    @Test
    void aFileIsNotConfirmedAnyMoreOnceALaterOneWasTaken() {
        whole(people(1, 40));
        String job = whole(people(1, 2));
        imported(source, "text/csv", HEADER + person(41));

        confirm(job).statusCode(409);

        job(job, "AWAITING_CONFIRMATION");
    }

    @Test
    void aConfirmationIsForAsManyAsItWasAskedFor() throws SQLException {
        whole(people(1, 40));
        String job = whole(people(1, 28));
        merelyKnown("41");

        confirm(job).statusCode(202);

        awaitStanding(job);
        job(job, "AWAITING_CONFIRMATION").body("lapse.lapsing", equalTo(13)).body("confirmedAt", nullValue());
        confirm(job).statusCode(202);
        awaitStanding(job);
        job(job, "SUCCEEDED").body("lapse.lapsing", equalTo(13));
    }

    @Test
    void whatScimSaidSinceTheFileWasSentStands() {
        whole(people(1, 40));
        String job = whole(people(1, 28));
        Scim.created(source, Scim.person("later", "Later"));
        String known = Scim.found(source, "externalId eq \"40\"").extract().path("Resources[0].id");
        Scim.patched(source, known, "{\"op\": \"replace\", \"path\": \"name.familyName\", \"value\": \"Renamed\"}");
        String gone = Scim.found(source, "externalId eq \"1\"").extract().path("Resources[0].id");
        Scim.client(source).delete(at("/Users/" + gone)).then().statusCode(204);

        confirm(job).statusCode(202);

        awaitStanding(job);
        job(job, "SUCCEEDED").body("lapse.lapsing", equalTo(11));
        Scim.found(source, "externalId eq \"later\"").body("Resources[0].active", equalTo(true));
        Scim.found(source, "externalId eq \"40\"").body("Resources[0].active", equalTo(true));
        Scim.client(source).get(at("/Users/" + gone)).then().statusCode(404);
    }

    @Test
    void whomScimGaveUpAndAFileBroughtBackIsInactiveOnceALaterFileLeavesThemOut() {
        whole(people(1, 40));
        String id = Scim.found(source, "externalId eq \"40\"").extract().path("Resources[0].id");
        Scim.client(source).delete(at("/Users/" + id)).then().statusCode(204);
        whole(people(1, 40));

        whole(people(1, 39));

        Scim.client(source).get(at("/Users/" + id)).then().statusCode(200).body("active", equalTo(false));
    }

    @Test
    void aRefusedRowLapsesNobodyAndOneThatDoesNotSayWhomItIsAboutAsksForAConfirmation() {
        whole(people(1, 40));

        String named = whole(people(1, 39) + "40,Amina,Name40,Nairobi,STUDIES,Uni,2010-02-31\n");
        job(named, "SUCCEEDED").body("lapse.lapsing", equalTo(0)).body("counts.rejected", equalTo(1));

        String unnamed = whole(people(1, 39) + ",Amina,Name40,Nairobi,STUDIES,Uni,\n");
        job(unnamed, "AWAITING_CONFIRMATION").body("lapse.lapsing", equalTo(1)).body("lapse.unattributed", equalTo(1));
    }

    @Test
    void aTrialTellsEveryDifferenceAndChangesNothing() {
        whole(people(1, 40));
        Feed feed = Feed.of(() -> registry(source));
        String file = HEADER
                + people(1, 38).substring(HEADER.length()).replace("1,Amina,Name1,Nairobi", "1,Amina,Other,")
                + "39,Amina,Name39,Nairobi,STUDIES,Uni,2020-01-01\n"
                + person(41)
                + "42,Amina,,,,,\n";

        String trial = sent("mode=snapshot&dryRun=true", file);

        job(trial, "SUCCEEDED")
                .body("dryRun", equalTo(true))
                .body("counts.created", equalTo(1))
                .body("counts.updated", equalTo(2))
                .body("counts.unchanged", equalTo(37))
                .body("counts.rejected", equalTo(1))
                .body("lapse.lapsing", equalTo(1));
        List<Map<String, Object>> differences =
                registry(source).get(trial + "/rows?outcome=UPDATED").path("items");
        assertThat(differences)
                .extracting(row -> row.get("externalId") + " " + row.get("field") + " " + row.get("before") + " > "
                        + row.get("after"))
                .containsExactly(
                        "1 city Nairobi > null",
                        "1 familyName Name1 > Other",
                        "39 affiliations STUDIES, Uni, / > STUDIES, Uni, /2020-01-01");
        List<String> paged = registry(source)
                .get(trial + "/rows?outcome=UPDATED&limit=1&cursor="
                        + registry(source)
                                .get(trial + "/rows?outcome=UPDATED&limit=1")
                                .<String>path("next"))
                .path("items.field");
        assertThat(paged).containsExactly("familyName");
        registry(source).get(trial + "/rows?outcome=LAPSED").then().body("items.externalId", equalTo(List.of("40")));
        assertThat(feed.next()).isEmpty();
        registry(source).get("/v1/members?limit=200").then().body("items.externalId", not(everyItem(equalTo("41"))));

        String real = sent("mode=snapshot", file);
        job(real, "SUCCEEDED").body("counts.created", equalTo(1)).body("counts.updated", equalTo(2));
        assertThat(feed.next()).hasSize(4);
    }

    @Test
    void aTrialOfAFileThatLeavesOutTooManyTellsWhoWouldLapse() {
        whole(people(1, 40));

        String trial = sent("mode=snapshot&dryRun=true", people(1, 10));

        job(trial, "SUCCEEDED").body("lapse.lapsing", equalTo(30));
        assertThat(registry(source)
                        .get(trial + "/rows?outcome=LAPSED&limit=200")
                        .<List<?>>path("items"))
                .hasSize(30);
    }

    @Test
    void theReportForTheRegistrarIsOneFile() {
        whole(people(1, 40));
        String trial = sent(
                "mode=snapshot&dryRun=true",
                HEADER + people(1, 39).substring(HEADER.length()).replace(",Name2,", ",=Name2,") + person(41)
                        + "=42,Amina,,,,,\n");

        List<String> lines = registry(source)
                .get(trial + "/rows.csv")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString()
                .lines()
                .toList();

        assertThat(lines)
                .containsExactly(
                        "line,outcome,externalId,field,before,after,reason",
                        "3,UPDATED,2,familyName,Name2,'=Name2,",
                        "41,CREATED,41,,,,",
                        "42,REJECTED,'=42,familyName,,,is missing",
                        ",LAPSED,40,,,,");
        registry(createSource()).get(trial + "/rows.csv").then().statusCode(404);
    }

    @Test
    void whatNobodySpeaksUpForGoesAfterAWhile() {
        whole(people(1, 40));
        String waiting = whole(people(1, 2));
        String trial = sent("dryRun=true", HEADER + "1,Amina,Other,,,,\n");

        clock.setTo(Instant.now().plus(Duration.ofDays(31)));
        forgetting.forgetOld();

        job(waiting, "CANCELLED");
        registry(source).get(trial + "/rows?outcome=UPDATED").then().body("items[0]", not(hasKey("before")));
        registry(source).get(waiting + "/rows?outcome=LAPSED").then().body("items", empty());
    }

    @Test
    void whoIsMissingUnderTheFirstOfTwoIdsIsSpokenOfByTheOther() {
        whole(people(1, 40));
        String known = "/v1/members/" + memberOf("39");
        merged("/v1/members/" + memberOf("40"), known);
        String other = "40,Amina,Married,Nairobi,STUDIES,Uni,\n";
        whole(people(1, 39) + other);
        registry(source).get(known).then().body("familyName", equalTo("Name39"));

        whole(people(1, 38) + other);
        whole(people(1, 38) + other);

        registry(source).get(known).then().body("familyName", equalTo("Married"));
    }

    private String whole(String rows) {
        return sent("mode=snapshot", rows.startsWith(HEADER) ? rows : HEADER + rows);
    }

    private String sent(String query, String file) {
        String job = RestAssured.given()
                .auth()
                .oauth2(Tokens.registry(source))
                .contentType("text/csv")
                .body(file.getBytes(UTF_8))
                .post("/v1/imports?source=" + source + "&" + query)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        awaitStanding(job);
        return job;
    }

    private static void awaitStanding(String job) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> STANDING.contains(administrator().get(job).<String>path("state")));
    }

    private ValidatableResponse job(String job, String state) {
        return registry(source).get(job).then().statusCode(200).body("state", equalTo(state));
    }

    private ValidatableResponse confirm(String job) {
        return registry(source).body("{}").post(job + "/confirmation").then();
    }

    private ValidatableResponse provenanceOf(String externalId, String field) {
        return administrator()
                .get("/v1/members/" + memberOf(externalId) + "/provenance")
                .then()
                .statusCode(200)
                .rootPath("fields.find { it.field == '" + field + "' }");
    }

    /** Somebody of whom the source spoke, as by a file before the one that waits. */
    private void merelyKnown(String externalId) throws SQLException {
        try (var connection = Database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into member_source (source_id, external_id, member_id, state_hash, provisioned_at)
                    select source_id, '%s', member_id, 0, null from member_source
                    where external_id = '40' and source_id = (select id from source where code = '%s')""".formatted(externalId, source));
        }
    }

    private String memberOf(String externalId) {
        return registry(source)
                .get("/v1/members?limit=200")
                .path("items.find { it.externalId == '" + externalId + "' }.id");
    }

    private static String people(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(WholeFileTest::person)
                .collect(Collectors.joining("", HEADER, ""));
    }

    private static String person(int number) {
        return "%1$d,Amina,Name%1$d,Nairobi,STUDIES,Uni,\n".formatted(number);
    }
}
