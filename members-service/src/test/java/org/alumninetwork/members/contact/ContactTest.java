package org.alumninetwork.members.contact;

import static org.alumninetwork.members.MembersApi.administrator;
import static org.alumninetwork.members.MembersApi.idOf;
import static org.alumninetwork.members.MembersApi.person;
import static org.alumninetwork.members.MembersApi.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.alumninetwork.members.AtOnce;
import org.alumninetwork.members.Feed;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.MovableClock;
import org.alumninetwork.testing.StatementCounter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class ContactTest {

    private final MovableClock time;
    private final String asker = "asker-" + UUID.randomUUID();
    private final String mentor = "mentor-" + UUID.randomUUID();
    private String askerPath;
    private String mentorPath;

    ContactTest(MovableClock time) {
        this.time = time;
    }

    @BeforeEach
    void registerBoth() {
        askerPath = registered(asker, Map.of("familyName", "Asker", "email", "asker@example.org"));
        mentorPath = registered(
                mentor,
                Map.of(
                        "familyName",
                        "Mentor",
                        "phone",
                        "+254202712085",
                        "visibility",
                        Map.of("phone", "NOBODY", "email", "NOBODY")));
    }

    @AfterEach
    void followTime() {
        time.followTime();
    }

    @Test
    void contactDetailsAreExchangedByAcceptingAndOnlyThen() {
        Feed feed = Feed.ofService();
        String request = asked(asker, "CONTACT");

        person(asker)
                .get(request)
                .then()
                .statusCode(200)
                .body("to.displayName", equalTo("Mentor"))
                .body("to", not(hasKey("phone")));
        person(mentor).get(request).then().body("from", not(hasKey("email")));
        person(asker).post(request + "/acceptance").then().statusCode(403);
        person(mentor)
                .post(request + "/acceptance")
                .then()
                .statusCode(201)
                .body("state", equalTo("ACCEPTED"))
                .body("from.email", equalTo("asker@example.org"));
        person(asker).get(request).then().body("to.phone", equalTo("+254202712085"));
        person(asker).get(mentorPath).then().body("$", not(hasKey("phone")));
        person(asker).post(request + "/end").then().statusCode(201).body("to", not(hasKey("phone")));

        assertThat(feed.next()).hasSize(3).allSatisfy(change -> assertThat(change.toString())
                .contains("org.alumninetwork.contact-request.changed")
                .doesNotContain("solar"));
    }

    @Test
    void whatWasRefusedOrWithdrawnIsOver() {
        String refused = asked(asker, "CONTACT");
        person(mentor).post(refused + "/refusal").then().statusCode(201).body("state", equalTo("REFUSED"));
        person(mentor)
                .post(refused + "/acceptance")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/contact-state-forbids"));
        ask(asker, "CONTACT").statusCode(409).body("type", equalTo("/problems/already-asked"));
        time.setTo(Instant.now().plus(Duration.ofDays(89)));
        ask(asker, "CONTACT").statusCode(409);

        String other = other();
        String withdrawn = asked(other, "CONTACT");
        person(mentor).post(withdrawn + "/withdrawal").then().statusCode(403);
        person(other).post(withdrawn + "/withdrawal").then().statusCode(201);
        asked(other, "CONTACT");
    }

    @Test
    void aRequestIsBetweenTwoMembersAndNobodyElse() {
        String request = asked(asker, "CONTACT");
        String other = other();

        person(other).get(request).then().statusCode(404);
        person(other).post(request + "/refusal").then().statusCode(404);
        administrator().get(request).then().statusCode(403);
        person("stranger").get("/v1/contact-requests").then().statusCode(403);
        person(asker)
                .body(Map.of("memberId", idOf(askerPath), "message", "Me"))
                .post("/v1/contact-requests")
                .then()
                .statusCode(422);
        person(mentor)
                .get("/v1/contact-requests?direction=RECEIVED&state=PENDING")
                .then()
                .body("items.id", contains(idOf(request)));
        person(mentor).get("/v1/contact-requests?direction=SENT").then().body("items", empty());
    }

    @Test
    void nobodyAsksWhomTheyDoNotKnowOf() {
        String hidden = registered(
                "hidden-" + UUID.randomUUID(), Map.of("familyName", "Hidden", "visibility", Map.of("name", "NOBODY")));

        person(asker)
                .body(Map.of("memberId", idOf(hidden), "message", "Hello"))
                .post("/v1/contact-requests")
                .then()
                .statusCode(404);
    }

    @Test
    void aMessageMayRunOverSeveralLines() {
        person(asker)
                .body(Map.of("memberId", idOf(mentorPath), "message", "Good morning,\n\nI work on trees.\r\nAmina"))
                .post("/v1/contact-requests")
                .then()
                .statusCode(201)
                .body("message", equalTo("Good morning,\n\nI work on trees.\r\nAmina"));
        person(asker)
                .body(Map.of("memberId", idOf(mentorPath), "message", "Good\u0007morning"))
                .post("/v1/contact-requests")
                .then()
                .statusCode(400);
    }

    @Test
    void anOfferThatIsHiddenIsNoOffer() {
        offer("\"0\"", "{\"capacity\": 2}").statusCode(200);
        person(mentor)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "\"0\"")
                .body("{\"visibility\": {\"mentoring\": \"NOBODY\"}}")
                .patch(mentorPath)
                .then()
                .statusCode(200);

        ask(asker, "MENTORING").statusCode(409).body("type", equalTo("/problems/no-place-with-mentor"));
    }

    @Test
    void aMentorTakesAsManyAsOfferedHoweverManyAreAcceptedAtOnce() throws Exception {
        ask(asker, "MENTORING").statusCode(409).body("type", equalTo("/problems/no-place-with-mentor"));
        offer("\"0\"", "{\"capacity\": 2, \"topics\": [\"first job\"]}")
                .statusCode(200)
                .body("free", equalTo(2));
        List<Callable<Integer>> acceptances = new ArrayList<>();
        for (int count = 0; count < 6; count++) {
            String mentee = "mentee-" + UUID.randomUUID();
            registered(mentee, Map.of("familyName", "Mentee"));
            String request = asked(mentee, "MENTORING");
            acceptances.add(() -> person(mentor).post(request + "/acceptance").statusCode());
        }

        List<Integer> statuses = AtOnce.run(acceptances);

        assertThat(statuses).containsOnly(201, 409);
        assertThat(Collections.frequency(statuses, 201)).isEqualTo(2);
        person(asker).get(mentorPath + "/mentoring-offer").then().body("free", equalTo(0));
        assertThat(mentorsFound()).isEmpty();
        ask(asker, "MENTORING").statusCode(409);
        offer("*", "{\"capacity\": 1}")
                .statusCode(409)
                .body("type", equalTo("/problems/no-place-with-mentor"))
                .body("title", equalTo("The mentoring offer has no room for that"))
                .body("detail", startsWith("There are more mentees than that."));

        String accepted =
                person(mentor).get("/v1/contact-requests?state=ACCEPTED").path("items[0].id");
        person(mentor).post("/v1/contact-requests/" + accepted + "/end").then().statusCode(201);
        assertThat(mentorsFound()).containsExactly(idOf(mentorPath));
        asked(asker, "MENTORING");
    }

    @Test
    void whoPausesIsNotAskedAndWhoLeavesGivesThePlaceBack() {
        offer("\"0\"", "{\"capacity\": 1}").statusCode(200);
        String request = asked(asker, "MENTORING");
        offer("\"1\"", "{\"paused\": true}").statusCode(200).body("free", equalTo(0));
        person(mentor).post(request + "/acceptance").then().statusCode(409);
        offer("\"2\"", "{\"paused\": false}").statusCode(200);
        person(mentor).post(request + "/acceptance").then().statusCode(201);

        administrator().header("If-Match", "*").delete(askerPath).then().statusCode(204);

        person(mentor).get(mentorPath + "/mentoring-offer").then().body("free", equalTo(1));
        person(mentor).get("/v1/contact-requests").then().body("items", empty());
        person(other())
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "*")
                .body("{\"capacity\": 9}")
                .patch(mentorPath + "/mentoring-offer")
                .then()
                .statusCode(403);
    }

    @Test
    void whatIsAcceptedWhileWhoAskedLeavesTakesNoPlace() throws Exception {
        offer("\"0\"", "{\"capacity\": 2}").statusCode(200);
        String request = asked(asker, "MENTORING");

        assertThat(leaves(askerPath, become(request, "ACCEPTED"), places("taken + 1")))
                .isEqualTo(204);

        free(2);
    }

    @Test
    void whatEndsWhileWhoAskedLeavesFreesOnePlace() throws Exception {
        offer("\"0\"", "{\"capacity\": 2}").statusCode(200);
        accepted(other());
        String request = accepted(asker);
        free(0);

        assertThat(leaves(askerPath, become(request, "ENDED"), places("taken - 1")))
                .isEqualTo(204);

        free(1);
    }

    @Test
    void whoIsAcceptedWhileAnotherLeavesHasTheirPlace() throws Exception {
        offer("\"0\"", "{\"capacity\": 3}").statusCode(200);
        accepted(asker);
        String request = asked(other(), "MENTORING");

        assertThat(leaves(askerPath, become(request, "ACCEPTED") + ";" + places("taken + 1"), "select"))
                .isEqualTo(204);

        free(2);
    }

    @Test
    void aMentorLeavesWhileAcceptingAndNeitherWaitsForTheOther() throws Exception {
        offer("\"0\"", "{\"capacity\": 2}").statusCode(200);
        String request = asked(asker, "MENTORING");

        assertThat(leaves(mentorPath, become(request, "ACCEPTED"), places("taken + 1")))
                .isEqualTo(204);

        person(asker).get(request).then().statusCode(404);
    }

    @Test
    void aThousandRequestsEndAtTheLimit() throws Exception {
        List<Callable<Integer>> requests = new ArrayList<>();
        for (int count = 0; count < 25; count++) {
            String path = registered("asked-" + UUID.randomUUID(), Map.of("familyName", "Asked"));
            requests.add(() -> person(asker)
                    .body(Map.of("memberId", idOf(path), "message", "Buy my book"))
                    .post("/v1/contact-requests")
                    .statusCode());
        }

        List<Integer> statuses = AtOnce.run(requests);

        assertThat(Collections.frequency(statuses, 201)).isEqualTo(20);
        assertThat(statuses).containsOnly(201, 409);
        ask(asker, "CONTACT").statusCode(409).body("type", equalTo("/problems/too-many-contact-requests"));
        time.setTo(Instant.now().plus(Duration.ofHours(25)));
        ask(asker, "CONTACT").statusCode(201);
    }

    @Test
    void whoLeavesWhileTheListIsReadIsOnItAsBefore() {
        asked(asker, "CONTACT");
        QuarkusMock.installMockForType(
                new ContactRepository() {
                    @Override
                    List<ContactRequest> matching(UUID member, ContactFilter filter, PageRequest page) {
                        List<ContactRequest> found = super.matching(member, filter, page);
                        administrator()
                                .header("If-Match", "*")
                                .delete(askerPath)
                                .then()
                                .statusCode(204);
                        return found;
                    }
                },
                ContactRepository.class);

        person(mentor)
                .get("/v1/contact-requests")
                .then()
                .statusCode(200)
                .body("items.from.displayName", contains("Asker"));
    }

    @Test
    void whoLeavesWhileARequestIsReadIsOnItAsBefore() {
        String request = asked(asker, "CONTACT");
        QuarkusMock.installMockForType(
                new ContactRepository() {
                    @Override
                    ContactRequest required(UUID id, UUID member) {
                        ContactRequest found = super.required(id, member);
                        administrator()
                                .header("If-Match", "*")
                                .delete(askerPath)
                                .then()
                                .statusCode(204);
                        return found;
                    }
                },
                ContactRepository.class);

        person(mentor).get(request).then().statusCode(200).body("from.displayName", equalTo("Asker"));
    }

    @Test
    void theListNeedsTheSameNumberOfStatementsHoweverLongItIs() {
        for (int count = 0; count < 3; count++) {
            asked(other(), "CONTACT");
        }

        assertThat(statementsOf(200)).isEqualTo(statementsOf(1));
    }

    private static int leaves(String path, String first, String second) throws Exception {
        return Unfinished.duringWhich(
                () -> administrator().header("If-Match", "*").delete(path).statusCode(), first, second);
    }

    private static String become(String request, String state) {
        return "update contact_request set state = '%s', version = version + 1 where id = '%s'"
                .formatted(state, idOf(request));
    }

    private String places(String taken) {
        return "update mentoring_offer set taken = %s, version = version + 1 where member_id = '%s'"
                .formatted(taken, idOf(mentorPath));
    }

    private void free(int places) {
        person(mentor).get(mentorPath + "/mentoring-offer").then().body("free", equalTo(places));
    }

    private String accepted(String mentee) {
        String request = asked(mentee, "MENTORING");
        person(mentor).post(request + "/acceptance").then().statusCode(201);
        return request;
    }

    private static String other() {
        String other = "other-" + UUID.randomUUID();
        registered(other, Map.of("familyName", "Other"));
        return other;
    }

    private long statementsOf(int limit) {
        return StatementCounter.during(() ->
                person(mentor).get("/v1/contact-requests?limit=" + limit).then().statusCode(200));
    }

    private List<String> mentorsFound() {
        return person(asker)
                .get("/v1/members?mentoring=true&sort=-created&limit=200")
                .<List<String>>path("items.id")
                .stream()
                .filter(idOf(mentorPath)::equals)
                .toList();
    }

    private ValidatableResponse ask(String who, String kind) {
        return person(who)
                .body(Map.of("memberId", idOf(mentorPath), "kind", kind, "message", "I work on solar energy too"))
                .post("/v1/contact-requests")
                .then();
    }

    private String asked(String who, String kind) {
        return ask(who, kind).statusCode(201).extract().header("Location");
    }

    private ValidatableResponse offer(String ifMatch, String patch) {
        return person(mentor)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", ifMatch)
                .body(patch)
                .patch(mentorPath + "/mentoring-offer")
                .then();
    }
}
