package org.alumninetwork.events.calendar;

import static io.restassured.RestAssured.given;
import static org.alumninetwork.events.TestEvents.administrator;
import static org.alumninetwork.events.TestEvents.amend;
import static org.alumninetwork.events.TestEvents.as;
import static org.alumninetwork.events.TestEvents.draft;
import static org.alumninetwork.events.TestEvents.idOf;
import static org.alumninetwork.events.TestEvents.lecture;
import static org.alumninetwork.events.TestEvents.published;
import static org.alumninetwork.events.TestEvents.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.events.TestNetwork;
import org.alumninetwork.events.TestNetwork.Person;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.StatementCounter;
import org.alumninetwork.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What calendar programs read, as a foreign parser understands it. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class CalendarTest {

    @Inject
    TestNetwork network;

    private UUID chapter;

    @BeforeEach
    void foundChapter() {
        chapter = network.organisation("CHAPTER", null);
    }

    /**
     * On both sides of a change of clocks where there is one; not within hours of it, for there this reader takes the
     * hours of UTC for those of the wall.
     */
    @ParameterizedTest
    @CsvSource({
        "Europe/Helsinki, 2031-01-15T18:00:00, 2031-07-15T18:00:00",
        "Europe/Helsinki, 2031-03-29T12:00:00, 2031-03-31T12:00:00",
        "America/Sao_Paulo, 2031-01-15T18:00:00, 2031-07-15T18:00:00",
        "Asia/Kathmandu, 2031-01-15T18:00:00, 2031-07-15T18:00:00",
        "Africa/Nairobi, 2031-01-15T18:00:00, 2031-07-15T18:00:00",
        "Pacific/Auckland, 2031-01-15T18:00:00, 2031-07-15T18:00:00",
        "Pacific/Auckland, 2031-04-04T12:00:00, 2031-04-07T12:00:00",
    })
    void aReaderUnderstandsTheInstantsThatCountHere(String zone, String first, String second) {
        published(at(zone, first));
        published(at(zone, second));

        assertThat(eventsOf(organisationCalendar()).stream().map(CalendarTest::startOf))
                .containsExactly(
                        LocalDateTime.parse(first).atZone(ZoneId.of(zone)).toInstant(),
                        LocalDateTime.parse(second).atZone(ZoneId.of(zone)).toInstant());
    }

    @Test
    void aCalendarHoldsWhatAnOrganisationHoldsAloneOrWithOthersForEverybody() {
        UUID partner = network.organisation("NETWORK", null);
        String shared = published(lecture(partner));
        administrator()
                .body(Map.of("organisationId", chapter))
                .post(shared + "/hosts")
                .then()
                .statusCode(201);
        administrator().post(shared + "/hosts/" + chapter + "/consent").then().statusCode(200);
        String own = published(lecture(chapter));
        draft(lecture(chapter));
        Map<String, Object> internal = lecture(chapter);
        internal.put("visibility", "MEMBERS");
        published(internal);

        assertThat(eventsOf(organisationCalendar()).stream()
                        .map(event -> event.getUid().getValue()))
                .containsExactlyInAnyOrder(idOf(shared) + "@events", idOf(own) + "@events");
        given().get("/v1/calendars/organisations/" + UUID.randomUUID() + ".ics")
                .then()
                .statusCode(404);
    }

    @Test
    void aChangeIsCountedAndACancelledEventStaysAndSaysSo() {
        String event = published(lecture(chapter));
        assertThat(only().getSequence().getValue()).isZero();
        assertThat(only().getStatus().getValue()).isEqualTo("CONFIRMED");

        String text = "Comma, semicolon; and\nline";
        amend(
                        event,
                        Tokens.administrator(),
                        Map.of("title", Map.of("en", "Comma, semicolon; and \\"), "description", Map.of("en", text)))
                .then()
                .statusCode(200);
        assertThat(only().getSequence().getValue()).isEqualTo(1);
        assertThat(only().getSummary().getValue()).isEqualTo("Comma, semicolon; and \\");
        assertThat(only().getDescription().getValue()).isEqualTo(text);
        administrator()
                .body(Map.of("reason", "Storm"))
                .post(event + "/cancellation")
                .then()
                .statusCode(200);
        assertThat(only().getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(only().getSequence().getValue()).isEqualTo(2);
    }

    @Test
    void aReaderThatHasItIsToldSoAndHowOftenToAsk() {
        published(lecture(chapter));
        String address = "/v1/calendars/organisations/" + chapter + ".ics";
        String tag = given().get(address)
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/calendar"))
                .body(containsString("REFRESH-INTERVAL;VALUE=DURATION:PT1H"))
                .extract()
                .header("ETag");

        given().header("If-None-Match", tag).get(address).then().statusCode(304);
        published(lecture(chapter));
        given().header("If-None-Match", tag).get(address).then().statusCode(200);
    }

    @Test
    void whatWasMadeIsNotMadeAgainBeforeSomethingIsNew() {
        published(lecture(chapter));
        long first = StatementCounter.during(this::organisationCalendar);

        assertThat(StatementCounter.during(this::organisationCalendar)).isLessThan(first);
        published(lecture(chapter));
        assertThat(StatementCounter.during(this::organisationCalendar)).isEqualTo(first);
        assertThat(eventsOf(organisationCalendar())).hasSize(2);
    }

    @Test
    void oneEventIsExportedToThoseWhoMayKnowOfItInTheirLanguage() {
        String event = published(lecture(chapter));
        given().header("Accept-Language", "sv")
                .get(event + ".ics")
                .then()
                .statusCode(200)
                .body(containsString("Vårföreläsning"));
        given().header("Accept-Language", "fi, en;q=0.5")
                .get(event + ".ics")
                .then()
                .body(containsString("Spring lecture"));
        given().get(event + ".ics").then().body(containsString("Spring lecture"));
        given().get(draft(lecture(chapter)) + ".ics").then().statusCode(404);
    }

    @Test
    void aMemberReadsTheirOwnCalendarBySecretAddressUntilItIsTakenBack() {
        Person member = network.member();
        Map<String, Object> online = lecture(chapter);
        online.remove("place");
        online.putAll(Map.of("attendanceMode", "ONLINE", "onlineUrl", "https://meet.example.org/x", "capacity", 1));
        String attended = published(online);
        register(attended, member.token()).then().statusCode(201);
        String full = published(online);
        register(full, network.member().token()).then().statusCode(201);
        register(full, member.token()).then().statusCode(201);
        String address = newAddress(member);

        List<VEvent> events =
                eventsOf(given().get(address).then().statusCode(200).extract().asString());
        assertThat(events).hasSize(2);
        VEvent sure = events.get(0);
        assertThat(sure.getUid().getValue()).isEqualTo(idOf(attended) + "@events");
        assertThat(sure.getLocation().getValue()).isEqualTo("https://meet.example.org/x");
        assertThat(events.get(1).getStatus().getValue()).isEqualTo("TENTATIVE");
        assertThat(events.get(1).getLocation())
                .as("the way in is for those who have a place")
                .isNull();

        String next = newAddress(member);
        given().get(address).then().statusCode(404);
        as(member.token()).post("/v1/calendars/members/revocation").then().statusCode(204);
        given().get(next).then().statusCode(404);
        administrator().post("/v1/calendars/members").then().statusCode(403);
    }

    @Test
    void aCalendarNeedsTheSameNumberOfStatementsHoweverLongItIs() {
        published(lecture(chapter));
        long one = StatementCounter.during(this::organisationCalendar);
        published(lecture(chapter));
        assertThat(StatementCounter.during(this::organisationCalendar)).isEqualTo(one);
    }

    private static String newAddress(Person member) {
        return as(member.token())
                .post("/v1/calendars/members")
                .then()
                .statusCode(201)
                .extract()
                .path("path");
    }

    private VEvent only() {
        List<VEvent> events = eventsOf(organisationCalendar());
        assertThat(events).hasSize(1);
        return events.getFirst();
    }

    private String organisationCalendar() {
        return given().get("/v1/calendars/organisations/" + chapter + ".ics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static List<VEvent> eventsOf(String file) {
        ICalendar calendar = Biweekly.parse(file).first();
        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()).as(file).isTrue();
        return calendar.getEvents();
    }

    private static Instant startOf(VEvent event) {
        return event.getDateStart().getValue().toInstant();
    }

    private Map<String, Object> at(String zone, String start) {
        Map<String, Object> event = lecture(chapter);
        LocalDateTime begin = LocalDateTime.parse(start);
        event.putAll(Map.of(
                "timeZone",
                zone,
                "startsAt",
                start,
                "endsAt",
                begin.plusHours(2).toString()));
        return event;
    }
}
