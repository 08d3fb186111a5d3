package org.alumninetwork.events.registration;

import static org.alumninetwork.events.TestEvents.administrator;
import static org.alumninetwork.events.TestEvents.amend;
import static org.alumninetwork.events.TestEvents.as;
import static org.alumninetwork.events.TestEvents.availability;
import static org.alumninetwork.events.TestEvents.lecture;
import static org.alumninetwork.events.TestEvents.published;
import static org.alumninetwork.events.TestEvents.registered;
import static org.alumninetwork.events.TestEvents.stateOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.alumninetwork.events.TestNetwork;
import org.alumninetwork.events.TestNetwork.Person;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Members who bring guests, and the queues for parties. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class PartyTest {

    @Inject
    TestNetwork network;

    private UUID chapter;

    @BeforeEach
    void foundChapter() {
        chapter = network.organisation("CHAPTER", null);
    }

    @Test
    void eachGuestTakesASeat() {
        String event = event(4, "STRICT_ORDER");
        register(event, network.member(), 2)
                .then()
                .statusCode(201)
                .body("places", equalTo(3))
                .body("guests.name", contains("Guest 0", "Guest 1"));

        assertThat(availability(event)).containsEntry("confirmed", 3).containsEntry("seatsLeft", 1);
        register(event, network.member(), 5).then().statusCode(422).body("violations.pointer", contains("/guests"));
    }

    @Test
    void inStrictOrderNobodyPassesAPartyThatIsTooLarge() {
        String event = event(3, "STRICT_ORDER");
        registered(event, network.member().token());
        String large = withGuests(event, network.member(), 2);
        String small = registered(event, network.member().token());

        assertThat(stateOf(large)).isEqualTo("WAITLISTED");
        assertThat(stateOf(small)).isEqualTo("WAITLISTED");
        administrator().get(large + "/explanation").then().body("obstacle", equalTo("PARTY_TOO_LARGE"));
        administrator()
                .get(small + "/explanation")
                .then()
                .body("queuePolicy", equalTo("STRICT_ORDER"))
                .body("obstacle", equalTo("BEHIND_OTHERS"));
    }

    @Test
    void byBestFitTheFirstPartyThatFitsIsPromoted() {
        String event = event(3, "BEST_FIT");
        Person first = network.member();
        String full = withGuests(event, first, 2);
        String large = withGuests(event, network.member(), 2);
        String small = registered(event, network.member().token());
        String second = registered(event, network.member().token());
        amend(event, Tokens.administrator(), Map.of("capacity", 5)).then().statusCode(200);

        assertThat(stateOf(large)).isEqualTo("WAITLISTED");
        assertThat(stateOf(small)).isEqualTo("CONFIRMED");
        assertThat(stateOf(second)).isEqualTo("CONFIRMED");
        as(first.token()).post(full + "/cancellation").then().statusCode(200);
        assertThat(stateOf(large)).isEqualTo("CONFIRMED");
    }

    @Test
    void aPartyWithSeatsShrinksFreelyAndGrowsBySeatsThatNobodyWaitsFor() {
        String event = event(3, "STRICT_ORDER");
        Person host = network.member();
        String party = withGuests(event, host, 2);
        String waiting = registered(event, network.member().token());

        change(party, host, 1).then().statusCode(200).body("places", equalTo(2));
        assertThat(stateOf(waiting)).as("a smaller party frees a seat").isEqualTo("CONFIRMED");
        change(party, host, 2).then().statusCode(409).body("type", equalTo("/problems/no-seats-for-that"));
        change(party, host, 0).then().statusCode(200);
        change(party, host, 1).then().statusCode(200);
        assertThat(availability(event)).containsEntry("confirmed", 3).containsEntry("seatsLeft", 0);
    }

    @Test
    void aPartyThatIsMadeSmallerAndFitsThenIsToldItsPlaceAtOnce() {
        Map<String, Object> details = lecture(chapter);
        details.putAll(Map.of("capacity", 3, "guestsMost", 2, "offerHours", 24));
        String event = published(details);
        registered(event, network.member().token());
        Person host = network.member();
        String party = withGuests(event, host, 2);
        assertThat(stateOf(party)).isEqualTo("WAITLISTED");

        Response smaller = change(party, host, 1);

        smaller.then()
                .statusCode(200)
                .body("state", equalTo("OFFERED"))
                .body("reason", equalTo("SEAT_GIVEN_BACK"))
                .body("offeredUntil", notNullValue())
                .body("places", equalTo(2))
                .body("guests.name", contains("Guest 0"));
        assertThat(smaller.header("ETag")).isEqualTo(as(host.token()).get(party).header("ETag"));
    }

    @Test
    void onlyTheMemberAndHostsChangeAParty() {
        String event = event(9, "STRICT_ORDER");
        Person member = network.member();
        String party = withGuests(event, member, 1);

        as(network.member().token()).get(party).then().statusCode(404);
        as(member.token())
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body(Map.of("guests", List.of()))
                .patch(party)
                .then()
                .statusCode(428);
        change(party, network.officerOf(chapter), 0).then().statusCode(200).body("places", equalTo(1));
    }

    @Test
    void questionsAreAnsweredInTheirForm() {
        String event = event(9, "STRICT_ORDER");
        String diet = question(event, "CHOICE", true, "vegan", "meat");
        String arrival = question(event, "DATE", false);
        Person member = network.member();

        as(member.token())
                .body(Map.of("answers", Map.of(arrival, "tomorrow", UUID.randomUUID(), "x")))
                .post(event + "/registrations")
                .then()
                .statusCode(422)
                .body("violations.size()", equalTo(3));
        as(member.token())
                .body(Map.of("answers", Map.of(diet, "vegan", arrival, "2027-03-11")))
                .post(event + "/registrations")
                .then()
                .statusCode(201)
                .body("answers", nullValue());
    }

    @Test
    void answersAreReadByTheMemberAndByTheHostThatAsks() {
        UUID partner = network.organisation("NETWORK", null);
        String event = event(9, "STRICT_ORDER");
        administrator()
                .body(Map.of("organisationId", partner))
                .post(event + "/hosts")
                .then()
                .statusCode(201);
        administrator().post(event + "/hosts/" + partner + "/consent").then().statusCode(200);
        String ours = question(event, "TEXT", false);
        Person member = network.member();
        String registration = as(member.token())
                .body(Map.of("answers", Map.of(ours, "Nuts")))
                .post(event + "/registrations")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");

        as(member.token()).get(registration + "/answers").then().body("answers", equalTo(Map.of(ours, "Nuts")));
        as(network.officerOf(chapter).token())
                .get(registration + "/answers")
                .then()
                .body("answers", equalTo(Map.of(ours, "Nuts")));
        as(network.officerOf(chapter).token())
                .get(event + "/registrations")
                .then()
                .body("items[0].answers", equalTo(Map.of(ours, "Nuts")));
        String other = network.officerOf(partner).token();
        as(other).get(registration + "/answers").then().body("answers", equalTo(Map.of()));
        as(other).get(event + "/registrations").then().body("items[0].answers", equalTo(Map.of()));
        as(network.member().token()).get(registration + "/answers").then().statusCode(404);
    }

    @Test
    void whoHasRegisteredIsNotAskedAgainButGivesNewAnswersInTheirForm() {
        String event = event(9, "STRICT_ORDER");
        String diet = question(event, "CHOICE", true, "vegan", "meat");
        String arrival = question(event, "DATE", false);
        Person member = network.member();
        String registration = as(member.token())
                .body(Map.of("answers", Map.of(diet, "vegan", arrival, "2027-03-11")))
                .post(event + "/registrations")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        administrator()
                .header("If-Match", "*")
                .delete(event + "/questions/" + arrival)
                .then()
                .statusCode(204);
        Map<String, ?> meat = Map.of("key", "meat", "label", Map.of("en", "Meat"));
        amend(event + "/questions/" + diet, Tokens.administrator(), Map.of("options", List.of(meat)))
                .then()
                .statusCode(200);
        String seat = question(event, "TEXT", true);

        change(registration, member, 1).then().statusCode(200).body("places", equalTo(2));
        for (Map<String, String> wrong : List.of(
                Map.of(diet, "fish"),
                Collections.<String, String>singletonMap(diet, null),
                Map.of(seat, " "),
                Map.of(arrival, "2027-03-12"))) {
            amend(registration, member.token(), Map.of("answers", wrong))
                    .then()
                    .statusCode(422)
                    .body("violations.size()", equalTo(1));
        }
        amend(registration, member.token(), Map.of("answers", Map.of(seat, "By the window")))
                .then()
                .statusCode(200);
        as(member.token())
                .get(registration + "/answers")
                .then()
                .body("answers", equalTo(Map.of(diet, "vegan", seat, "By the window")));
    }

    private String event(int capacity, String policy) {
        Map<String, Object> details = lecture(chapter);
        details.putAll(Map.of("capacity", capacity, "guestsMost", 2, "queuePolicy", policy));
        return published(details);
    }

    private String question(String event, String type, boolean required, String... options) {
        return administrator()
                .body(Map.of(
                        "organisationId",
                        chapter,
                        "text",
                        Map.of("en", "What?"),
                        "type",
                        type,
                        "required",
                        required,
                        "options",
                        List.of(options).stream()
                                .map(key -> Map.of("key", key, "label", Map.of("en", key)))
                                .toList()))
                .post(event + "/questions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void aGuestHasANameThatCanBeRead() {
        String event = event(5, "STRICT_ORDER");
        for (String name : List.of("\u3164", "Elias\u202eVirtanen")) {
            as(network.member().token())
                    .body(Map.of("guests", List.of(Map.of("name", name))))
                    .post(event + "/registrations")
                    .then()
                    .statusCode(400)
                    .body("violations.pointer", contains("/guests/0/name"));
        }
    }

    @Test
    void aPartyThatCanNeverFitIsToldHowManyGuestsCanAndBlocksNobody() {
        Map<String, Object> details = lecture(chapter);
        details.putAll(Map.of("capacity", 3, "guestsMost", 5));
        String event = published(details);

        register(event, network.member(), 3)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/party-not-fitting"))
                .body("violations.message", contains("must be at most 2 at this event"));
        Person alone = network.member();
        String registration = withGuests(event, alone, 0);
        change(registration, alone, 4).then().statusCode(422).body("violations.pointer", contains("/guests"));
        Person large = network.member();
        String waiting = withGuests(event, large, 2);
        assertThat(stateOf(waiting)).isEqualTo("WAITLISTED");
        String behind = withGuests(event, network.member(), 0);
        assertThat(stateOf(behind)).as("strict order").isEqualTo("WAITLISTED");

        amend(event, Tokens.administrator(), Map.of("capacity", 2)).then().statusCode(200);
        assertThat(stateOf(behind))
                .as("nobody waits for a party that never fits")
                .isEqualTo("CONFIRMED");
        assertThat(stateOf(waiting)).isEqualTo("WAITLISTED");
    }

    private static String withGuests(String event, Person person, int guests) {
        return register(event, person, guests).then().statusCode(201).extract().header("Location");
    }

    private static Response register(String event, Person person, int guests) {
        return as(person.token()).body(Map.of("guests", guests(guests))).post(event + "/registrations");
    }

    private static Response change(String registration, Person person, int guests) {
        return amend(registration, person.token(), Collections.singletonMap("guests", guests(guests)));
    }

    private static List<Map<String, String>> guests(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> Map.of("name", "Guest " + number))
                .toList();
    }
}
