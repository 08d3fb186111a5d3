package org.alumninetwork.members.importing;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.alumninetwork.members.MembersApi.administrator;
import static org.alumninetwork.members.MembersApi.awaitEnd;
import static org.alumninetwork.members.MembersApi.createSource;
import static org.alumninetwork.members.MembersApi.imported;
import static org.alumninetwork.members.MembersApi.person;
import static org.alumninetwork.members.MembersApi.registered;
import static org.alumninetwork.members.MembersApi.registry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alumninetwork.members.MembersApi;
import org.alumninetwork.members.Offices;
import org.alumninetwork.testing.Database;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.StatementCounter;
import org.alumninetwork.testing.Tokens;
import org.junit.jupiter.api.Test;

/** An import as a job: who may have one, retries, the queue, cancelling, and a crash in the middle. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class ImportJobTest {

    private static final String FILE = "externalId,familyName\n1,Wanjiru\n";

    @Test
    void aRegistryImportsForItsOwnSourceOnly() {
        String source = createSource();
        String other = createSource();
        String job = imported(source, "text/csv", FILE);

        sent(Tokens.registry(other), source, FILE).statusCode(404);
        sent(Tokens.person("somebody"), source, FILE).statusCode(404);
        sent(Tokens.personWithScopes("somebody", "members:read"), source, FILE).statusCode(403);
        given().contentType("text/csv")
                .body(FILE)
                .post("/v1/imports?source=" + source)
                .then()
                .statusCode(401);
        registry(other).get(job).then().statusCode(404);
        registry(other).get(job + "/rows").then().statusCode(404);
        registry(other).header("If-Match", "*").delete(job).then().statusCode(404);
        administrator().get(job).then().statusCode(200);
        administrator()
                .contentType("text/csv")
                .body(FILE)
                .post("/v1/imports")
                .then()
                .statusCode(400);
    }

    @Test
    void staffImportForTheSourcesOfTheirNetwork() {
        UUID network = Offices.organisation("NETWORK", null);
        String staff = "staff-" + UUID.randomUUID();
        Offices.appoint(registered(staff, Map.of("familyName", "Staff")), network);
        String source = createSource(network, null);

        String job = sent(Tokens.person(staff), source, FILE)
                .statusCode(202)
                .extract()
                .header("Location");
        awaitEnd(job);

        person(staff).get(job).then().statusCode(200).body("state", equalTo("SUCCEEDED"));
    }

    @Test
    void aRetryWithTheSameKeyGetsTheSameJob() {
        String source = createSource();
        String key = UUID.randomUUID().toString();
        String first = keyed(source, key, FILE).statusCode(202).extract().header("Location");

        keyed(source, key, FILE)
                .statusCode(202)
                .header("Location", equalTo(first))
                .header("Idempotency-Replayed", equalTo("true"));
        keyed(source, key, FILE + "2,Kamau\n")
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
        keyed(source, "not a key", FILE).statusCode(400);
        awaitEnd(first);
        assertThat(registry(source).get("/v1/imports").<List<?>>path("items")).hasSize(1);
    }

    @Test
    void importsOfOneSourceFollowEachOtherInTheirOrder() {
        String source = createSource();
        List<String> jobs = IntStream.range(0, 5)
                .mapToObj(
                        number -> sent(Tokens.registry(source), source, "externalId,familyName\n1,Name" + number + "\n")
                                .statusCode(202)
                                .extract()
                                .header("Location"))
                .toList();

        jobs.forEach(MembersApi::awaitEnd);

        registry(source).get("/v1/members").then().body("items[0].familyName", equalTo("Name4"));
        registry(source).get("/v1/imports").then().body("items.state.unique()", equalTo(List.of("SUCCEEDED")));
        assertThat(registry(source).get("/v1/imports?limit=2").<List<String>>path("items.id"))
                .containsExactly(idOf(jobs.get(4)), idOf(jobs.get(3)));
    }

    @Test
    void whatWaitsAndWhatIsBeingWorkedOnCanBeCancelledAndLeavesNothing() throws SQLException {
        String source = createSource();
        String first;
        try (Connection lock = membersLocked()) {
            first = running(source);
            String second =
                    sent(Tokens.registry(source), source, FILE).extract().header("Location");
            registry(source).get(second).then().body("state", equalTo("QUEUED"));

            registry(source).delete(second).then().statusCode(428);
            registry(source).header("If-Match", "\"0\"").delete(second).then().statusCode(204);
            registry(source).header("If-Match", "*").delete(first).then().statusCode(204);

            registry(source).get(second).then().body("state", equalTo("CANCELLED"));
            registry(source).header("If-Match", "*").delete(second).then().statusCode(409);
            lock.rollback();
        }
        awaitEnd(first);
        registry(source).get(first).then().body("state", equalTo("CANCELLED"));
        assertThat(registry(source).get("/v1/members").<List<?>>path("items")).isEmpty();
    }

    @Test
    void aCrashInTheMiddleAppliesNothingAndTheImportIsDoneAnew() throws SQLException {
        String source = createSource();
        String job;
        try (Connection lock = membersLocked()) {
            job = running(source);
            execute("select pg_terminate_backend(pid) from pg_stat_activity where wait_event_type = 'Lock'");
            lock.rollback();
        }

        awaitEnd(job);

        registry(source).get(job).then().body("state", equalTo("SUCCEEDED")).body("counts.created", equalTo(1));
        assertThat(registry(source).get("/v1/members").<List<?>>path("items")).hasSize(1);
    }

    @Test
    void anImportWhoseRowsWereLostFailsAndSaysSo() throws SQLException {
        String source = createSource();
        String job;
        try (Connection lock = membersLocked()) {
            running(source);
            job = sent(Tokens.registry(source), source, FILE).extract().header("Location");
            execute("truncate " + new StagingTable(UUID.fromString(idOf(job))).name());
            lock.rollback();
        }

        awaitEnd(job);

        registry(source)
                .get(job)
                .then()
                .body("state", equalTo("FAILED"))
                .body("problem.type", equalTo("/problems/staged-rows-lost"));
    }

    @Test
    void largeFilesAreTakenAndLargeBodiesElsewhereAreNot() {
        String source = createSource();
        String file = IntStream.range(0, 60_000)
                .mapToObj(number -> number + ",Family name number " + number)
                .collect(Collectors.joining("\n", "externalId,familyName\n", "\n"));
        assertThat(file.length()).isGreaterThan(1 << 20);

        String job = imported(source, "text/csv", file);

        registry(source).get(job).then().body("counts.created", equalTo(60_000));
        administrator()
                .body("{\"name\": \"" + "a".repeat(2 << 20) + "\"}")
                .post("/v1/sources")
                .then()
                .statusCode(413)
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo("/problems/content-too-large"));
    }

    @Test
    void theListsNeedTheSameNumberOfStatementsHoweverLongTheyAre() {
        String source = createSource();
        String job = imported(source, "text/csv", "externalId,familyName\n1,\n2,\n3,\n");
        imported(source, "text/csv", FILE);

        for (String path : List.of("/v1/imports", job + "/rows", "/v1/sources")) {
            long few = StatementCounter.during(
                    () -> administrator().get(path + "?limit=1").then().statusCode(200));
            long many = StatementCounter.during(
                    () -> administrator().get(path + "?limit=200").then().statusCode(200));
            assertThat(many).as(path).isEqualTo(few);
        }
    }

    /** Until the transaction of the connection ends, no import gets any further. */
    private static Connection membersLocked() throws SQLException {
        Connection connection = Database.dataSource().getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("lock table member in share mode");
        }
        return connection;
    }

    /** The path of an import that is being worked on. */
    private static String running(String source) {
        String job = sent(Tokens.registry(source), source, FILE)
                .statusCode(202)
                .extract()
                .header("Location");
        await().until(() -> registry(source).get(job).<String>path("state").equals("RUNNING"));
        await().until(() -> count("select count(*) from pg_stat_activity where wait_event_type = 'Lock'") > 0);
        return job;
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = Database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(String sql) throws SQLException {
        try (Connection connection = Database.dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static ValidatableResponse sent(String token, String source, String file) {
        return given().auth()
                .oauth2(token)
                .contentType("text/csv")
                .body(file.getBytes(UTF_8))
                .post("/v1/imports?source=" + source)
                .then();
    }

    private static ValidatableResponse keyed(String source, String key, String file) {
        return given().auth()
                .oauth2(Tokens.registry(source))
                .header("Idempotency-Key", key)
                .contentType("text/csv")
                .body(file.getBytes(UTF_8))
                .post("/v1/imports?source=" + source)
                .then();
    }

    private static String idOf(String job) {
        return job.substring(job.lastIndexOf('/') + 1);
    }
}
