package org.alumninetwork.members.merge;

import static org.alumninetwork.members.MembersApi.administrator;
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
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.members.Feed;
import org.alumninetwork.members.Offices;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.MovableClock;
import org.alumninetwork.testing.StatementCounter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class MergeTest {

    private final MovableClock time;
    private final UUID network = Offices.organisation("NETWORK", null);
    private final String lost = "lost-" + UUID.randomUUID();
    private final String survivor = "survivor-" + UUID.randomUUID();
    private String lostPath;
    private String survivorPath;

    MergeTest(MovableClock time) {
        this.time = time;
    }

    @BeforeEach
    void registerTwice() {
        lostPath = registered(
                lost,
                Map.of(
                        "givenName",
                        "Amina",
                        "familyName",
                        "Wanjiru",
                        "city",
                        "Nairobi",
                        "employer",
                        "Port",
                        "expertise",
                        List.of("solar energy"),
                        "visibility",
                        Map.of("email", "NOBODY")));
        survivorPath = registered(
                survivor,
                Map.of(
                        "givenName",
                        "Amina",
                        "familyName",
                        "Wanjiru-Otieno",
                        "employer",
                        "University",
                        "expertise",
                        List.of("wind energy"),
                        "email",
                        "amina@example.org"));
    }

    @AfterEach
    void letTimeGoOn() {
        time.followTime();
    }

    @Test
    void theSurvivorGetsWhatItLacksAndKeepsTheRestAndNothingBecomesVisible() {
        merged(lostPath, survivorPath);

        person(survivor)
                .get("/v1/members/me")
                .then()
                .statusCode(200)
                .body("familyName", equalTo("Wanjiru-Otieno"))
                .body("employer", equalTo("University"))
                .body("city", equalTo("Nairobi"))
                .body("expertise", contains("wind energy", "solar energy"))
                .body("visibility.email", equalTo("NOBODY"));
    }

    @Test
    void aTrialTellsWhatWouldHappenAndWhyAndChangesNothing() {
        joined(person(lost), type(network, Map.of()));
        Feed feed = Feed.ofService();

        asked(administrator(), lostPath, survivorPath, "?dryRun=true")
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("fields.find { it.field == 'city' }.ground", equalTo("ONLY_THERE"))
                .body("fields.find { it.field == 'city' }.lostValues", contains("Nairobi"))
                .body("fields.find { it.field == 'employer' }.from", equalTo("SURVIVOR"))
                .body("fields.find { it.field == 'expertise' }.ground", equalTo("UNITED"))
                .body("fields.find { it.field == 'visibility' }.ground", equalTo("STRICTER"))
                .body("fields.find { it.field == 'visibility' }.lostValues", hasItem("email: NOBODY"))
                .body("records.find { it.kind == 'membership' }.outcome", equalTo("MOVED"))
                .body("bothHadLogins", equalTo(true));

        assertThat(feed.next()).isEmpty();
        person(lost).get(lostPath).then().statusCode(200).body("id", equalTo(idOf(lostPath)));
        administrator().get("/v1/merges?member=" + idOf(lostPath)).then().body("items.size()", equalTo(0));
    }

    @Test
    void aFieldComesFromTheRecordThatTheRequestNames() {
        administrator()
                .body(Map.of(
                        "lostId",
                        idOf(lostPath),
                        "survivorId",
                        idOf(survivorPath),
                        "fields",
                        Map.of("employer", "LOST")))
                .post("/v1/merges")
                .then()
                .statusCode(201)
                .body("fields.find { it.field == 'employer' }.ground", equalTo("CHOSEN"));

        person(survivor).get("/v1/members/me").then().body("employer", equalTo("Port"));
    }

    @Test
    void whatASourceOwnsComesFromTheRecordForWhichItVouches() {
        String source = createSource();
        imported(source, "text/csv", "externalId,givenName,familyName\n1,Amina,Registered\n");
        String known = "/v1/members/" + registry(source).get("/v1/members").<String>path("items[0].id");

        administrator()
                .body(Map.of(
                        "lostId",
                        idOf(known),
                        "survivorId",
                        idOf(survivorPath),
                        "fields",
                        Map.of("familyName", "SURVIVOR")))
                .post("/v1/merges")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/merge-choice-forbidden"));
        merged(known, survivorPath);

        person(survivor).get("/v1/members/me").then().body("familyName", equalTo("Registered"));
    }

    @Test
    void theOldIdAnswersForEverAlsoAfterFurtherMerges() {
        String last = registered("last-" + UUID.randomUUID(), Map.of("familyName", "Last"));
        merged(lostPath, survivorPath);
        merged(survivorPath, last);

        administrator()
                .redirects()
                .follow(false)
                .get(lostPath + "/affiliations?limit=3")
                .then()
                .statusCode(301)
                .header("Location", equalTo(last + "/affiliations?limit=3"));
        administrator().get(lostPath).then().statusCode(200).body("id", equalTo(idOf(last)));
    }

    @Test
    void aWriteToTheLostIdIsToldTheSurvivor() {
        merged(lostPath, survivorPath);

        administrator()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "*")
                .body("{\"city\": \"Mombasa\"}")
                .patch(lostPath)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/member-merged"))
                .body("survivorId", equalTo(idOf(survivorPath)));
    }

    @Test
    void whoMayNotKnowTheSurvivorIsToldNothingOfTheMerge() {
        String stranger = "stranger-" + UUID.randomUUID();
        person(survivor)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "*")
                .body("{\"visibility\": {\"name\": \"NOBODY\"}}")
                .patch("/v1/members/me")
                .then()
                .statusCode(200);
        merged(lostPath, survivorPath);

        person(stranger).redirects().follow(false).get(lostPath).then().statusCode(404);
    }

    @Test
    void bothLoginsAreTheSurvivors() {
        merged(lostPath, survivorPath);

        person(lost).get("/v1/members/me").then().statusCode(200).body("id", equalTo(idOf(survivorPath)));
        person(survivor).get("/v1/members/me").then().statusCode(200).body("id", equalTo(idOf(survivorPath)));
        person(lost)
                .body(Map.of("familyName", "Again"))
                .post("/v1/members/me")
                .then()
                .statusCode(409);
    }

    @Test
    void servicesAreToldWhoWasMergedAndThenWhatTheSurvivorIs() {
        Feed feed = Feed.ofService();

        String merge = merged(lostPath, survivorPath);

        List<Map<String, Object>> told = feed.next();
        assertThat(told)
                .extracting("type")
                .containsExactly("org.alumninetwork.member.merged", "org.alumninetwork.member.changed");
        assertThat(told.getFirst()).containsEntry("subject", "members/" + idOf(lostPath));
        assertThat(told.getFirst().get("data"))
                .isEqualTo(Map.of(
                        "id", idOf(lostPath), "survivorId", idOf(survivorPath), "mergeId", idOf(merge), "login", lost));
    }

    @Test
    void aRegistryIsToldOfItsOwnAndALaterImportLandsOnTheSurvivor() {
        String source = createSource();
        imported(source, "text/csv", """
                externalId,familyName,basis,institution
                1,Wanjiru,STUDIES,University of Helsinki
                2,Wanjiru,STUDIES,Lund University
                """);
        List<String> ids = registry(source).get("/v1/members").path("items.id");
        Feed own = Feed.of(() -> registry(source));
        merged("/v1/members/" + ids.get(0), "/v1/members/" + ids.get(1));

        assertThat(own.next().getFirst().get("data").toString())
                .contains(ids.get(0), ids.get(1))
                .doesNotContain("login");
        imported(source, "text/csv", """
                externalId,familyName,basis,institution
                1,Otieno,STUDIES,University of Helsinki
                2,Otieno,STUDIES,Uppsala University
                """);

        registry(source)
                .get("/v1/members")
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].familyName", equalTo("Otieno"));
        registry(source)
                .get("/v1/members/" + ids.get(1) + "/affiliations")
                .then()
                .body("items.institution", hasItems("University of Helsinki", "Uppsala University"))
                .body("items.institution", not(hasItem("Lund University")))
                .body("items.size()", equalTo(2));
        imported(source, "text/csv", "externalId,familyName\n1,Otieno\n");
        registry(source)
                .get("/v1/members/" + ids.get(1) + "/affiliations")
                .then()
                .body("items.size()", equalTo(2));
    }

    @Test
    void ofSeveralIdsOfOneSourceTheFirstSpeaksWhicheverHasChanged() {
        String source = createSource();
        imported(source, "text/csv", "externalId,familyName\n1,First\n2,Second\n");
        List<String> ids = registry(source).get("/v1/members").path("items.id");
        String known = "/v1/members/" + ids.get(0);
        merged("/v1/members/" + ids.get(1), known);

        imported(source, "text/csv", "externalId,familyName\n1,First\n2,Married\n");
        registry(source).get(known).then().body("familyName", equalTo("First"));
        imported(source, "text/csv", "externalId,familyName\n2,Other\n");
        registry(source).get(known).then().body("familyName", equalTo("First"));
        imported(source, "text/csv", "externalId,familyName\n2,Another\n1,Otieno\n");
        registry(source).get(known).then().body("familyName", equalTo("Otieno"));
    }

    @Test
    void ofTwoMembershipsInOneOrganisationTheBetterOneStays() {
        String bounded = type(network, Map.of("months", 12));
        String endless = type(network, Map.of());
        String better = joined(person(lost), endless);
        String worse = joined(person(survivor), bounded);

        String merge = merged(lostPath, survivorPath);

        administrator()
                .get(better)
                .then()
                .body("memberId", equalTo(idOf(survivorPath)))
                .body("state", equalTo("ACTIVE"));
        administrator().get(worse).then().body("state", equalTo("RESIGNED")).body("note", startsWith("Two records"));
        reversed(merge).statusCode(201);
        administrator()
                .get(better)
                .then()
                .body("memberId", equalTo(idOf(lostPath)))
                .body("state", equalTo("ACTIVE"));
        administrator()
                .get(worse)
                .then()
                .body("memberId", equalTo(idOf(survivorPath)))
                .body("state", equalTo("ACTIVE"));
    }

    @Test
    void ofTwoPrimaryChaptersTheSurvivorsStaysPrimary() {
        String one = joined(person(lost), type(Offices.organisation("CHAPTER", network), Map.of()));
        String other = joined(person(survivor), type(Offices.organisation("CHAPTER", network), Map.of()));

        merged(lostPath, survivorPath);

        administrator().get(one).then().body("chapterRole", equalTo("SECONDARY"));
        administrator().get(other).then().body("chapterRole", equalTo("PRIMARY"));
    }

    @Test
    void aWithdrawalThatCameLaterThanAConsentOverrulesIt() {
        consents(survivor, survivorPath);
        consents(lost, lostPath);
        person(lost)
                .header("If-Match", "*")
                .delete(lostPath + "/consents/newsletter")
                .then()
                .statusCode(204);

        merged(lostPath, survivorPath);

        person(survivor).get(survivorPath + "/consents/newsletter").then().statusCode(404);
        person(survivor).get(survivorPath + "/consents").then().body("items.size()", equalTo(2));
    }

    @Test
    void aRequestBetweenTheTwoGoesAndComesBack() {
        String request = person(lost)
                .body(Map.of("memberId", idOf(survivorPath), "kind", "CONTACT", "message", "Is that me?"))
                .post("/v1/contact-requests")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");

        String merge = merged(lostPath, survivorPath);

        person(survivor).get(request).then().statusCode(404);
        reversed(merge).statusCode(201);
        person(survivor).get(request).then().statusCode(200).body("state", equalTo("PENDING"));
    }

    @Test
    void aMentorsPlacesAreCountedOnceBothOffersAreOne() {
        mentors(lost, lostPath, 1);
        mentors(survivor, survivorPath, 1);
        accepted(lost, lostPath);
        accepted(survivor, survivorPath);

        String merge = merged(lostPath, survivorPath);

        person(survivor)
                .get(survivorPath + "/mentoring-offer")
                .then()
                .body("capacity", equalTo(2))
                .body("free", equalTo(0));
        reversed(merge).statusCode(201);
        person(survivor)
                .get(survivorPath + "/mentoring-offer")
                .then()
                .body("capacity", equalTo(1))
                .body("free", equalTo(0));
        person(lost)
                .get(lostPath + "/mentoring-offer")
                .then()
                .body("capacity", equalTo(1))
                .body("free", equalTo(0));
    }

    @Test
    void whoWasTheirOwnMenteeTakesNoPlaceUntilTheMergeIsUndone() {
        mentors(survivor, survivorPath, 1);
        accepted(lost, survivor, survivorPath);

        String merge = merged(lostPath, survivorPath);

        offerOf(survivor, survivorPath).body("free", equalTo(1));
        reversed(merge).statusCode(201);
        offerOf(survivor, survivorPath).body("capacity", equalTo(1)).body("free", equalTo(0));
    }

    @Test
    void whoWasTheMentorOfTheSurvivorOffersAPlaceMoreUntilTheMergeIsUndone() {
        mentors(lost, lostPath, 1);
        accepted(survivor, lost, lostPath);

        String merge = merged(lostPath, survivorPath);

        offerOf(survivor, survivorPath).body("capacity", equalTo(1)).body("free", equalTo(1));
        reversed(merge).statusCode(201);
        offerOf(lost, lostPath).body("capacity", equalTo(1)).body("free", equalTo(0));
    }

    @Test
    void howManyAMentorSaidMeanwhileToTakeStaysWhenAMergeIsUndone() {
        mentors(lost, lostPath, 1);
        mentors(survivor, survivorPath, 1);
        String merge = merged(lostPath, survivorPath);
        mentors(survivor, survivorPath, 5);

        reversed(merge).statusCode(201);

        offerOf(survivor, survivorPath).body("capacity", equalTo(5));
        offerOf(lost, lostPath).body("capacity", equalTo(1));
    }

    @Test
    void aMergeIsUndoneWithinThirtyDaysAndOnce() {
        String affiliation = person(lost)
                .body(Map.of("basis", "STUDIES", "institution", "Lund University"))
                .post(lostPath + "/affiliations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String merge = merged(lostPath, survivorPath);
        person(survivor)
                .get(survivorPath + "/affiliations/" + affiliation)
                .then()
                .statusCode(200);
        Feed feed = Feed.ofService();
        time.setTo(Instant.now().plus(Duration.ofDays(29)));

        reversed(merge).statusCode(201).body("$", hasKey("reversedAt"));

        assertThat(feed.next())
                .extracting("type")
                .startsWith("org.alumninetwork.member.unmerged", "org.alumninetwork.member.changed");
        person(lost)
                .get("/v1/members/me")
                .then()
                .body("id", equalTo(idOf(lostPath)))
                .body("employer", equalTo("Port"));
        person(lost).get(lostPath + "/affiliations/" + affiliation).then().statusCode(200);
        person(survivor)
                .get("/v1/members/me")
                .then()
                .body("$", not(hasKey("city")))
                .body("expertise", contains("wind energy"));
        reversed(merge).statusCode(409).body("type", equalTo("/problems/merge-not-reversible"));
    }

    @Test
    void whatTheSurvivorChangedSinceStaysWhenAMergeIsUndone() {
        String merge = merged(lostPath, survivorPath);
        person(survivor)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "*")
                .body("{\"city\": \"Mombasa\"}")
                .patch("/v1/members/me")
                .then()
                .statusCode(200);

        reversed(merge).statusCode(201);

        person(survivor).get("/v1/members/me").then().body("city", equalTo("Mombasa"));
    }

    @Test
    void afterThirtyDaysAMergeStands() {
        String merge = merged(lostPath, survivorPath);
        time.setTo(Instant.now().plus(Duration.ofDays(31)));

        reversed(merge).statusCode(409);
    }

    @Test
    void aLaterMergeIsUndoneFirst() {
        String last = registered("last-" + UUID.randomUUID(), Map.of("familyName", "Last"));
        String first = merged(lostPath, survivorPath);
        String second = merged(survivorPath, last);

        reversed(first)
                .statusCode(409)
                .body("detail", containsString(idOf(second)))
                .body("detail", containsString(idOf(last)));
        reversed(second).statusCode(201);
        reversed(first).statusCode(201);

        person(lost).get("/v1/members/me").then().body("id", equalTo(idOf(lostPath)));
        person(survivor).get("/v1/members/me").then().body("id", equalTo(idOf(survivorPath)));
    }

    @Test
    void staffMergeOnlyWhereTheyAreInChargeOfBothAndNeverTheirOwn() {
        String source = createSource(network, null);
        imported(source, "text/csv", "externalId,familyName\n1,Wanjiru\n2,Wanjiru\n");
        List<String> vouched = registry(source).get("/v1/members").path("items.id");
        String staff = "staff-" + UUID.randomUUID();
        String own = registered(staff, Map.of("familyName", "Staff"));
        Offices.appoint(own, network);
        String one = "/v1/members/" + vouched.get(0);
        String other = "/v1/members/" + vouched.get(1);

        asked(person(staff), lostPath, one, "").then().statusCode(403);
        asked(person(staff), one, own, "").then().statusCode(403);
        asked(person(lost), one, lostPath, "").then().statusCode(403);
        asked(person(staff), one, other, "").then().statusCode(201);
        person(staff).get("/v1/merges").then().statusCode(200).body("items.size()", equalTo(1));
        person(lost).get("/v1/merges").then().statusCode(403);
    }

    @Test
    void administratorsDoNotMergeRecordsOfTheirOwnEitherUnderAnyLogin() {
        asked(administrator(survivor), lostPath, survivorPath, "").then().statusCode(403);
        asked(administrator(survivor), survivorPath, lostPath, "").then().statusCode(403);
        String merge = merged(lostPath, survivorPath);
        String third = registered("third-" + UUID.randomUUID(), Map.of("familyName", "Third"));

        asked(administrator(lost), third, survivorPath, "").then().statusCode(403);
        administrator(lost).post(merge + "/reversal").then().statusCode(403);
        administrator().post(merge + "/reversal").then().statusCode(201);
        asked(administrator(lost), third, survivorPath, "").then().statusCode(201);
    }

    @Test
    void staffAreNotToldThatRecordsDifferInWhatTheyDoNotSee() {
        String source = createSource(network, List.of("familyName"));
        imported(
                source,
                "text/csv",
                "externalId,familyName,city,email\n1,A,Åbo,a@example.org\n2,A,Lund,b@example.org\n");
        List<String> vouched = registry(source).get("/v1/members").path("items.id");
        String one = "/v1/members/" + vouched.get(0);
        String other = "/v1/members/" + vouched.get(1);
        administrator()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", administrator().get(one).header("ETag"))
                .body(Map.of("visibility", Map.of("email", "NOBODY")))
                .patch(one)
                .then()
                .statusCode(200);
        String staff = "staff-" + UUID.randomUUID();
        Offices.appoint(registered(staff, Map.of("familyName", "Staff")), network);

        String merge = asked(person(staff), one, other, "")
                .then()
                .statusCode(201)
                .body("fields.field", contains("city"))
                .extract()
                .header("Location");

        person(staff).get(merge).then().body("fields.field", contains("city"));
        person(staff).get("/v1/merges").then().body("items[0].fields.field", contains("city"));
        administrator().get(merge).then().body("fields.field", contains("email", "city", "visibility"));
    }

    @Test
    void aRecordIsNotMergedWithItself() {
        asked(administrator(), lostPath, lostPath, "").then().statusCode(422);
    }

    @Test
    void theListNeedsTheSameStatementsHoweverLongItIs() {
        merged(lostPath, survivorPath);
        merged(registered("more-" + UUID.randomUUID(), Map.of("familyName", "More")), survivorPath);

        assertThat(statementsOf(2)).isEqualTo(statementsOf(1));
    }

    private static long statementsOf(int limit) {
        return StatementCounter.during(
                () -> administrator().get("/v1/merges?limit=" + limit).then().statusCode(200));
    }

    private static void consents(String login, String path) {
        person(login)
                .body(Map.of("purpose", "newsletter", "wordingVersion", "1", "manner", "ONLINE"))
                .post(path + "/consents")
                .then()
                .statusCode(201);
    }

    private static void mentors(String login, String path, int capacity) {
        person(login)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "*")
                .body(Map.of("topics", List.of("energy"), "capacity", capacity))
                .patch(path + "/mentoring-offer")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse offerOf(String login, String path) {
        return person(login).get(path + "/mentoring-offer").then().statusCode(200);
    }

    private static void accepted(String mentor, String mentorPath) {
        String mentee = "mentee-" + UUID.randomUUID();
        registered(mentee, Map.of("familyName", "Mentee"));
        accepted(mentee, mentor, mentorPath);
    }

    private static void accepted(String mentee, String mentor, String mentorPath) {
        String request = person(mentee)
                .body(Map.of("memberId", idOf(mentorPath), "kind", "MENTORING", "message", "Please."))
                .post("/v1/contact-requests")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        person(mentor).post(request + "/acceptance").then().statusCode(201);
    }
}
