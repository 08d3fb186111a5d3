package org.alumninetwork.events.event;

import static io.restassured.RestAssured.given;
import static org.alumninetwork.events.TestEvents.administrator;
import static org.alumninetwork.events.TestEvents.amend;
import static org.alumninetwork.events.TestEvents.as;
import static org.alumninetwork.events.TestEvents.draft;
import static org.alumninetwork.events.TestEvents.idOf;
import static org.alumninetwork.events.TestEvents.lecture;
import static org.alumninetwork.events.TestEvents.published;
import static org.alumninetwork.events.TestEvents.registered;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.events.TestNetwork;
import org.alumninetwork.events.TestNetwork.Person;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class EventTest {

    @Inject
    TestNetwork network;

    private UUID overall;
    private UUID chapter;

    @BeforeEach
    void foundChapter() {
        overall = network.organisation("NETWORK", null);
        chapter = network.organisation("CHAPTER", overall);
    }

    @Test
    void anOfficerDraftsAnEventAndPublishesIt() {
        Person officer = network.officerOf(chapter);
        String event = as(officer.token())
                .body(lecture(chapter))
                .post("/v1/events")
                .then()
                .statusCode(201)
                .body("state", equalTo("DRAFT"))
                .body("title.sv", equalTo("Vårföreläsning"))
                .extract()
                .header("Location");

        as(officer.token()).post(event + "/publication").then().statusCode(200).body("state", equalTo("PUBLISHED"));
        given().get(event).then().statusCode(200).body("place.country", equalTo("FI"));
        as(officer.token())
                .post(event + "/publication")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/event-already-published"));
    }

    @Test
    void onlyOfficersOfTheHostOrAboveDraftEvents() {
        as(network.officerOf(overall).token())
                .body(lecture(chapter))
                .post("/v1/events")
                .then()
                .statusCode(201);
        for (String token : List.of(
                network.officerOf(network.organisation("CHAPTER", overall)).token(),
                network.member().token(),
                Tokens.person("nobody"),
                Tokens.registry("some"))) {
            as(token).body(lecture(chapter)).post("/v1/events").then().statusCode(403);
        }
        given().contentType("application/json")
                .body(lecture(chapter))
                .post("/v1/events")
                .then()
                .statusCode(401);
        administrator()
                .body(lecture(UUID.randomUUID()))
                .post("/v1/events")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-host"));
    }

    @Test
    void aTermThatHasEndedGivesNoRights() {
        Person former = network.member();
        network.term(former.id(), chapter, today().minusDays(400), today().minusDays(2));
        Person coming = network.member();
        network.term(coming.id(), chapter, today().plusDays(2), today().plusDays(400));

        as(former.token()).body(lecture(chapter)).post("/v1/events").then().statusCode(403);
        as(coming.token()).body(lecture(chapter)).post("/v1/events").then().statusCode(403);
    }

    @Test
    void aDraftIsHiddenFromAllButItsHosts() {
        String event = draft(lecture(chapter));
        String mine = "/v1/events?organisation=" + chapter;

        for (String token : List.of(
                network.officerOf(network.organisation("CHAPTER", overall)).token(),
                network.member().token())) {
            as(token).get(event).then().statusCode(404);
            as(token).get(event + "/availability").then().statusCode(404);
            as(token).post(event + "/publication").then().statusCode(404);
            as(token).get(mine).then().body("items.size()", equalTo(0));
        }
        given().get(event).then().statusCode(404);
        given().get(mine).then().statusCode(200).body("items.size()", equalTo(0));
        for (String token : List.of(
                network.officerOf(chapter).token(), network.officerOf(overall).token(), Tokens.administrator())) {
            as(token).get(event).then().statusCode(200);
            as(token).get(mine).then().body("items.id", contains(idOf(event)));
        }
    }

    @Test
    void anEventForMembersIsHiddenFromOthers() {
        Map<String, Object> details = lecture(chapter);
        details.put("visibility", "MEMBERS");
        String event = published(details);
        String mine = "/v1/events?organisation=" + chapter;

        given().get(event).then().statusCode(404);
        as(Tokens.person("nobody")).get(event).then().statusCode(404);
        given().get(mine).then().body("items.size()", equalTo(0));
        as(network.member().token()).get(event).then().statusCode(200);
        as(network.member().token()).get(mine).then().body("items.size()", equalTo(1));
    }

    @Test
    void theWayInIsForThoseWhoAreConfirmedAndChangesTheTag() {
        Map<String, Object> details = lecture(chapter);
        details.putAll(
                Map.of("attendanceMode", "HYBRID", "onlineUrl", "https://meet.example.org/spring", "capacity", 1));
        String event = published(details);
        Person confirmed = network.member();
        Person waiting = network.member();
        String before = as(confirmed.token())
                .get(event)
                .then()
                .body("onlineUrl", nullValue())
                .extract()
                .header("ETag");
        registered(event, confirmed.token());
        registered(event, waiting.token());

        as(confirmed.token())
                .header("If-None-Match", before)
                .get(event)
                .then()
                .statusCode(200)
                .body("onlineUrl", equalTo("https://meet.example.org/spring"));
        as(waiting.token()).get(event).then().body("onlineUrl", nullValue());
        given().get(event).then().body("onlineUrl", nullValue());
        as(network.officerOf(chapter).token())
                .get(event)
                .then()
                .body("onlineUrl", equalTo("https://meet.example.org/spring"));
        as(confirmed.token()).get("/v1/events?organisation=" + chapter).then().body("items[0].onlineUrl", nullValue());
    }

    @Test
    void aChangeNeedsThePresentVersionAndRights() {
        String event = published(lecture(chapter));
        var patch = given().contentType("application/merge-patch+json; charset=UTF-8")
                .body(Map.of("kind", "CULTURAL"));

        patch.auth().oauth2(Tokens.administrator()).patch(event).then().statusCode(428);
        patch.auth()
                .oauth2(Tokens.administrator())
                .header("If-Match", "\"77\"")
                .patch(event)
                .then()
                .statusCode(412);
        amend(event, Tokens.administrator(), Map.of("kind", "CULTURAL"))
                .then()
                .statusCode(200)
                .body("kind", equalTo("CULTURAL"));
        amend(event, network.member().token(), Map.of("kind", "SCIENTIFIC"))
                .then()
                .statusCode(403);
        amend(event, Tokens.administrator(), Map.of("organisationId", overall))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/host-is-fixed"));
        amend(event, Tokens.administrator(), Collections.singletonMap("title", null))
                .then()
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/title"));
    }

    @Test
    void anEventIsDeletedWhileNobodyHasRegistered() {
        String unwanted = draft(lecture(chapter));
        delete(unwanted).then().statusCode(204);
        administrator().get(unwanted).then().statusCode(404);

        String wanted = published(lecture(chapter));
        registered(wanted, network.member().token());
        delete(wanted).then().statusCode(409).body("type", equalTo("/problems/event-has-registrations"));
    }

    @Test
    void aDraftIsNotCancelledAndACancelledEventStaysAsItIs() {
        String event = draft(lecture(chapter));
        cancel(event).then().statusCode(409).body("type", equalTo("/problems/event-not-published"));
        administrator().post(event + "/publication").then().statusCode(200);
        administrator()
                .body(Map.of("reason", " "))
                .post(event + "/cancellation")
                .then()
                .statusCode(400);

        cancel(event).then().statusCode(200).body("cancellationReason", equalTo("Storm"));
        cancel(event).then().statusCode(409).body("type", equalTo("/problems/event-has-ended"));
        administrator().post(event + "/publication").then().statusCode(409);
        amend(event, Tokens.administrator(), Map.of("kind", "CULTURAL")).then().statusCode(409);
        given().get(event).then().body("state", equalTo("CANCELLED"));
        given().get(event + "/availability").then().body("registration", equalTo("CLOSED"));
    }

    @Test
    void eachFaultIsNamedWithItsPlace() {
        Map<String, Object> faulty = lecture(chapter);
        faulty.putAll(Map.of(
                "place",
                Map.of("name", "", "country", "XX", "latitude", 91),
                "onlineUrl",
                "javascript:alert(1)",
                "languages",
                List.of("not a tag"),
                "capacity",
                0,
                "timeZone",
                "EST"));

        administrator()
                .body(faulty)
                .post("/v1/events")
                .then()
                .statusCode(400)
                .body(
                        "violations.pointer",
                        contains(
                                "/capacity",
                                "/languages/0",
                                "/onlineUrl",
                                "/place/country",
                                "/place/latitude",
                                "/place/name",
                                "/timeZone"));
    }

    @Test
    void titlesAndNamesAreOneLineAndHoldNoControls() {
        Map<String, Object> event = lecture(chapter);
        event.put("title", Map.of("en", "Second\nReply-To: mallory@example.org\nContent-Type: text/html\n\n<h1>"));
        event.put("description", Map.of("en", "Bell\u0007"));
        event.put("onlineUrl", "https://meet.example.org/\tspring");
        event.put(
                "place", Map.of("name", "Aula\rBCC: all", "address", "One\u0085Two", "city", "A\tB", "country", "FI"));

        administrator()
                .body(event)
                .post("/v1/events")
                .then()
                .statusCode(400)
                .body(
                        "violations.pointer",
                        contains(
                                "/description",
                                "/onlineUrl",
                                "/place/address",
                                "/place/city",
                                "/place/name",
                                "/title"));
        event = lecture(chapter);
        event.put("description", Map.of("en", "Doors open at six.\n\n\tCoffee"));
        draft(event);
    }

    @Test
    void aFeeHasTheDecimalsOfItsCurrency() {
        Map<String, Object> event = lecture(chapter);
        event.put("fee", Map.of("amount", "10.123", "currency", "EUR"));
        administrator()
                .body(event)
                .post("/v1/events")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/fee/amount"));
        event.put("fee", Map.of("amount", "10.123", "currency", "TND"));
        draft(event);
        event.put("fee", Map.of("amount", "500.00", "currency", "JPY"));
        draft(event);
    }

    @Test
    void anEventIsShownToOrganisationsThatExist() {
        UUID unknown = UUID.randomUUID();
        Map<String, Object> event = lecture(chapter);
        event.put("visibility", "ORGANISATIONS");
        event.put("visibleTo", List.of(overall, unknown));
        administrator()
                .body(event)
                .post("/v1/events")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-organisation"))
                .body("violations.pointer", contains("/visibleTo"));
        event.put("visibleTo", List.of(overall));
        String path = draft(event);
        amend(path, Tokens.administrator(), Map.of("visibleTo", List.of(overall, unknown)))
                .then()
                .statusCode(422);
    }

    @Test
    void placeAndModeFitTogether() {
        Map<String, Object> online = lecture(chapter);
        online.put("attendanceMode", "ONLINE");
        administrator()
                .body(online)
                .post("/v1/events")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/place"));
        online.remove("place");
        draft(online);
        online.put("attendanceMode", "HYBRID");
        administrator()
                .body(online)
                .post("/v1/events")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/place"));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private static Response cancel(String event) {
        return administrator().body(Map.of("reason", "Storm")).post(event + "/cancellation");
    }

    private static Response delete(String event) {
        return administrator()
                .header("If-Match", administrator().get(event).header("ETag"))
                .delete(event);
    }
}
