package org.alumninetwork.members.importing;

import static org.alumninetwork.members.MembersApi.administrator;
import static org.alumninetwork.members.MembersApi.awaitEnd;
import static org.alumninetwork.members.MembersApi.createSource;
import static org.alumninetwork.members.MembersApi.imported;
import static org.alumninetwork.members.MembersApi.registry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.alumninetwork.members.Offices;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a source says today of somebody is what it vouches for, whatever it said in between. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class VerifiedStudiesTest {

    private static final String HEADER = "externalId,familyName,email,basis,institution,degree,endDate\n";
    private static final String MASTER = "H-1,Wanjiru,a@example.org,STUDIES,Uni,Master,2015-05-31\n";
    private static final String DOCTOR = "H-1,Wanjiru,a@example.org,STUDIES,Uni,Doctor,2021-02-28\n";
    private static final String MISTYPED = "H-1,Wanjiru,a@example.org,STUDIES,Uni,Doctor,2021-02-31\n";
    private static final String OTHERS = "H-2,Kamau,,,,,\n";

    @Inject
    ImportQueue queue;

    private String source;

    @BeforeEach
    void aRegistry() {
        source = createSource();
    }

    @Test
    void aDegreeIsWithdrawnThoughTheFileBeforeHadOnlyMistypedIt() {
        imported(source, "text/csv", HEADER + MASTER + DOCTOR);
        imported(source, "text/csv", HEADER + MASTER + MISTYPED);
        assertThat(studies()).containsExactlyInAnyOrder("Master true", "Doctor true");

        imported(source, "text/csv", HEADER + MASTER);

        assertThat(studies()).containsExactly("Master true");
    }

    @Test
    void whoHasComeBackByAFileWithoutStudiesIsVouchedForByTheNextOneWithThem() {
        everyone();
        leftOut();
        imported(source, "text/csv", "externalId,familyName,email\nH-1,Wanjiru,a@example.org\n");
        assertThat(studies()).containsExactly("Master false");

        String job = everyone();

        assertThat(studies()).containsExactly("Master true");
        registry(source).get(job).then().body("counts.updated", equalTo(1));
    }

    @Test
    void whatTheFileInWhichSomebodyComesBackDoesNotSayIsNotVouchedFor() {
        awaitEnd(sent(HEADER + MASTER + DOCTOR + OTHERS));
        leftOut();

        imported(source, "text/csv", HEADER + MASTER + MISTYPED);

        assertThat(studies()).containsExactlyInAnyOrder("Master true", "Doctor false");
    }

    @Test
    void aSourceThatBecomesTheAuthorityForAFieldSaysItWithTheSameFile() {
        String other = createSource(Offices.organisation("NETWORK", null), List.of("familyName"));
        imported(other, "text/csv", HEADER + MASTER);
        String path = "/v1/members/" + registry(other).get("/v1/members").path("items[0].id");
        amend(path, "{\"email\": \"mine@example.org\"}");

        amend(
                "/v1/sources/" + registry(other).get("/v1/sources").path("items[0].id"),
                "{\"authority\": [\"familyName\", \"email\", \"affiliations\"]}");
        imported(other, "text/csv", HEADER + MASTER);

        administrator().get(path).then().body("email", equalTo("a@example.org"));
        administrator().get(path + "/affiliations").then().body("items.verified", equalTo(List.of(true)));
        String again = imported(other, "text/csv", HEADER + MASTER);
        registry(other).get(again).then().body("counts.unchanged", equalTo(1));
    }

    private String everyone() {
        String job = sent(HEADER + MASTER + OTHERS);
        awaitEnd(job);
        return job;
    }

    private void leftOut() {
        String job = sent(HEADER + OTHERS);
        awaitConfirmation(job);
        registry(source).body("{}").post(job + "/confirmation").then().statusCode(202);
        queue.wake();
        awaitEnd(job);
    }

    private static void awaitConfirmation(String job) {
        await().until(() -> administrator().get(job).path("state"), equalTo("AWAITING_CONFIRMATION"));
    }

    private String sent(String file) {
        return registry(source)
                .contentType("text/csv")
                .body(file)
                .post("/v1/imports?mode=snapshot&source=" + source)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
    }

    private static void amend(String path, String patch) {
        administrator()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "*")
                .body(patch)
                .patch(path)
                .then()
                .statusCode(200);
    }

    /** Each degree of the first person, and whether it is verified. */
    private List<String> studies() {
        String id = registry(source).get("/v1/members").path("items.find { it.familyName == 'Wanjiru' }.id");
        return administrator()
                .get("/v1/members/" + id + "/affiliations")
                .path("items.collect { it.degree + ' ' + it.verified }");
    }
}
