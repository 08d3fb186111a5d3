package org.alumninetwork.members.importing;

import static org.alumninetwork.members.MembersApi.administrator;
import static org.alumninetwork.members.MembersApi.awaitEnd;
import static org.alumninetwork.members.MembersApi.createSource;
import static org.alumninetwork.members.MembersApi.idOf;
import static org.alumninetwork.members.MembersApi.imported;
import static org.alumninetwork.members.MembersApi.registry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.members.erasure.Answers;
import org.alumninetwork.members.scim.Scim;
import org.alumninetwork.testing.Database;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to a source and its people while a file of it waits or is being taken. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class MeanwhileTest {

    private static final String HEADER = "externalId,familyName,basis,institution\n";
    private static final String KNOWN = "H-1,Wanjiru,STUDIES,Uni\n";
    private static final String FRESH = "H-2,Kamau,STUDIES,Slow\n";

    @Inject
    ImportQueue queue;

    private String source;

    @BeforeEach
    void aRegistry() {
        source = createSource();
    }

    @Test
    void whoIsErasedWhileTheFileIsReadDoesNotComeBackByIt() throws SQLException {
        imported(source, "text/csv", HEADER + KNOWN);
        String job;
        HeldUp file;
        try (HeldUp members = HeldUp.writing("member")) {
            sent("mode=delta", HEADER + "H-3,Before,,\n");
            members.awaitSomebody();
            job = sent("mode=delta", HEADER + KNOWN);
            file = HeldUp.writing(rowsOf(job));
        }
        try (file) {
            file.awaitSomebody();
            eraseWanjiru();
        }

        awaitEnd(job);

        registry(source)
                .get(job)
                .then()
                .body("state", equalTo("SUCCEEDED"))
                .body("counts.created", equalTo(0))
                .body("counts.rejected", equalTo(1));
        registry(source)
                .get(job + "/rows")
                .then()
                .body("items.reason", equalTo(List.of("suppressed: the person was erased")))
                .body("items[0].externalId", nullValue());
        registry(source).get("/v1/members").then().body("items.familyName", equalTo(List.of("Before")));
        assertThat(idsKept(job)).isEmpty();
    }

    @Test
    void whoIsErasedWhileAWholeFileIsTakenIsNotKeptWithIt() throws SQLException {
        whole(HEADER + KNOWN);
        String job;
        try (HeldUp affiliations = HeldUp.affiliations()) {
            job = sent("mode=snapshot", HEADER + KNOWN + FRESH);
            affiliations.awaitSomebody();
            eraseWanjiru();
        }

        awaitEnd(job);

        registry(source).get(job).then().body("state", equalTo("SUCCEEDED"));
        assertThat(idsKept(job)).containsExactly("H-2");
    }

    @Test
    void whoIsErasedIsTakenOutOfTheFilesThatWait() throws SQLException {
        imported(source, "text/csv", HEADER + KNOWN);
        String waiting;
        try (HeldUp affiliations = HeldUp.affiliations()) {
            String running = sent("mode=delta", HEADER + FRESH);
            affiliations.awaitSomebody();
            waiting = sent("mode=delta", HEADER + KNOWN);
            eraseWanjiru();

            assertThat(idsKept(waiting)).isEmpty();
            assertThat(idsKept(running)).containsExactly("H-2");
        }

        awaitEnd(waiting);

        registry(source).get(waiting).then().body("state", equalTo("SUCCEEDED")).body("counts.created", equalTo(0));
    }

    @Test
    void whomScimSaysFirstMakesTheImportBeginAnew() throws SQLException {
        String job;
        try (HeldUp affiliations = HeldUp.affiliations()) {
            job = sent("mode=delta", HEADER + FRESH);
            affiliations.awaitSomebody();
            Scim.created(source, """
                    {"schemas":["%s"],"externalId":"H-2","userName":"H-2","name":{"familyName":"First"}}""".formatted(Scim.USER));
        }

        awaitEnd(job);

        registry(source)
                .get(job)
                .then()
                .body("state", equalTo("SUCCEEDED"))
                .body("attempts", equalTo(2))
                .body("counts.updated", equalTo(1));
        registry(source).get("/v1/members").then().body("items.familyName", equalTo(List.of("Kamau")));
    }

    @Test
    void whatIsConfirmedWaitsForALaterFileThatIsBeingTriedOut() throws SQLException {
        whole(HEADER + KNOWN);
        String confirmed = sent("mode=snapshot", HEADER + FRESH);
        awaitState(confirmed, "AWAITING_CONFIRMATION");
        String elsewhere = createSource();
        try (HeldUp members = HeldUp.writing("member")) {
            String trial = sent("mode=delta&dryRun=true", HEADER + FRESH);
            members.awaitSomebody();
            registry(source).body("{}").post(confirmed + "/confirmation").then().statusCode(202);
            String other = sent(elsewhere, "mode=delta", HEADER + KNOWN);
            queue.wake();
            awaitState(elsewhere, other, "RUNNING");
            awaitState(confirmed, "QUEUED");
            awaitState(trial, "RUNNING");
        }

        queue.wake();
        awaitEnd(confirmed);

        registry(source).get("/v1/members").then().body("items", hasSize(2));
    }

    @Test
    void whatIsCancelledBeforeItsEndIsCancelled() throws SQLException {
        String job;
        try (HeldUp files = HeldUp.writing("whole_file")) {
            job = sent("mode=snapshot", HEADER + KNOWN);
            files.awaitSomebody();
            registry(source).header("If-Match", "*").delete(job).then().statusCode(204);
        }

        awaitEnd(job);

        registry(source).get(job).then().body("state", equalTo("CANCELLED"));
        registry(source).get("/v1/members").then().body("items", empty());
    }

    private void whole(String file) {
        awaitEnd(sent("mode=snapshot", file));
    }

    private String sent(String query, String file) {
        return sent(source, query, file);
    }

    private static String sent(String source, String query, String file) {
        return registry(source)
                .contentType("text/csv")
                .body(file)
                .post("/v1/imports?source=" + source + "&" + query)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
    }

    private void awaitState(String job, String state) {
        awaitState(source, job, state);
    }

    private static void awaitState(String source, String job, String state) {
        await().until(() -> registry(source).get(job).path("state"), equalTo(state));
    }

    private void eraseWanjiru() {
        String member =
                registry(source).get("/v1/members?limit=200").path("items.find { it.familyName == 'Wanjiru' }.id");
        String erasure =
                administrator().post("/v1/members/" + member + "/erasure").header("Location");
        Answers.both(erasure, "PREPARED");
        administrator().get("/v1/members/" + member).then().statusCode(404);
    }

    private static List<String> idsKept(String job) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (Connection connection = Database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            var there = statement.executeQuery("select to_regclass('" + rowsOf(job) + "') is not null");
            there.next();
            if (there.getBoolean(1)) {
                var rows = statement.executeQuery("select external_id from " + rowsOf(job) + " order by line");
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
        }
        return ids;
    }

    private static String rowsOf(String job) {
        return new StagingTable(UUID.fromString(idOf(job))).name();
    }
}
