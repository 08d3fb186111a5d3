package org.alumninetwork.events.registration;

import static io.restassured.RestAssured.given;
import static org.alumninetwork.events.TestEvents.administrator;
import static org.alumninetwork.events.TestEvents.amend;
import static org.alumninetwork.events.TestEvents.as;
import static org.alumninetwork.events.TestEvents.draft;
import static org.alumninetwork.events.TestEvents.idOf;
import static org.alumninetwork.events.TestEvents.inHelsinki;
import static org.alumninetwork.events.TestEvents.lecture;
import static org.alumninetwork.events.TestEvents.published;
import static org.alumninetwork.events.TestEvents.publishedWithSeats;
import static org.alumninetwork.events.TestEvents.register;
import static org.alumninetwork.events.TestEvents.registered;
import static org.alumninetwork.events.TestEvents.stateOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.alumninetwork.events.TestNetwork;
import org.alumninetwork.events.TestNetwork.Person;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.MovableClock;
import org.alumninetwork.testing.StatementCounter;
import org.alumninetwork.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class RegistrationTest {

    @Inject
    TestNetwork network;

    @Inject
    MovableClock clock;

    private UUID chapter;

    @BeforeEach
    void foundChapter() {
        chapter = network.organisation("CHAPTER", network.organisation("NETWORK", null));
    }

    @AfterEach
    void followTime() {
        clock.followTime();
    }

    @Test
    void aHostRegistersNobodyWhoseNameIsNotForThem() {
        UUID hosting = network.organisation("CHAPTER", null);
        UUID own = network.organisation("CHAPTER", null);
        Person shy = network.memberOf(own, "ACTIVE");
        network.apply(List.of(TestNetwork.memberChanged(shy, "Shy", "OFFICERS")));
        Map<String, UUID> wanted = Map.of("memberId", shy.id());
        String elsewhere = published(lecture(hosting));

        as(network.officerOf(hosting).token())
                .body(wanted)
                .post(elsewhere + "/registrations")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-member"))
                .body("detail", equalTo("There is no member " + shy.id() + "."));
        as(network.officerOf(own).token())
                .body(wanted)
                .post(published(lecture(own)) + "/registrations")
                .then()
                .statusCode(201);
        network.apply(List.of(TestNetwork.memberChanged(shy, "Shy", "NOBODY")));
        as(network.officerOf(own).token())
                .body(wanted)
                .post(published(lecture(own)) + "/registrations")
                .then()
                .statusCode(422);
    }

    @Test
    void aMemberRegistersAndReadsIt() {
        Person member = network.member();
        String event = published(lecture(chapter));

        String registration = registered(event, member.token());

        as(member.token())
                .get(registration)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("state", equalTo("CONFIRMED"))
                .body("reason", equalTo("SEAT_FREE"))
                .body("memberId", equalTo(member.id().toString()))
                .body("eventId", equalTo(idOf(event)))
                .body("number", equalTo(1));
        as(member.token()).post(event + "/registrations").then().statusCode(409);
    }

    @Test
    void whoFindsTheEventFullWaitsInTheOrderOfArrival() {
        String event = publishedWithSeats(chapter, 1);
        List<Person> people = network.members(3);
        List<String> registrations =
                people.stream().map(person -> registered(event, person.token())).toList();

        assertThat(registrations.stream().map(path -> stateOf(path)))
                .containsExactly("CONFIRMED", "WAITLISTED", "WAITLISTED");
        administrator()
                .get(event + "/availability")
                .then()
                .body("capacity", equalTo(1))
                .body("confirmed", equalTo(1))
                .body("waiting", equalTo(2))
                .body("seatsLeft", equalTo(0))
                .body("registration", equalTo("OPEN"));

        as(people.get(0).token())
                .post(registrations.get(0) + "/cancellation")
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"))
                .body("reason", equalTo("CANCELLED_BY_MEMBER"));

        assertThat(registrations.stream().map(path -> stateOf(path)))
                .containsExactly("CANCELLED", "CONFIRMED", "WAITLISTED");
    }

    @Test
    void whoCancelledRegistersAgainAtTheEndOfTheQueue() {
        String event = publishedWithSeats(chapter, 1);
        List<Person> people = network.members(3);
        List<String> registrations =
                people.stream().map(person -> registered(event, person.token())).toList();
        as(people.get(1).token())
                .post(registrations.get(1) + "/cancellation")
                .then()
                .statusCode(200);
        String again = registered(event, people.get(1).token());
        as(people.get(0).token())
                .post(registrations.get(0) + "/cancellation")
                .then()
                .statusCode(200);

        assertThat(stateOf(registrations.get(2))).isEqualTo("CONFIRMED");
        assertThat(stateOf(again)).isEqualTo("WAITLISTED");
    }

    @Test
    void raisingTheCapacityPromotesAtOnce() {
        String event = publishedWithSeats(chapter, 1);
        List<String> registrations = network.members(4).stream()
                .map(person -> registered(event, person.token()))
                .toList();

        amend(event, Tokens.administrator(), Map.of("capacity", 3)).then().statusCode(200);
        assertThat(registrations.stream().map(path -> stateOf(path)))
                .containsExactly("CONFIRMED", "CONFIRMED", "CONFIRMED", "WAITLISTED");
        administrator().get(registrations.get(2)).then().body("reason", equalTo("CAPACITY_RAISED"));

        amend(event, Tokens.administrator(), Collections.singletonMap("capacity", null))
                .then()
                .statusCode(200);
        assertThat(stateOf(registrations.get(3))).isEqualTo("CONFIRMED");
    }

    @Test
    void theCapacityDoesNotGoBelowThoseWhoAreConfirmed() {
        String event = publishedWithSeats(chapter, 5);
        network.members(2).forEach(person -> registered(event, person.token()));

        amend(event, Tokens.administrator(), Map.of("capacity", 1))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/capacity-below-confirmed"));
        amend(event, Tokens.administrator(), Map.of("capacity", 2)).then().statusCode(200);
    }

    @Test
    void registrationOpensAndClosesOnTheClockOfTheEvent() {
        LocalDateTime start = LocalDateTime.parse("2031-06-10T18:00:00");
        Map<String, Object> details = lecture(chapter);
        details.putAll(Map.of(
                "startsAt", start.toString(),
                "endsAt", start.plusHours(2).toString(),
                "registrationOpensAt", start.minusDays(10).toString(),
                "registrationClosesAt", start.minusDays(1).toString(),
                "capacity", 1));
        String event = published(details);
        List<Person> people = network.members(4);
        Instant opens = start.minusDays(10).atZone(ZoneId.of("Europe/Helsinki")).toInstant();
        Instant closes = start.minusDays(1).atZone(ZoneId.of("Europe/Helsinki")).toInstant();

        clock.setTo(opens.minusSeconds(1));
        register(event, people.get(0).token())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/registration-not-open-yet"))
                .body("opensAt", equalTo(opens.toString()));
        clock.setTo(opens);
        String first = registered(event, people.get(0).token());
        clock.setTo(closes.minusSeconds(1));
        String second = registered(event, people.get(1).token());
        clock.setTo(closes);
        register(event, people.get(2).token())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/registration-closed"))
                .body("detail", endsWith(" (Europe/Helsinki)."));

        as(people.get(0).token()).post(first + "/cancellation").then().statusCode(200);
        assertThat(stateOf(second))
                .as("promotion stops when registration closes")
                .isEqualTo("WAITLISTED");

        clock.setTo(closes.plusSeconds(60));
        amend(event, Tokens.administrator(), Map.of("registrationClosesAt", start.toString()))
                .then()
                .statusCode(200);
        assertThat(stateOf(second)).as("and goes on when it is opened again").isEqualTo("CONFIRMED");
    }

    @Test
    void aWindowThatOpensAtHalfPastTwoInTheNightOfTheChangeOpensAtTheFirstOfTwoAndNotAtAnHourThatIsSkipped() {
        Map<String, Object> details = lecture(chapter);
        details.putAll(Map.of(
                "timeZone", "Europe/Stockholm",
                "startsAt", "2031-11-10T18:00:00",
                "endsAt", "2031-11-10T20:00:00",
                "registrationOpensAt", "2031-10-26T02:30:00"));
        String event = published(details);
        List<Person> people = network.members(2);
        Instant first = Instant.parse("2031-10-26T00:30:00Z");

        clock.setTo(first.minusSeconds(1));
        register(event, people.get(0).token()).then().statusCode(409).body("opensAt", equalTo(first.toString()));
        clock.setTo(first);
        registered(event, people.get(0).token());
        clock.setTo(Instant.parse("2031-10-26T01:15:00Z"));
        registered(event, people.get(1).token());

        details.put("registrationOpensAt", "2031-03-30T02:30:00");
        administrator()
                .body(details)
                .post("/v1/events")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/registrationOpensAt"));
    }

    @Test
    void aHostEntersPeopleAtTheDoorAndAfterwards() {
        LocalDateTime start = inHelsinki().minusDays(30);
        Map<String, Object> details = lecture(chapter);
        details.putAll(Map.of(
                "startsAt", start.toString(), "endsAt", start.plusHours(2).toString()));
        String event = published(details);
        Person member = network.member();

        register(event, member.token()).then().statusCode(409);
        as(network.officerOf(chapter).token())
                .body(Map.of("memberId", member.id()))
                .post(event + "/registrations")
                .then()
                .statusCode(201)
                .body("state", equalTo("CONFIRMED"));
    }

    @Test
    void onlyHostsRegisterOthers() {
        String event = published(lecture(chapter));
        Person member = network.member();
        Map<String, UUID> body = Map.of("memberId", member.id());

        as(network.member().token())
                .body(body)
                .post(event + "/registrations")
                .then()
                .statusCode(403);
        as(network.officerOf(network.organisation("NETWORK", null)).token())
                .body(body)
                .post(event + "/registrations")
                .then()
                .statusCode(403);
        administrator()
                .body(Map.of("memberId", UUID.randomUUID()))
                .post(event + "/registrations")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-member"));
        administrator()
                .post(event + "/registrations")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/member-not-named"));
        administrator().body(body).post(event + "/registrations").then().statusCode(201);
    }

    @Test
    void whoIsNoMemberYetIsToldHowToBecomeOne() {
        String event = published(lecture(chapter));

        register(event, Tokens.person("nobody-" + UUID.randomUUID()))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/login-not-linked"));
        register(event, Tokens.registry("some")).then().statusCode(403);
        given().contentType("application/json")
                .post(event + "/registrations")
                .then()
                .statusCode(401);
    }

    @Test
    void aDraftAndACancelledEventTakeNoRegistrations() {
        Person officer = network.officerOf(chapter);
        String event = draft(lecture(chapter));
        register(event, network.member().token()).then().statusCode(404);
        register(event, officer.token()).then().statusCode(409).body("type", equalTo("/problems/event-not-open"));

        administrator().post(event + "/publication").then().statusCode(200);
        String registration = registered(event, officer.token());
        administrator()
                .body(Map.of("reason", "Storm"))
                .post(event + "/cancellation")
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"))
                .body("cancellationReason", equalTo("Storm"));

        as(officer.token())
                .get(registration)
                .then()
                .body("state", equalTo("CANCELLED"))
                .body("reason", equalTo("EVENT_CANCELLED"));
        register(event, network.member().token()).then().statusCode(409);
        as(officer.token()).post(registration + "/cancellation").then().statusCode(409);
    }

    @Test
    void aRegistrationIsItsMembersAndTheHostsAlone() {
        Person member = network.member();
        Person other = network.member();
        String event = published(lecture(chapter));
        String registration = registered(event, member.token());

        as(other.token()).get(registration).then().statusCode(404);
        as(other.token()).post(registration + "/cancellation").then().statusCode(404);
        as(network.officerOf(chapter).token()).get(registration).then().statusCode(200);
        as(other.token()).get(event + "/registrations").then().statusCode(403);
        as(other.token()).get("/v1/registrations?member=" + member.id()).then().statusCode(403);
        as(network.officerOf(chapter).token())
                .post(registration + "/cancellation")
                .then()
                .statusCode(200)
                .body("reason", equalTo("CANCELLED_BY_HOST"));
    }

    @Test
    void hostsSeeWhoComesAndTheNamesThatAreShownToThem() {
        Person shown = network.member("Aino Virtanen", "OFFICERS");
        Person hidden = network.member("Olli Korhonen", "NOBODY");
        String event = published(lecture(chapter));
        registered(event, shown.token());
        registered(event, hidden.token());

        as(network.officerOf(chapter).token())
                .get(event + "/registrations")
                .then()
                .statusCode(200)
                .body(
                        "items.memberId",
                        contains(shown.id().toString(), hidden.id().toString()))
                .body("items.displayName", contains("Aino Virtanen", null))
                .body("items.number", contains(1, 2));
        as(network.officerOf(chapter).token())
                .get(event + "/registrations?state=WAITLISTED")
                .then()
                .body("items", empty());
    }

    @Test
    void aMemberListsTheirOwnTheLatestFirst() {
        Person member = network.member();
        List<String> registrations = Stream.generate(() -> registered(published(lecture(chapter)), member.token()))
                .limit(3)
                .toList();

        List<String> read = new ArrayList<>();
        String next = "/v1/registrations?member=me&limit=2";
        while (next != null) {
            var page = as(member.token()).get(next).then().statusCode(200).extract();
            read.addAll(page.path("items.id"));
            next = page.header("Link") == null ? null : page.header("Link").replaceAll("<(.*)>.*", "$1");
        }
        assertThat(read)
                .isEqualTo(registrations.reversed().stream()
                        .map(path -> idOf(path))
                        .toList());
        administrator().get("/v1/registrations?member=" + member.id()).then().body("items", hasSize(3));
        as(member.token()).get("/v1/registrations?member=all").then().statusCode(400);
    }

    @Test
    void aRetryWithTheSameKeyGetsTheFirstAnswer() {
        Person member = network.member();
        String event = published(lecture(chapter));
        String key = UUID.randomUUID().toString();
        String first = as(member.token())
                .header("Idempotency-Key", key)
                .body("{}")
                .post(event + "/registrations")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");

        as(member.token())
                .header("Idempotency-Key", key)
                .body("{}")
                .post(event + "/registrations")
                .then()
                .statusCode(201)
                .header("Location", first)
                .header("ETag", "\"0\"")
                .header("Idempotency-Replayed", "true");
        register(event, member.token())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-registered"))
                .body("registrationId", equalTo(idOf(first)));
        as(member.token())
                .header("Idempotency-Key", key)
                .body(Map.of("memberId", member.id()))
                .post(event + "/registrations")
                .then()
                .statusCode(422);
    }

    @Test
    void listsNeedTheSameNumberOfStatementsHoweverLongTheyAre() {
        String event = published(lecture(chapter));
        List<Person> people = network.members(5);
        people.forEach(person -> registered(event, person.token()));
        Person member = people.getFirst();
        registered(published(lecture(chapter)), member.token());
        String officer = network.officerOf(chapter).token();

        assertThat(statements(officer, event + "/registrations?limit=200"))
                .isEqualTo(statements(officer, event + "/registrations?limit=1"));
        assertThat(statements(member.token(), "/v1/registrations?limit=200"))
                .isEqualTo(statements(member.token(), "/v1/registrations?limit=1"));
    }

    @Test
    void whoWaitsIsToldWhyAndWhatHappenedSoFar() {
        LocalDateTime start = inHelsinki().plusDays(7);
        Map<String, Object> details = lecture(chapter);
        details.putAll(
                Map.of("capacity", 1, "registrationClosesAt", start.minusDays(1).toString()));
        String event = published(details);
        List<Person> people = network.members(3);
        List<String> registrations =
                people.stream().map(person -> registered(event, person.token())).toList();

        as(people.get(2).token())
                .get(registrations.get(2) + "/explanation")
                .then()
                .statusCode(200)
                .body("state", equalTo("WAITLISTED"))
                .body("queuePolicy", equalTo("STRICT_ORDER"))
                .body("position", equalTo(2))
                .body("waiting", equalTo(2))
                .body("capacity", equalTo(1))
                .body("obstacle", equalTo("EVENT_FULL"))
                .body("steps.reason", contains("EVENT_FULL"));
        as(people.get(0).token())
                .get(registrations.get(2) + "/explanation")
                .then()
                .statusCode(404);

        as(people.get(0).token())
                .post(registrations.get(0) + "/cancellation")
                .then()
                .statusCode(200);
        as(people.get(1).token())
                .get(registrations.get(1) + "/explanation")
                .then()
                .body("position", nullValue())
                .body("obstacle", nullValue())
                .body("steps.state", contains("WAITLISTED", "CONFIRMED"))
                .body("steps.reason", contains("EVENT_FULL", "SEAT_GIVEN_BACK"));

        clock.setTo(start.minusDays(1).atZone(ZoneId.of("Europe/Helsinki")).toInstant());
        administrator()
                .get(registrations.get(2) + "/explanation")
                .then()
                .body("position", equalTo(1))
                .body("obstacle", equalTo("REGISTRATION_CLOSED"));
    }

    @Test
    void whatIsOverIsNotGivenBack() {
        Person member = network.member();
        LocalDateTime start = inHelsinki().plusDays(7);
        String event = published(lecture(chapter));
        String registration = registered(event, member.token());

        clock.setTo(start.plusHours(3).atZone(ZoneId.of("Europe/Helsinki")).toInstant());
        administrator()
                .post(registration + "/cancellation")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/event-is-over"));
    }

    @Test
    void everyChangeStandsInTheFeed() {
        String event = publishedWithSeats(chapter, 1);
        List<String> registrations = network.members(2).stream()
                .map(person -> registered(event, person.token()))
                .toList();
        var feed = as(Tokens.service("chapters-service"));
        String after = endOfFeed();
        administrator().post(registrations.get(0) + "/cancellation").then().statusCode(200);

        feed.get("/v1/changes/events?after=" + after)
                .then()
                .statusCode(200)
                .body("items.type", everyItem(endsWith("registration.changed")))
                .body(
                        "items.subject",
                        contains(
                                "registrations/" + idOf(registrations.get(0)),
                                "registrations/" + idOf(registrations.get(1))))
                .body("items.data.state", contains("CANCELLED", "CONFIRMED"))
                .body("items.data.eventId", hasItem(idOf(event)))
                .body("items[0].data.displayName", nullValue());
        as(Tokens.registry("some")).get("/v1/changes/events").then().statusCode(403);
    }

    private static String endOfFeed() {
        String after = null;
        List<?> items;
        do {
            var page = as(Tokens.service("chapters-service"))
                    .get("/v1/changes/events?limit=1000" + (after == null ? "" : "&after=" + after))
                    .then()
                    .statusCode(200)
                    .extract();
            items = page.path("items");
            after = page.path("next");
        } while (!items.isEmpty());
        return after;
    }

    private static long statements(String token, String path) {
        return StatementCounter.during(() -> as(token).get(path).then().statusCode(200));
    }
}
