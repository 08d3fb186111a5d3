package org.alumninetwork.members.retention;

import static org.alumninetwork.members.MembersApi.administrator;
import static org.alumninetwork.members.MembersApi.createSource;
import static org.alumninetwork.members.MembersApi.idOf;
import static org.alumninetwork.members.MembersApi.imported;
import static org.alumninetwork.members.MembersApi.person;
import static org.alumninetwork.members.MembersApi.registered;
import static org.alumninetwork.members.MembersApi.registry;
import static org.alumninetwork.members.Memberships.act;
import static org.alumninetwork.members.Memberships.joined;
import static org.alumninetwork.members.Memberships.type;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.members.AtOnce;
import org.alumninetwork.members.Feed;
import org.alumninetwork.members.Offices;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long what is kept is data; a nightly run does what it says, and says before what it will do. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class RetentionTest {

    private static final String PATCH = "application/merge-patch+json; charset=UTF-8";

    @Inject
    RetentionRun run;

    @Inject
    MovableClock time;

    private final String login = "applicant-" + UUID.randomUUID();
    private String path;

    @BeforeEach
    void aMember() {
        path = registered(login, Map.of("familyName", "Wanjiru"));
    }

    @AfterEach
    void asItWas() {
        time.followTime();
        amend("INACTIVE_MEMBERS", Map.of("action", "PROPOSE", "days", 1095));
        amend("REFUSED_APPLICATIONS", Map.of("days", 365));
    }

    @Test
    void eachKindHasARuleThatAdministratorsSetAndNobodyElseSees() {
        administrator()
                .get("/v1/retention-rules")
                .then()
                .statusCode(200)
                .body(
                        "items.id",
                        hasItems(
                                "ACCESS_LOG",
                                "CLOSED_CONTACT_REQUESTS",
                                "EXPORTS",
                                "IMPORT_REJECTIONS",
                                "INACTIVE_MEMBERS",
                                "REFUSED_APPLICATIONS"));
        person(login).get("/v1/retention-rules").then().statusCode(403);
        person(login).get("/v1/retention-rules/ACCESS_LOG/preview").then().statusCode(403);

        amend("REFUSED_APPLICATIONS", Map.of("days", 400)).statusCode(200).body("days", equalTo(400));
    }

    @Test
    void nothingIsKeptShorterThanTheSystemNeedsItAndOnlyMembersAreErased() {
        amend("CLOSED_CONTACT_REQUESTS", Map.of("days", 30))
                .statusCode(409)
                .body("type", equalTo("/problems/kept-too-short"));
        amend("ACCESS_LOG", Map.of("action", "ERASE")).statusCode(409);
        amend("INACTIVE_MEMBERS", Map.of("action", "DELETE")).statusCode(409);
    }

    @Test
    void aRefusedApplicationIsForetoldThenDeletedAndTheFeedTellsOfIt() {
        String refused = refusedApplication();
        in(Duration.ofDays(200));
        preview("REFUSED_APPLICATIONS").body("items.id", not(hasItem(idOf(refused))));
        in(Duration.ofDays(366));
        preview("REFUSED_APPLICATIONS")
                .body("count", greaterThanOrEqualTo(1))
                .body("action", equalTo("DELETE"))
                .body("items.id", hasItem(idOf(refused)))
                .body("items.memberId", hasItem(idOf(path)));
        Feed feed = Feed.ofService();

        run.run();

        administrator().get(refused).then().statusCode(404);
        preview("REFUSED_APPLICATIONS").body("items.id", not(hasItem(idOf(refused))));
        assertThat(feed.next().toString()).contains("org.alumninetwork.membership.deleted", idOf(refused));
        administrator().get("/v1/retention-rules/REFUSED_APPLICATIONS").then().body("lastRun", greaterThanOrEqualTo(1));
    }

    @Test
    void whoBelongsNowhereAnyMoreIsProposedAndErasedWhereTheRuleSaysSo() {
        String former = formerMember();
        in(Duration.ofDays(1100));

        preview("INACTIVE_MEMBERS").body("items.id", hasItem(idOf(former)));
        run.run();
        assertThat(erasuresOf(former)).isZero();

        amend("INACTIVE_MEMBERS", Map.of("action", "ERASE")).statusCode(200);
        run.run();
        assertThat(erasuresOf(former)).isEqualTo(1);
        run.run();
        assertThat(erasuresOf(former)).isEqualTo(1);
        preview("INACTIVE_MEMBERS").body("items.id", not(hasItem(idOf(former))));
    }

    @Test
    void aConsentAnOfficeOrARegistryKeepsAMember() {
        String consenting = formerMember();
        administrator()
                .body(Map.of("purpose", "keep", "wordingVersion", "1", "manner", "ON_PAPER", "proof", "sheet 1"))
                .post(consenting + "/consents")
                .then()
                .statusCode(201);
        String officer = formerMember();
        Offices.appoint(officer, Offices.organisation("NETWORK", null));
        in(Duration.ofDays(1100));

        preview("INACTIVE_MEMBERS")
                .body("items.id", not(hasItem(idOf(consenting))))
                .body("items.id", not(hasItem(idOf(officer))))
                .body("items.id", not(hasItem(idOf(path))));
    }

    @Test
    void whatWasWrongWithRowsOfAnImportIsForgotten() {
        String source = createSource();
        String job = imported(source, "text/csv", "externalId,familyName,orcid\n77,Wanjiru,nonsense\n78,Otieno,\n");
        registry(source).get(job + "/rows?outcome=REJECTED").then().body("items.size()", equalTo(1));
        in(Duration.ofDays(181));

        run.run();

        registry(source).get(job + "/rows?outcome=REJECTED").then().body("items.size()", equalTo(0));
    }

    @Test
    void twoRunsAtOnceActOnceOnEachRecord() throws Exception {
        String former = formerMember();
        String refused = refusedApplication();
        in(Duration.ofDays(1100));
        amend("INACTIVE_MEMBERS", Map.of("action", "ERASE"));
        Feed feed = Feed.ofService();

        AtOnce.run(List.of(this::ran, this::ran, this::ran));

        assertThat(erasuresOf(former)).isEqualTo(1);
        assertThat(feed.next())
                .filteredOn(change -> change.toString().contains("membership.deleted")
                        && change.toString().contains(idOf(refused)))
                .hasSize(1);
    }

    private Object ran() {
        run.run();
        return true;
    }

    private void in(Duration later) {
        time.setTo(Instant.now().plus(later));
    }

    private static ValidatableResponse preview(String kind) {
        return administrator()
                .get("/v1/retention-rules/" + kind + "/preview?limit=200")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse amend(String kind, Map<String, Object> patch) {
        String rule = "/v1/retention-rules/" + kind;
        return administrator()
                .contentType(PATCH)
                .header("If-Match", administrator().get(rule).header("ETag"))
                .body(patch)
                .patch(rule)
                .then();
    }

    private String refusedApplication() {
        String membership =
                joined(person(login), type(Offices.organisation("NETWORK", null), Map.of("needsApproval", true)));
        act(administrator(), membership, "refusal", Map.of("reason", "Not eligible"))
                .statusCode(201);
        return membership;
    }

    /** Somebody who joined and resigned today. */
    private static String formerMember() {
        String leaving = "leaving-" + UUID.randomUUID();
        String record = registered(leaving, Map.of("familyName", "Leaving"));
        String membership = joined(person(leaving), type(Offices.organisation("NETWORK", null), Map.of()));
        act(person(leaving), membership, "resignation", Map.of()).statusCode(201);
        return record;
    }

    private static long erasuresOf(String member) {
        return Erasures.of(idOf(member));
    }
}
