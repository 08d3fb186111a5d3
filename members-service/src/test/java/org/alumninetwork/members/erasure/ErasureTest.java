package org.alumninetwork.members.erasure;

import static org.alumninetwork.members.MembersApi.administrator;
import static org.alumninetwork.members.MembersApi.awaitEnd;
import static org.alumninetwork.members.MembersApi.createSource;
import static org.alumninetwork.members.MembersApi.idOf;
import static org.alumninetwork.members.MembersApi.imported;
import static org.alumninetwork.members.MembersApi.person;
import static org.alumninetwork.members.MembersApi.registered;
import static org.alumninetwork.members.MembersApi.registry;
import static org.alumninetwork.members.Memberships.joined;
import static org.alumninetwork.members.Memberships.type;
import static org.alumninetwork.members.merge.Merges.asked;
import static org.alumninetwork.members.merge.Merges.merged;
import static org.alumninetwork.members.merge.Merges.reversed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.members.AtOnce;
import org.alumninetwork.members.Feed;
import org.alumninetwork.members.Offices;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class ErasureTest {

    private final String login = "leaving-" + UUID.randomUUID();
    private final String email = login + "@example.org";
    private String path;

    @BeforeEach
    void aMember() {
        path = registered(login, Map.of("givenName", "Amina", "familyName", "Wanjiru", "email", email));
    }

    @Test
    void onceAllServicesAreReadyTheMemberIsErasedEverywhereAndTheReceiptSaysSo() {
        Feed feed = Feed.ofService();
        String erasure = wished("");
        administrator().get(erasure).then().body("state", equalTo("PREPARING"));

        Answers.both(erasure, "PREPARED");

        person(login).get("/v1/members/me").then().statusCode(404);
        administrator().get(path).then().statusCode(404);
        assertThat(feed.next())
                .extracting("type")
                .contains("org.alumninetwork.erasure.changed", "org.alumninetwork.member.deleted");
        Answers.both(erasure, "ERASED");
        person(login)
                .get(erasure)
                .then()
                .statusCode(200)
                .body("state", equalTo("ERASED"))
                .body("parts.service", contains("chapters", "events", "members"))
                .body("parts.find { it.service == 'members' }.counts.members", equalTo(1))
                .body("parts.find { it.service == 'events' }.counts.records", equalTo(3));
    }

    @Test
    void aServiceThatIsDownHoldsTheErasureUpAndNothingIsErasedBefore() {
        String erasure = wished("");
        Answers.answer(erasure, "chapters", "PREPARED", List.of());

        person(login).get("/v1/members/me").then().statusCode(200);
        person(login).get(erasure).then().body("state", equalTo("PREPARING"));
        Answers.answer(erasure, "events", "PREPARED", List.of());

        person(login).get("/v1/members/me").then().statusCode(404);
        person(login).get(erasure).then().body("state", equalTo("ERASING"));
    }

    @Test
    void whatStandsAgainstItIsToldAndNothingIsErased() {
        String erasure = wished("");
        Answers.answer(erasure, "events", "PREPARED", List.of());
        Answers.answer(
                erasure,
                "chapters",
                "PREPARED",
                List.of(Map.of("kind", "OFFICE", "detail", "CHAIR", "until", "2099-12-31")));

        person(login)
                .get(erasure)
                .then()
                .body("state", equalTo("BLOCKED"))
                .body("parts.find { it.service == 'chapters' }.blockers[0].until", equalTo("2099-12-31"));
        person(login).get("/v1/members/me").then().statusCode(200);
    }

    @Test
    void aTrialErasesNothing() {
        String erasure = wished("?dryRun=true");

        Answers.both(erasure, "PREPARED");

        person(login).get(erasure).then().body("state", equalTo("PREPARED")).body("dryRun", equalTo(true));
        person(login).get("/v1/members/me").then().statusCode(200);
    }

    @Test
    void whatIsSaidInABodyThatNobodyReadsErasesNothing() {
        person(login)
                .body("{\"dryRun\": true}")
                .post(path + "/erasure")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-request"))
                .body("violations[0].in", equalTo("body"));
        person(login)
                .queryParam("dryRun", true)
                .body(" {} ")
                .post(path + "/erasure")
                .then()
                .statusCode(202);
    }

    @Test
    void aLaterImportDoesNotBringThePersonBackAndCountsThemAsRejected() {
        String source = createSource();
        imported(source, "text/csv", "externalId,familyName,orcid\n77,Wanjiru,0000-0001-5109-3700\n");
        String known = "/v1/members/" + registry(source).get("/v1/members").<String>path("items[0].id");
        String erasure = administrator()
                .post(known + "/erasure")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        Answers.both(erasure, "PREPARED");

        String job = imported(
                source,
                "text/csv",
                "externalId,familyName,orcid\n77,Wanjiru,\n78,Wanjiru,0000-0001-5109-3700\n79,Otieno,\n");

        registry(source).get(job).then().body("counts.rejected", equalTo(2)).body("counts.created", equalTo(1));
        registry(source).get(job + "/rows").then().body("items[0].reason", startsWith("suppressed"));
        registry(source).get("/v1/members").then().body("items.familyName", contains("Otieno"));
    }

    @Test
    void whatSomebodySaidToBeTheirsKeepsNobodyElseOut() {
        String source = createSource();
        String orcid = "0000-0002-1825-0097";
        imported(source, "text/csv", "externalId,familyName,orcid\n81,Adeyemi," + orcid + "\n");
        person(login)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "\"0\"")
                .body(Map.of("orcid", orcid))
                .patch("/v1/members/me")
                .then()
                .statusCode(200);
        Answers.both(wished(""), "PREPARED");
        person(login).get("/v1/members/me").then().statusCode(404);

        String job = imported(
                source,
                "text/csv",
                "externalId,familyName,orcid,city\n81,Adeyemi," + orcid + ",Lagos\n82,Bello," + orcid + ",\n");

        registry(source).get(job).then().body("counts.rejected", equalTo(0)).body("counts.updated", equalTo(1));
    }

    @Test
    void whomTheSourceKnowsIsHereWhateverAnErasedPersonWasCalled() {
        String source = createSource();
        String other = createSource();
        String orcid = "0000-0003-1415-9269";
        imported(other, "text/csv", "externalId,familyName,orcid\n1,Wanjiru," + orcid + "\n");
        imported(source, "text/csv", "externalId,familyName\n91,Adeyemi\n");
        String known = "/v1/members/" + registry(other).get("/v1/members").<String>path("items[0].id");
        Answers.both(
                administrator()
                        .post(known + "/erasure")
                        .then()
                        .statusCode(202)
                        .extract()
                        .header("Location"),
                "PREPARED");

        String job = imported(
                source,
                "text/csv",
                "externalId,familyName,orcid\n91,Adeyemi," + orcid + "\n92,Wanjiru," + orcid + "\n");

        registry(source).get(job).then().body("counts.rejected", equalTo(1)).body("counts.updated", equalTo(1));
    }

    @Test
    void aTrialHoldsNothingUp() {
        wished("?dryRun=true");
        wished("?dryRun=true");
        wished("");
        person(login).post(path + "/erasure?dryRun=true").then().statusCode(409);
    }

    @Test
    void whatWasToldOfThePersonIsToldNoMore() {
        String membership = joined(person(login), type(Offices.organisation("NETWORK", null), Map.of()));
        String friend = registered("friend-" + UUID.randomUUID(), Map.of("familyName", "Friend"));
        String request = person(login)
                .body(Map.of("memberId", idOf(friend), "message", "Shall we meet?"))
                .post("/v1/contact-requests")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        String erasure = wished("");
        Answers.both(erasure, "PREPARED");

        List<Map<String, Object>> everything = Feed.fromTheBeginning().next();

        assertThat(everything.toString()).doesNotContain(email).doesNotContain(login);
        assertThat(everything)
                .filteredOn(change -> List.of("memberships/" + idOf(membership), "contact-requests/" + idOf(request))
                        .contains(change.get("subject")))
                .hasSizeGreaterThanOrEqualTo(4)
                .allMatch(change -> change.get("data") == null);
    }

    @Test
    void whatWasToldOfSomebodyElseWithWhomTheRecordWasMergedByMistakeStays() {
        String other = registered("other-" + UUID.randomUUID(), Map.of("familyName", "Other"));
        reversed(merged(path, other)).statusCode(201);

        Answers.both(wishedFor(other), "PREPARED");

        administrator().get(other).then().statusCode(404);
        assertThat(Feed.fromTheBeginning().next())
                .filteredOn(change -> change.get("subject").equals("members/" + idOf(path)))
                .hasSize(4)
                .allMatch(change -> change.get("data") != null);
    }

    @Test
    void nothingStaysOfAPersonWhoseRecordsWereMergedTwice() {
        administrator(login)
                .header("Idempotency-Key", "source-of-" + path)
                .body(Map.of(
                        "code",
                        "source-" + UUID.randomUUID(),
                        "name",
                        "A registry",
                        "organisationId",
                        Offices.organisation("NETWORK", null)))
                .post("/v1/sources")
                .then()
                .statusCode(201);
        String second = registered("second-" + UUID.randomUUID(), Map.of("familyName", "Second"));
        String last = registered("last-" + UUID.randomUUID(), Map.of("familyName", "Last"));
        administrator()
                .body(Map.of("lostId", idOf(path), "survivorId", idOf(second), "reason", "It is " + login))
                .post("/v1/merges")
                .then()
                .statusCode(201);
        merged(second, last);
        assertThat(Traces.of(login)).contains("merge", "change", "idempotent_answer", "further_login");

        Answers.both(wishedFor(last), "PREPARED");

        administrator().get(last).then().statusCode(404);
        assertThat(Traces.of(login)).isEmpty();
    }

    @Test
    void whatThePersonDecidedAboutOthersStaysWithoutWhoItWas() {
        String one = registered("one-" + UUID.randomUUID(), Map.of("familyName", "One"));
        String other = registered("other-" + UUID.randomUUID(), Map.of("familyName", "Other"));
        String third = registered("third-" + UUID.randomUUID(), Map.of("familyName", "Third"));
        administrator(login)
                .body(Map.of("oneId", idOf(one), "otherId", idOf(other)))
                .post("/v1/duplicates/rejections")
                .then()
                .statusCode(204);
        String merge = asked(administrator(login), one, third, "")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        String lift = lifted(administrator(login));
        String job = importedBy(administrator(login), createSource());
        assertThat(Traces.of(login)).contains("import", "merge", "merge_row", "not_duplicate", "suppression_lift");

        Answers.both(wished(""), "PREPARED");

        assertThat(Traces.of(login)).isEmpty();
        administrator().get(merge).then().statusCode(200).body("mergedBy", equalTo("erased"));
        administrator().get(lift).then().statusCode(200).body("liftedBy", equalTo("erased"));
        administrator().get(job).then().statusCode(200);
        asked(administrator(), other, third, "?dryRun=true").then().body("rejectedAsDuplicates", equalTo(true));
    }

    /** The path of the lift, of somebody who was erased. */
    private static String lifted(RequestSpecification caller) {
        String source = createSource();
        imported(source, "text/csv", "externalId,familyName\n61,Gone\n");
        String gone = registry(source).get("/v1/members").path("items[0].id");
        Answers.both(wishedFor("/v1/members/" + gone), "PREPARED");
        return caller.body(Map.of("source", source, "externalId", "61", "reason", "Asked for it"))
                .post("/v1/suppression-lifts")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    /** The path of the import, which has ended. */
    private static String importedBy(RequestSpecification caller, String source) {
        String job = caller.contentType("text/csv")
                .header("Idempotency-Key", UUID.randomUUID())
                .body("externalId,familyName\n62,Here\n".getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports?mode=delta&source=" + source)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        awaitEnd(job);
        return job;
    }

    /** In one of the two zones it is another day than by UTC, at any time. */
    @Test
    void howManyMembersThereWereUntilTheDayBeforeStaysTrueByLocalDate() {
        Map<String, UUID> networks = new HashMap<>();
        for (String zone : List.of("Pacific/Kiritimati", "Etc/GMT+12")) {
            UUID network = Offices.organisation("NETWORK", null, zone);
            joined(person(login), type(network, Map.of()));
            networks.put(zone, network);
        }
        Past.begin(idOf(path), LocalDate.now(ZoneOffset.UTC).minusDays(7));
        String erasure = wished("");
        Answers.both(erasure, "PREPARED");

        networks.forEach((zone, network) -> {
            LocalDate today = LocalDate.now(ZoneId.of(zone));
            countsOn(today.minusDays(1), network).body("counts[0].memberships", equalTo(1));
            countsOn(today, network).body("counts", empty());
        });
    }

    private static ValidatableResponse countsOn(LocalDate day, UUID network) {
        return administrator()
                .get("/v1/memberships/counts?organisation=" + network + "&asOf=" + day)
                .then()
                .statusCode(200);
    }

    @Test
    void whoIsBeingErasedIsNotMergedAndThereIsNoSecondErasure() {
        String other = registered("other-" + UUID.randomUUID(), Map.of("familyName", "Other"));
        wished("");

        asked(administrator(), path, other, "")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/erasure-in-progress"));
        person(login).post(path + "/erasure").then().statusCode(409);
    }

    @Test
    void anErasureOfALostRecordIsToldTheSurvivor() {
        String other = registered("other-" + UUID.randomUUID(), Map.of("familyName", "Other"));
        merged(path, other);

        administrator().post(path + "/erasure").then().statusCode(409).body("survivorId", equalTo(idOf(other)));
    }

    @Test
    void ofAnErasureAndAMergeAtOnceOneWaitsForTheOther() throws Exception {
        String other = registered("other-" + UUID.randomUUID(), Map.of("familyName", "Other"));

        List<Integer> statuses = AtOnce.run(List.of(
                () -> asked(administrator(), path, other, "").statusCode(),
                () -> administrator().post(path + "/erasure").statusCode()));

        assertThat(statuses).isIn(List.of(201, 409), List.of(409, 202));
    }

    @Test
    void onlyTheMemberThoseInChargeAndAdministratorsAskAndOnlyWhoAskedReadsTheReceipt() {
        String stranger = "stranger-" + UUID.randomUUID();
        registered(stranger, Map.of("familyName", "Stranger"));
        person(stranger).post(path + "/erasure").then().statusCode(403);
        String erasure = wished("?dryRun=true");

        person(stranger).get(erasure).then().statusCode(404);
        person(login).get(erasure).then().statusCode(200);
    }

    private static String wishedFor(String record) {
        return administrator()
                .post(record + "/erasure")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
    }

    private String wished(String query) {
        return person(login)
                .post(path + "/erasure" + query)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
    }
}
