package org.alumninetwork.events.calendar;

import static io.restassured.RestAssured.given;
import static org.alumninetwork.events.TestEvents.administrator;
import static org.alumninetwork.events.TestEvents.amend;
import static org.alumninetwork.events.TestEvents.idOf;
import static org.alumninetwork.events.TestEvents.lecture;
import static org.alumninetwork.events.TestEvents.register;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.Stream;
import org.alumninetwork.events.TestNetwork;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.MovableClock;
import org.alumninetwork.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Series as calendar programs read them. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class SeriesCalendarTest {

    /** Weekly over both changes of clocks, wherever there are any. */
    private static final LocalDateTime FIRST = LocalDateTime.of(2031, 2, 4, 18, 0);

    @Inject
    TestNetwork network;

    @Inject
    MovableClock clock;

    private UUID chapter;

    @BeforeEach
    void foundChapter() {
        chapter = network.organisation("CHAPTER", null);
        clock.setTo(Instant.parse("2031-01-01T00:00:00Z"));
    }

    @AfterEach
    void followTime() {
        clock.followTime();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Europe/Helsinki", "America/Sao_Paulo", "Asia/Kathmandu", "Africa/Nairobi", "Pacific/Auckland"})
    void aReaderExpandsTheInstantsThatCountHere(String zone) {
        String series = published(zone, "FREQ=WEEKLY;COUNT=40", List.of(FIRST.plusWeeks(5)));

        List<VEvent> entries = entriesOf(series);
        assertThat(entries).as("one entry that repeats").hasSize(1);
        assertThat(instantsOf(entries.getFirst(), zone))
                .isEqualTo(startsOf(series))
                .hasSize(39);
    }

    @Test
    void whatDiffersIsTheSameSeriesAtThatTimeAndSaysHow() {
        String series = published("Europe/Helsinki", "FREQ=WEEKLY;COUNT=4", List.of());
        List<String> all = occurrences(series);
        LocalDateTime moved = FIRST.plusWeeks(1).plusHours(1);
        amend(
                        all.get(1),
                        Tokens.administrator(),
                        Map.of(
                                "startsAt",
                                moved.toString(),
                                "endsAt",
                                moved.plusHours(2).toString()))
                .then()
                .statusCode(200);
        register(all.get(2), network.member().token()).then().statusCode(201);
        administrator()
                .body(Map.of("reason", "Storm"))
                .post(all.get(2) + "/cancellation")
                .then()
                .statusCode(200);

        List<VEvent> entries = entriesOf(series);
        assertThat(entries).hasSize(3);
        assertThat(entries.stream().map(entry -> entry.getUid().getValue()).distinct())
                .containsExactly(idOf(series) + "@series");
        assertThat(recurrenceOf(entries.get(1))).isEqualTo(instant(FIRST.plusWeeks(1), "Europe/Helsinki"));
        assertThat(entries.get(1).getDateStart().getValue().toInstant()).isEqualTo(instant(moved, "Europe/Helsinki"));
        assertThat(entries.get(1).getSequence().getValue()).isEqualTo(1);
        assertThat(entries.get(2).getStatus().getValue()).isEqualTo("CANCELLED");
    }

    @Test
    void theCalendarOfTheOrganisationShowsASeriesOnce() {
        published("Europe/Helsinki", "FREQ=WEEKLY;COUNT=4", List.of());

        assertThat(eventsOf("/v1/calendars/organisations/" + chapter + ".ics")).hasSize(1);
    }

    @Test
    void aDeletedOccurrenceIsLeftOut() {
        String series = published("Europe/Helsinki", "FREQ=WEEKLY;COUNT=4", List.of());
        delete(occurrences(series).get(1));

        assertThat(instantsOf(entriesOf(series).getFirst(), "Europe/Helsinki"))
                .isEqualTo(startsOf(series))
                .hasSize(3);
    }

    @Test
    void ofASeriesThatHasEndedNothingIsShownBeforeWhatWasCancelled() {
        String series = published("Europe/Helsinki", "FREQ=WEEKLY;COUNT=6", List.of());
        List<String> all = occurrences(series);
        register(all.get(5), network.member().token()).then().statusCode(201);

        administrator()
                .body(Map.of("reason", "The speaker is ill", "from", idOf(all.get(2))))
                .post(series + "/cancellation")
                .then()
                .statusCode(200);

        List<VEvent> entries = entriesOf(series);
        assertThat(instantsOf(entries.getFirst(), "Europe/Helsinki"))
                .isEqualTo(startsOf(series))
                .hasSize(3);
        assertThat(entries.getLast().getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(instantsOf(
                        eventsOf("/v1/calendars/organisations/" + chapter + ".ics")
                                .getFirst(),
                        "Europe/Helsinki"))
                .hasSize(3);
    }

    @Test
    void ofASeriesThatIsShorterNothingIsShownBeforeWhatWasCancelled() {
        String series = published("Europe/Helsinki", "FREQ=WEEKLY;COUNT=10", List.of());
        register(occurrences(series).get(7), network.member().token()).then().statusCode(201);

        amend(series, Tokens.administrator(), Map.of("rule", "FREQ=WEEKLY;COUNT=5"))
                .then()
                .statusCode(200);

        assertThat(instantsOf(entriesOf(series).getFirst(), "Europe/Helsinki"))
                .isEqualTo(startsOf(series))
                .hasSize(6);
    }

    /** The last one is behind a change of clocks that nothing else in the zone of the series has seen. */
    @Test
    void anOccurrenceInAnotherZoneIsFoundByItsTimeOnTheWallOfTheSeries() {
        String series = published("Europe/Helsinki", "FREQ=WEEKLY;COUNT=9", List.of());
        List<String> all = occurrences(series);
        for (int place : List.of(0, 2, 8)) {
            amend(all.get(place), Tokens.administrator(), Map.of("timeZone", "Europe/Stockholm"))
                    .then()
                    .statusCode(200);
        }
        delete(all.get(4));

        List<VEvent> entries = entriesOf(series);
        assertThat(entries).hasSize(4);
        assertThat(entries.getFirst().getUid().getValue())
                .as("what comes before the first regular one")
                .isEqualTo(idOf(all.getFirst()) + "@events");
        assertThat(instantsOf(entries.get(1), "Europe/Helsinki"))
                .isEqualTo(Stream.of(1, 2, 3, 5, 6, 7, 8)
                        .map(week -> instant(FIRST.plusWeeks(week), "Europe/Helsinki"))
                        .toList());
        assertThat(entries.stream().skip(2).map(SeriesCalendarTest::recurrenceOf))
                .containsExactly(
                        instant(FIRST.plusWeeks(2), "Europe/Helsinki"), instant(FIRST.plusWeeks(8), "Europe/Helsinki"));
        assertThat(entries.getLast().getDateStart().getValue().toInstant())
                .isEqualTo(instant(FIRST.plusWeeks(8), "Europe/Stockholm"));
    }

    @Test
    void whatWasCancelledInAZoneThatTheSeriesHasLeftIsFoundInTheNewOne() {
        String series = published("Europe/Helsinki", "FREQ=WEEKLY;COUNT=4", List.of());
        String third = occurrences(series).get(2);
        register(third, network.member().token()).then().statusCode(201);
        administrator()
                .body(Map.of("reason", "Storm"))
                .post(third + "/cancellation")
                .then()
                .statusCode(200);

        amend(series, Tokens.administrator(), Map.of("event", Map.of("timeZone", "Europe/Stockholm")))
                .then()
                .statusCode(200);

        assertThat(recurrenceOf(entriesOf(series).getLast()))
                .isEqualTo(instant(FIRST.plusWeeks(2), "Europe/Stockholm"));
    }

    private static void delete(String event) {
        administrator()
                .header("If-Match", administrator().get(event).header("ETag"))
                .delete(event)
                .then()
                .statusCode(204);
    }

    private static Instant recurrenceOf(VEvent entry) {
        return entry.getRecurrenceId().getValue().toInstant();
    }

    private String published(String zone, String rule, List<LocalDateTime> excluded) {
        Map<String, Object> event = lecture(chapter);
        event.putAll(Map.of(
                "timeZone",
                zone,
                "startsAt",
                FIRST.toString(),
                "endsAt",
                FIRST.plusHours(2).toString()));
        String series = administrator()
                .body(Map.of(
                        "event",
                        event,
                        "rule",
                        rule,
                        "excluded",
                        excluded.stream().map(LocalDateTime::toString).toList()))
                .post("/v1/event-series")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        administrator().post(series + "/publication").then().statusCode(200);
        return series;
    }

    private static List<VEvent> entriesOf(String series) {
        return eventsOf(series + ".ics");
    }

    private static List<VEvent> eventsOf(String address) {
        String file = given().get(address).then().statusCode(200).extract().asString();
        ICalendar calendar = Biweekly.parse(file).first();
        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()).as(file).isTrue();
        return calendar.getEvents();
    }

    private static List<Instant> instantsOf(VEvent entry, String zone) {
        List<Instant> instants = new ArrayList<>();
        DateIterator times = entry.getDateIterator(TimeZone.getTimeZone(zone));
        while (times.hasNext()) {
            instants.add(times.next().toInstant());
        }
        return instants;
    }

    private static List<Instant> startsOf(String series) {
        List<String> starts = listed(series, "items.startInstant");
        return starts.stream().map(Instant::parse).toList();
    }

    private static List<String> occurrences(String series) {
        List<String> ids = listed(series, "items.id");
        return ids.stream().map(id -> "/v1/events/" + id).toList();
    }

    private static List<String> listed(String series, String path) {
        return administrator()
                .get("/v1/events?limit=200&series=" + idOf(series))
                .then()
                .statusCode(200)
                .extract()
                .path(path);
    }

    private static Instant instant(LocalDateTime time, String zone) {
        return time.atZone(ZoneId.of(zone)).toInstant();
    }
}
