package org.alumninetwork.events.calendar;

import static io.restassured.RestAssured.given;
import static org.alumninetwork.events.TestEvents.administrator;
import static org.alumninetwork.events.TestEvents.amend;
import static org.alumninetwork.events.TestEvents.idOf;
import static org.alumninetwork.events.TestEvents.lecture;
import static org.alumninetwork.events.TestEvents.published;
import static org.alumninetwork.events.TestEvents.register;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.UUID;
import org.alumninetwork.events.TestNetwork;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.MovableClock;
import org.alumninetwork.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two readers that know nothing of each other, biweekly and ical.js, take from our files the instants that count here. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class ForeignReadersTest {

    private static final Instant NEW_YEAR = Instant.parse("2031-01-01T00:00:00Z");
    private static final LocalDateTime FIRST = LocalDateTime.of(2031, 2, 4, 18, 0);

    @Inject
    TestNetwork network;

    @Inject
    MovableClock clock;

    private UUID chapter;

    @BeforeAll
    static void install() throws Exception {
        IcalJs.install();
    }

    @BeforeEach
    void foundChapter() {
        chapter = network.organisation("CHAPTER", null);
        clock.setTo(NEW_YEAR);
    }

    @AfterEach
    void followTime() {
        clock.followTime();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Europe/Helsinki", "America/Sao_Paulo", "Asia/Kathmandu", "Africa/Nairobi", "Pacific/Auckland"})
    void bothExpandASeriesOverChangesOfClocksWithWhatWasMovedCancelledAndLeftOut(String zone) throws Exception {
        String series = series(zone);
        List<String> all = listed("series=" + idOf(series), "items.id");
        move("/v1/events/" + all.get(1), FIRST.plusWeeks(1).plusHours(3));
        cancel("/v1/events/" + all.get(2));

        String file = file(series + ".ics");

        List<Instant> instants = instantsOf("state=PUBLISHED&series=" + idOf(series));
        assertThat(instants).hasSize(38);
        assertThat(IcalJs.instantsIn(file)).isEqualTo(instants);
        assertThat(byBiweekly(file, zone)).isEqualTo(instants);
    }

    /** Biweekly takes the hours of UTC for those of the wall within hours of a change: this is for the other one. */
    @ParameterizedTest
    @ValueSource(strings = {"Europe/Helsinki", "Pacific/Auckland", "America/New_York"})
    void anEventWithinHoursOfAChangeOfClocksIsReadRightly(String zone) throws Exception {
        ZoneOffsetTransition spring = ZoneId.of(zone).getRules().nextTransition(NEW_YEAR);
        for (ZoneOffsetTransition change :
                List.of(spring, ZoneId.of(zone).getRules().nextTransition(spring.getInstant()))) {
            published(at(zone, change.getDateTimeBefore().minusHours(3)));
            published(at(zone, change.getDateTimeAfter().plusHours(2)));
        }

        assertThat(IcalJs.instantsIn(file("/v1/calendars/organisations/" + chapter + ".ics")))
                .isEqualTo(instantsOf("organisation=" + chapter))
                .hasSize(4);
    }

    private String series(String zone) {
        String series = administrator()
                .body(Map.of(
                        "event",
                        at(zone, FIRST),
                        "rule",
                        "FREQ=WEEKLY;COUNT=40",
                        "excluded",
                        List.of(FIRST.plusWeeks(5).toString())))
                .post("/v1/event-series")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        administrator().post(series + "/publication").then().statusCode(200);
        return series;
    }

    private Map<String, Object> at(String zone, LocalDateTime start) {
        Map<String, Object> event = lecture(chapter);
        event.putAll(Map.of(
                "timeZone",
                zone,
                "startsAt",
                start.toString(),
                "endsAt",
                start.plusMinutes(30).toString()));
        return event;
    }

    private static void move(String event, LocalDateTime start) {
        Map<String, String> times = Map.of(
                "startsAt", start.toString(), "endsAt", start.plusHours(2).toString());
        amend(event, Tokens.administrator(), times).then().statusCode(200);
    }

    private void cancel(String event) {
        register(event, network.member().token()).then().statusCode(201);
        administrator()
                .body(Map.of("reason", "Storm"))
                .post(event + "/cancellation")
                .then()
                .statusCode(200);
    }

    private static List<Instant> byBiweekly(String file, String zone) {
        List<Instant> instants = new ArrayList<>();
        List<VEvent> entries = Biweekly.parse(file).first().getEvents();
        entries.stream().filter(entry -> entry.getRecurrenceId() == null).forEach(entry -> {
            DateIterator times = entry.getDateIterator(TimeZone.getTimeZone(zone));
            while (times.hasNext()) {
                instants.add(times.next().toInstant());
            }
        });
        entries.stream().filter(entry -> entry.getRecurrenceId() != null).forEach(entry -> {
            instants.remove(entry.getRecurrenceId().getValue().toInstant());
            Optional.of(entry)
                    .filter(other -> !other.getStatus().isCancelled())
                    .ifPresent(other ->
                            instants.add(other.getDateStart().getValue().toInstant()));
        });
        return instants.stream().sorted().toList();
    }

    private static String file(String address) {
        return given().get(address).then().statusCode(200).extract().asString();
    }

    private static List<Instant> instantsOf(String query) {
        return listed(query, "items.startInstant").stream()
                .map(Instant::parse)
                .sorted()
                .toList();
    }

    private static List<String> listed(String query, String path) {
        return administrator()
                .get("/v1/events?limit=200&" + query)
                .then()
                .statusCode(200)
                .extract()
                .path(path);
    }
}
