package org.alumninetwork.members.duplicate;

import static org.alumninetwork.members.MembersApi.administrator;
import static org.alumninetwork.members.MembersApi.createSource;
import static org.alumninetwork.members.MembersApi.idOf;
import static org.alumninetwork.members.MembersApi.imported;
import static org.alumninetwork.members.MembersApi.person;
import static org.alumninetwork.members.MembersApi.registered;
import static org.alumninetwork.members.MembersApi.registry;
import static org.alumninetwork.members.merge.Merges.asked;
import static org.alumninetwork.members.merge.Merges.merged;
import static org.alumninetwork.members.merge.Merges.reversed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.members.Offices;
import org.alumninetwork.members.contact.Unfinished;
import org.alumninetwork.members.member.Sight;
import org.alumninetwork.members.merge.MergeReach;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.StatementCounter;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class DuplicateTest {

    private final DuplicateScan scan;
    private final Session database;
    private final ObjectMapper json;
    private final String name = "Q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "strom";

    DuplicateTest(DuplicateScan scan, Session database, ObjectMapper json) {
        this.scan = scan;
        this.database = database;
        this.json = json;
    }

    @Test
    void whoLeavesWhileTheListIsReadIsOnItAsBefore() {
        String one = member(Map.of("givenName", "Amina", "familyName", name, "email", name + "@example.org"));
        String other = member(Map.of("givenName", "Amina", "familyName", name, "email", name + "@example.org"));
        scanned();
        QuarkusMock.installMockForType(
                new Duplicates(database, json) {
                    @Override
                    List<Candidate> page(MergeReach reach, Sight sight, UUID member, PageRequest page) {
                        List<Candidate> found = super.page(reach, sight, member, page);
                        administrator()
                                .header("If-Match", "*")
                                .delete(other)
                                .then()
                                .statusCode(204);
                        return found;
                    }
                },
                Duplicates.class);

        administrator()
                .get("/v1/duplicates?member=" + idOf(one))
                .then()
                .statusCode(200)
                .body("items.other.id", contains(idOf(other)));
    }

    @Test
    void eachRuleThatHoldsIsToldWithItsWeight() {
        String one = member(Map.of("givenName", "Åsa", "familyName", name, "email", name + "@example.org"));
        String other = member(Map.of("givenName", "Asa", "familyName", name, "email", name + "@EXAMPLE.org"));

        scanned();

        administrator()
                .get("/v1/duplicates?member=" + idOf(other))
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].one.id", equalTo(idOf(one)))
                .body("items[0].score", equalTo(90))
                .body("items[0].grounds.rule", contains("SAME_EMAIL", "SAME_NAME"))
                .body("items[0].grounds.weight", contains(60, 30));
    }

    @Test
    void namesThatSoundAlikeCountWithTheDayOfBirthWhicheverNameIsFirst() {
        String one = member(Map.of("givenName", "Kristoffer", "familyName", name, "birthDate", "1985-03-04"));
        member(Map.of("givenName", name, "familyName", "Christopher", "birthDate", "1985-03-04"));

        scanned();

        administrator()
                .get("/v1/duplicates?member=" + idOf(one))
                .then()
                .body("items[0].grounds.rule", contains("SAME_BIRTH_DATE", "SIMILAR_NAME"));
    }

    @Test
    void whoWasBornOnAnotherDayIsSomebodyElseThoughTheNameAndTheAddressAreTheSame() {
        String one = member(Map.of(
                "givenName", "Amina", "familyName", name, "email", name + "@example.org", "birthDate", "1985-03-04"));
        member(Map.of(
                "givenName", "Amina", "familyName", name, "email", name + "@example.org", "birthDate", "1955-03-04"));

        scanned();

        administrator().get("/v1/duplicates?member=" + idOf(one)).then().body("items", empty());
    }

    @Test
    void aNameAloneIsNotEnough() {
        String one = member(Map.of("givenName", "Amina", "familyName", name));
        member(Map.of("givenName", "Amina", "familyName", name));

        scanned();

        administrator().get("/v1/duplicates?member=" + idOf(one)).then().body("items", empty());
    }

    @Test
    void theSameNameAndTheSameStudiesAreWorthALook() {
        String source = createSource();
        imported(source, "text/csv", """
                externalId,givenName,familyName,basis,institution,endDate
                1,Amina,%1$s,STUDIES,Lund University,2014-05-31
                2,Amina,%1$s,STUDIES,lund university,2014-06-15
                """.formatted(name));
        String one = registry(source).get("/v1/members").path("items[0].id");

        scanned();

        administrator()
                .get("/v1/duplicates?member=" + one)
                .then()
                .body("items[0].grounds.rule", contains("SAME_NAME", "SAME_STUDIES"));
    }

    @Test
    void whatWasSaidToBeNoDuplicateIsNeverShownAgain() {
        String one = member(Map.of("familyName", name, "email", name + "@example.org"));
        String other = member(Map.of("familyName", name, "email", name + "@example.org"));
        scanned();

        rejected(other, one).statusCode(204);

        administrator().get("/v1/duplicates?member=" + idOf(one)).then().body("items", empty());
        scanned();
        administrator().get("/v1/duplicates?member=" + idOf(one)).then().body("items", empty());
    }

    @Test
    void whoIsNoDuplicateIsNoneOfTheRecordIntoWhichTheOtherWasMerged() {
        String one = member(Map.of("familyName", name, "email", name + "@example.org"));
        String other = member(Map.of("familyName", name, "email", name + "@example.org"));
        String third = member(Map.of("familyName", name, "email", name + "@example.org"));
        rejected(one, other).statusCode(204);

        String merge = merged(other, third);
        scanned();

        administrator().get("/v1/duplicates?member=" + idOf(one)).then().body("items", empty());
        asked(administrator(), one, third, "?dryRun=true")
                .then()
                .statusCode(200)
                .body("rejectedAsDuplicates", equalTo(true));
        reversed(merge).statusCode(201);
        scanned();
        administrator()
                .get("/v1/duplicates?member=" + idOf(one))
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].other.id", equalTo(idOf(third)));
        asked(administrator(), one, third, "?dryRun=true")
                .then()
                .statusCode(200)
                .body("rejectedAsDuplicates", equalTo(false));
    }

    @Test
    void aMergeOfWhoWasSaidToBeNoDuplicateTellsIt() {
        String one = member(Map.of("familyName", name));
        String other = member(Map.of("familyName", name));
        String third = member(Map.of("familyName", name));
        rejected(one, other).statusCode(204);
        rejected(one, third).statusCode(204);

        asked(administrator(), one, other, "?dryRun=true")
                .then()
                .statusCode(200)
                .body("rejectedAsDuplicates", equalTo(true));
        String merge = merged(one, other);

        administrator().get(merge).then().body("rejectedAsDuplicates", equalTo(true));
        asked(administrator(), third, other, "?dryRun=true").then().body("rejectedAsDuplicates", equalTo(true));
    }

    @Test
    void aRecordIsNoDuplicateOfItself() {
        String one = member(Map.of("familyName", name));

        rejected(one, one).statusCode(422).body("type", equalTo("/problems/duplicate-of-itself"));
    }

    @Test
    void staffSeePairsOfWhichTheyAreInChargeOfBothAndOthersNone() {
        UUID network = Offices.organisation("NETWORK", null);
        String source = createSource(network, null);
        imported(source, "text/csv", """
                externalId,familyName,email
                1,%1$s,%1$s@example.org
                2,%1$s,%1$s@example.org
                """.formatted(name));
        member(Map.of("familyName", name, "email", name + "@example.org"));
        String staff = "staff-" + UUID.randomUUID();
        Offices.appoint(registered(staff, Map.of("familyName", "Staff")), network);

        scanned();

        person(staff).get("/v1/duplicates").then().statusCode(200).body("items.size()", equalTo(1));
        person("somebody-" + UUID.randomUUID()).get("/v1/duplicates").then().statusCode(403);
    }

    @Test
    void staffAreToldNoGroundsAboutWhatTheyDoNotSee() {
        UUID network = Offices.organisation("NETWORK", null);
        String source = createSource(network, List.of("familyName"));
        imported(source, "text/csv", """
                externalId,familyName,email,birthDate
                1,%1$s,%1$s@example.org,1985-03-04
                2,%1$s,%1$s@example.org,1985-03-04
                """.formatted(name));
        String staff = "staff-" + UUID.randomUUID();
        Offices.appoint(registered(staff, Map.of("familyName", "Staff")), network);
        String one = "/v1/members/" + registry(source).get("/v1/members").path("items[0].id");
        administrator()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", administrator().get(one).header("ETag"))
                .body(Map.of("visibility", Map.of("email", "NOBODY")))
                .patch(one)
                .then()
                .statusCode(200);

        scanned();

        administrator()
                .get("/v1/duplicates?member=" + idOf(one))
                .then()
                .body("items[0].grounds.rule", hasItem("SAME_EMAIL"));
        person(staff)
                .get("/v1/duplicates")
                .then()
                .body("items[0].grounds.rule", containsInAnyOrder("SAME_BIRTH_DATE", "SAME_NAME"));
    }

    @Test
    void aScanTellsHowFarItIsAndASecondOneIsNotQueuedBesideTheFirst() {
        member(Map.of("familyName", name));
        String first = queued();
        assertThat(queued()).isEqualTo(first);

        scan.work();

        administrator()
                .get(first)
                .then()
                .statusCode(200)
                .body("state", equalTo("SUCCEEDED"))
                .body("done", equalTo(administrator().get(first).<Integer>path("total")));
    }

    @Test
    void whoIsMergedWhileAScanRunsIsNoCandidateAndNeitherBreaksTheOther() throws Exception {
        String one = member(Map.of("familyName", name, "email", name + "@example.org"));
        String other = member(Map.of("familyName", name, "email", name + "@example.org"));
        String third = member(Map.of("familyName", name, "email", name + "@example.org"));
        scanned();
        String next = queued();

        Unfinished.duringWhich(
                () -> {
                    scan.work();
                    return next;
                },
                "select from member where id in ('%s', '%s') order by id for update".formatted(idOf(one), idOf(other)),
                "delete from member where id = '%s'".formatted(idOf(one)));

        administrator().get(next).then().body("state", equalTo("SUCCEEDED"));
        administrator()
                .get("/v1/duplicates?member=" + idOf(other))
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].other.id", equalTo(idOf(third)));
    }

    @Test
    void theListNeedsTheSameStatementsHoweverLongItIs() {
        List.of(1, 2, 3).forEach(_ -> member(Map.of("familyName", name, "email", name + "@example.org")));
        scanned();

        assertThat(statementsOf(3)).isEqualTo(statementsOf(1));
    }

    private static long statementsOf(int limit) {
        return StatementCounter.during(() ->
                administrator().get("/v1/duplicates?limit=" + limit).then().statusCode(200));
    }

    private static ValidatableResponse rejected(String somebody, String somebodyElse) {
        return administrator()
                .body(Map.of("oneId", idOf(somebody), "otherId", idOf(somebodyElse)))
                .post("/v1/duplicates/rejections")
                .then();
    }

    private static String member(Map<String, Object> details) {
        return administrator()
                .body(details)
                .post("/v1/members")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static String queued() {
        return administrator()
                .post("/v1/duplicates/scans")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
    }

    private void scanned() {
        queued();
        scan.work();
    }
}
