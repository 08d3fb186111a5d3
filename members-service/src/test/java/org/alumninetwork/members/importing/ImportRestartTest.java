package org.alumninetwork.members.importing;

import static org.alumninetwork.members.MembersApi.awaitEnd;
import static org.alumninetwork.members.MembersApi.createSource;
import static org.alumninetwork.members.MembersApi.imported;
import static org.alumninetwork.members.MembersApi.registry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.alumninetwork.members.Feed;
import org.alumninetwork.testing.Database;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An import that is killed at any point has applied nothing and is begun anew; one that fails is by a call. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class ImportRestartTest {

    private static final String FILE =
            "externalId,familyName,basis,institution\n1,Wanjiru,STUDIES,Uni\n2,Kamau,STUDIES,Broken\n";

    @Inject
    ImportQueue queue;

    @Inject
    ImportForgetting forgetting;

    @Inject
    MovableClock clock;

    private String source;

    @BeforeEach
    void aRegistry() {
        source = createSource();
    }

    @AfterEach
    void mend() throws SQLException {
        execute("drop trigger if exists breaks on affiliation");
        clock.followTime();
    }

    /** The tables to which a run writes, in the order in which it comes to them. */
    @ParameterizedTest
    @ValueSource(strings = {"member", "member_source", "affiliation", "change", "import_outcome"})
    void killedAtAnyPointItHasAppliedNothingAndIsBegunAnew(String table) throws SQLException {
        Feed feed = Feed.ofService();
        String job;
        try (Connection lock = Database.dataSource().getConnection()) {
            lock.setAutoCommit(false);
            lock.createStatement().execute("lock table " + table + " in share mode");
            job = sent();
            await().until(() ->
                    execute("select pg_terminate_backend(pid) from pg_locks where not granted and relation = '" + table
                                    + "'::regclass and mode = 'RowExclusiveLock'")
                            > 0);
            members(0);
            lock.rollback();
        }
        queue.wake();

        awaitEnd(job);

        registry(source)
                .get(job)
                .then()
                .body("state", equalTo("SUCCEEDED"))
                .body("attempts", equalTo(2))
                .body("counts.created", equalTo(2));
        members(2);
        assertThat(feed.next()).hasSize(2);
    }

    @Test
    void whatFailedIsStartedAgainByACallWithTheRowsThatItBrought() throws SQLException {
        String job = failed();
        members(0);
        registry(createSource()).post(job + "/restart").then().statusCode(404);

        mend();
        registry(source)
                .post(job + "/restart")
                .then()
                .statusCode(202)
                .header("Location", endsWith(job))
                .body("problem", nullValue())
                .body("endedAt", nullValue());
        queue.wake();
        awaitEnd(job);

        registry(source)
                .get(job)
                .then()
                .body("state", equalTo("SUCCEEDED"))
                .body("attempts", equalTo(2))
                .body("restartedAt", notNullValue());
        members(2);
        refused(job);
    }

    @Test
    void whatFailedAgainCanBeStartedOnceMore() throws SQLException {
        String job = failed();

        registry(source).post(job + "/restart").then().statusCode(202).body("state", equalTo("QUEUED"));
        queue.wake();
        awaitEnd(job);

        registry(source).get(job).then().body("state", equalTo("FAILED")).body("attempts", equalTo(2));
        registry(source).post(job + "/restart").then().statusCode(202);
        registry(source).header("If-Match", "*").delete(job).then().statusCode(204);
    }

    @Test
    void onceTheSourceHasSentSomethingLaterItIsNotStartedAgainAndItsRowsGo() throws SQLException {
        String job = failed();
        mend();
        imported(source, "text/csv", "externalId,familyName\n1,Later\n");

        refused(job);
        assertThat(rowsAreKept(job)).isTrue();
        forgetting.forgetOld();
        assertThat(rowsAreKept(job)).isFalse();
    }

    @Test
    void theRowsOfWhatFailedAreKeptForThirtyDays() throws SQLException {
        String job = failed();

        clock.setTo(Instant.now().plus(Duration.ofDays(29)));
        forgetting.forgetOld();
        assertThat(rowsAreKept(job)).isTrue();
        clock.setTo(Instant.now().plus(Duration.ofDays(31)));
        forgetting.forgetOld();

        assertThat(rowsAreKept(job)).isFalse();
        refused(job);
    }

    private String failed() throws SQLException {
        execute("create or replace function breaks() returns trigger language plpgsql as"
                + " $$ begin raise exception 'broken'; end $$");
        execute("create trigger breaks before insert on affiliation for each row when (new.institution = 'Broken')"
                + " execute function breaks()");
        String job = sent();
        awaitEnd(job);
        registry(source)
                .get(job)
                .then()
                .body("state", equalTo("FAILED"))
                .body("problem.type", equalTo("/problems/import-broke-down"));
        return job;
    }

    private String sent() {
        return registry(source)
                .contentType("text/csv")
                .body(FILE)
                .post("/v1/imports?source=" + source)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
    }

    private void refused(String job) {
        registry(source)
                .post(job + "/restart")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/nothing-to-restart"));
    }

    private void members(int number) {
        registry(source).get("/v1/members").then().body("items", hasSize(number));
    }

    private static boolean rowsAreKept(String job) throws SQLException {
        UUID id = UUID.fromString(job.substring(job.lastIndexOf('/') + 1));
        return execute("select from pg_class where relname = '" + new StagingTable(id).name() + "'") > 0;
    }

    /** How many rows there are in the answer. */
    private static int execute(String sql) throws SQLException {
        try (Connection connection = Database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            int rows = 0;
            if (statement.execute(sql)) {
                while (statement.getResultSet().next()) {
                    rows++;
                }
            }
            return rows;
        }
    }
}
