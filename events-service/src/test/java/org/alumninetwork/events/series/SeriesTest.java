package org.alumninetwork.events.series;

import static io.restassured.RestAssured.given;
import static org.alumninetwork.events.TestEvents.administrator;
import static org.alumninetwork.events.TestEvents.amend;
import static org.alumninetwork.events.TestEvents.as;
import static org.alumninetwork.events.TestEvents.idOf;
import static org.alumninetwork.events.TestEvents.lecture;
import static org.alumninetwork.events.TestEvents.registered;
import static org.alumninetwork.events.TestEvents.stateOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
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

/** Events that repeat. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class SeriesTest {

    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

    @Inject
    TestNetwork network;

    @Inject
    MovableClock clock;

    @Inject
    SeriesHorizon horizon;

    private UUID chapter;
    private LocalDateTime first;

    @BeforeEach
    void foundChapter() {
        chapter = network.organisation("CHAPTER", null);
        first = LocalDateTime.parse(lecture(chapter).get("startsAt").toString());
    }

    @AfterEach
    void followTime() {
        clock.followTime();
    }

    @Test
    void eachOccurrenceIsAnEventAtTheSameHourOfTheWall() {
        String series = published("FREQ=WEEKLY;COUNT=30");

        List<String> starts = startsOf(series);
        assertThat(starts)
                .as("across both changes of clocks")
                .containsExactlyElementsOf(IntStream.range(0, 30)
                        .mapToObj(week -> first.plusWeeks(week)
                                .atZone(HELSINKI)
                                .toInstant()
                                .toString())
                        .toList());
        given().get(occurrences(series).getFirst())
                .then()
                .statusCode(200)
                .body("seriesId", equalTo(idOf(series)))
                .body("occursAt", equalTo(DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(first)));
    }

    @Test
    void anOccurrenceThatAChangeOfClocksSkipsIsLaterAndLastsAsLong() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        LocalDateTime skipped = Stream.iterate(
                        berlin.getRules().nextTransition(Instant.now()),
                        change -> berlin.getRules().nextTransition(change.getInstant()))
                .filter(ZoneOffsetTransition::isGap)
                .findFirst()
                .orElseThrow()
                .getDateTimeBefore();
        first = skipped.minusWeeks(2).withMinute(30);
        Map<String, Object> late = lecture(chapter);
        late.put("timeZone", "Europe/Berlin");

        assertThat(lastOf(late, first, first.plusHours(1)))
                .containsEntry("startsAt", wall(skipped.withHour(3).withMinute(30)))
                .containsEntry("endsAt", wall(skipped.withHour(4).withMinute(30)));
        assertThat(lastOf(late, first.minusHours(1), first))
                .containsEntry("startsAt", wall(skipped.withHour(1).withMinute(30)))
                .containsEntry("endsAt", wall(skipped.withHour(3).withMinute(30)));
    }

    private static Map<String, Object> lastOf(Map<String, Object> event, LocalDateTime start, LocalDateTime end) {
        event.put("startsAt", start.toString());
        event.put("endsAt", end.toString());
        String series = administrator()
                .body(Map.of("event", event, "rule", "FREQ=WEEKLY;COUNT=3"))
                .post("/v1/event-series")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        return administrator().get("/v1/events?series=" + idOf(series)).path("items[2]");
    }

    private static String wall(LocalDateTime time) {
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
    }

    @Test
    void aRuleThatIsOfNoUseIsRefused() {
        refused("FREQ=MINUTELY", 422);
        refused("FREQ=DAILY;INTERVAL=0", 422);
        refused("every tuesday", 422);
        refused("", 400);
    }

    @Test
    void whatIsWrongWithARuleIsSaidWithHowItIsWritten() {
        for (String rule : List.of("FREQ=WEEKLY;UNTIL=20270401", "FREQ=DAILY;INTERVAL=0")) {
            administrator()
                    .body(Map.of("event", lecture(chapter), "rule", rule))
                    .post("/v1/event-series")
                    .then()
                    .statusCode(422)
                    .body("violations.pointer", contains("/rule"))
                    .body("detail", containsString("UNTIL=20270401T215900Z"));
        }
    }

    @Test
    void aDraftIsForItsHostsAndPublishingItPublishesAll() {
        String series = drafted("FREQ=WEEKLY;COUNT=3");
        Person chair = network.officerOf(chapter);
        given().get(series).then().statusCode(404);
        given().get("/v1/events?series=" + idOf(series)).then().body("items", hasSize(0));
        as(network.member().token()).post(series + "/publication").then().statusCode(404);

        as(chair.token()).post(series + "/publication").then().statusCode(200).body("state", equalTo("PUBLISHED"));
        given().get(series).then().statusCode(200);
        given().get("/v1/events?series=" + idOf(series)).then().body("items.state", everyItem(equalTo("PUBLISHED")));
        given().get("/v1/event-series?organisation=" + chapter).then().body("items.id", contains(idOf(series)));
        as(network.member().token()).post(series + "/publication").then().statusCode(403);
        as(chair.token()).post(series + "/publication").then().statusCode(409);
    }

    @Test
    void somebodyRegistersToOneOrToAllOfThemAndWaitsWhereThereIsNoSeat() {
        Map<String, Object> event = lecture(chapter);
        event.put("capacity", 1);
        String series = published(event, "FREQ=WEEKLY;COUNT=3");
        registered(occurrences(series).get(1), network.member().token());
        Person member = network.member();

        registerToAll(series, member)
                .then()
                .statusCode(200)
                .body("occurrences.state", contains("CONFIRMED", "WAITLISTED", "CONFIRMED"));
        registerToAll(series, member).then().statusCode(409).body("type", equalTo("/problems/already-registered"));
        as(member.token()).get("/v1/registrations").then().body("items", hasSize(3));
        registerToAll("/v1/event-series/" + UUID.randomUUID(), member).then().statusCode(404);
    }

    @Test
    void allOccurrencesToComeArePlannedAsOneOfThemButForWhatTheyHaveOfTheirOwn() {
        String series = published("FREQ=WEEKLY;COUNT=4");
        List<String> all = occurrences(series);
        String model = all.get(1);
        planned(model, "questions", question("What do you eat?"));
        planned(
                model,
                "quotas",
                Map.of("name", Map.of("en", "Students"), "categories", List.of("STUDENT"), "seats", 3));
        planned(model, "sessions", session(first.plusWeeks(1).plusMinutes(30)));
        planned(all.get(2), "questions", question("How do you come?"));

        plan(series, Map.of("eventId", idOf(model)))
                .statusCode(200)
                .body("occurrences", equalTo(3))
                .body("questions", equalTo(2))
                .body("quotas", equalTo(3))
                .body("sessions", equalTo(3));

        asked(all.get(0), "What do you eat?");
        asked(all.get(2), "How do you come?");
        given().get(all.get(3) + "/quotas").then().body("items.seats", contains(3));
        given().get(all.get(3) + "/sessions")
                .then()
                .body(
                        "items.startsAt",
                        contains(DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                                first.plusWeeks(3).plusMinutes(30))));
        plan(series, Map.of("eventId", idOf(model)))
                .body("questions", equalTo(0))
                .body("quotas", equalTo(0));
    }

    @Test
    void aPlanReplacesAnotherWhereNobodyHasRegistered() {
        String series = published("FREQ=WEEKLY;COUNT=3");
        List<String> all = occurrences(series);
        all.forEach(event -> planned(event, "questions", question("Old?")));
        registered(all.get(1), network.member().token());
        administrator()
                .header("If-Match", "*")
                .delete(all.getFirst() + "/questions/"
                        + given().get(all.getFirst() + "/questions").<String>path("items[0].id"))
                .then()
                .statusCode(204);
        planned(all.getFirst(), "questions", question("New?"));

        plan(series, Map.of("eventId", idOf(all.getFirst()), "replace", true))
                .statusCode(200)
                .body("questions", equalTo(1));

        asked(all.get(1), "Old?");
        asked(all.get(2), "New?");
    }

    @Test
    void aPlanIsOfAnOccurrenceAndForHosts() {
        String series = published("FREQ=WEEKLY;COUNT=2");
        String other = occurrences(published("FREQ=WEEKLY;COUNT=2")).getFirst();
        plan(series, Map.of("eventId", idOf(other)))
                .statusCode(422)
                .body("type", equalTo("/problems/not-an-occurrence"));
        as(network.member().token())
                .body(Map.of("eventId", idOf(other)))
                .post(series + "/plan")
                .then()
                .statusCode(403);
    }

    @Test
    void occurrencesThatFollowInTimeArePlannedAsTheLastOneBeforeThem() {
        String series = published("FREQ=MONTHLY");
        List<String> all = occurrences(series);
        planned(all.getLast(), "questions", question("What do you eat?"));
        clock.setTo(first.plusMonths(3).atZone(HELSINKI).toInstant());

        horizon.advance();

        List<String> later = occurrences(series);
        assertThat(later).hasSizeGreaterThan(all.size());
        asked(later.getLast(), "What do you eat?");
    }

    @Test
    void anAmendmentOfAllKeepsRegistrationsAndWhatWasChangedAboutOneAlone() {
        String series = published("FREQ=WEEKLY;COUNT=3");
        List<String> all = occurrences(series);
        String registration = registered(all.get(0), network.member().token());
        change(all.get(1), Map.of("title", Map.of("en", "A guest speaks")));

        amended(series, "", Map.of("event", Map.of("place", Map.of("name", "Aula", "country", "FI"))))
                .then()
                .statusCode(200)
                .body("split", equalTo(false))
                .body("occurrences.outcome", contains("CHANGED", "CHANGED", "CHANGED"))
                .body("occurrences.registrations", contains(1, 0, 0));
        given().get(all.get(1))
                .then()
                .body("title.en", equalTo("A guest speaks"))
                .body("place.name", equalTo("Aula"));
        given().get(all.get(0))
                .then()
                .body("title.en", equalTo("Spring lecture"))
                .body("sequence", equalTo(1));
        assertThat(stateOf(registration)).isEqualTo("CONFIRMED");
    }

    @Test
    void thisAndAllThatFollowMoveWithTheirRegistrationsAndWhatCameBeforeStays() {
        String series = published("FREQ=WEEKLY;COUNT=4");
        List<String> all = occurrences(series);
        String registration = registered(all.get(2), network.member().token());
        LocalDateTime third = first.plusWeeks(2).plusDays(1).plusHours(1);

        String later = amended(
                        series,
                        "?from=" + idOf(all.get(2)),
                        Map.of(
                                "event",
                                Map.of(
                                        "startsAt",
                                        third.toString(),
                                        "endsAt",
                                        third.plusHours(2).toString())))
                .then()
                .statusCode(200)
                .body("split", equalTo(true))
                .body("occurrences.outcome", contains("MOVED", "MOVED"))
                .extract()
                .path("seriesId");
        assertThat(startsOf(series)).containsExactly(instant(first), instant(first.plusWeeks(1)));
        assertThat(startsOf("/v1/event-series/" + later)).containsExactly(instant(third), instant(third.plusWeeks(1)));
        assertThat(stateOf(registration)).isEqualTo("CONFIRMED");
        given().get(all.get(2)).then().body("id", equalTo(idOf(all.get(2)))).body("sequence", equalTo(1));
    }

    @Test
    void whatIsLeftOutMovesWithTheSeriesUnlessOtherTimesAreNamed() {
        String series = published("FREQ=WEEKLY;COUNT=5");
        delete(occurrences(series).get(3));
        amended(series, "", Map.of("excluded", List.of(wall(first.plusWeeks(1)), wall(first.plusWeeks(3)))))
                .then()
                .statusCode(200)
                .body("occurrences.outcome", contains("DELETED"));
        LocalDateTime moved = first.plusDays(1).plusHours(1);

        assertThat(outcomes(amended(series, "", beginningAt(moved)))).containsExactly("MOVED", "MOVED", "MOVED");
        assertThat(startsOf(series))
                .containsExactly(instant(moved), instant(moved.plusWeeks(2)), instant(moved.plusWeeks(4)));
        given().get(series).then().body("excluded", contains(wall(moved.plusWeeks(1)), wall(moved.plusWeeks(3))));

        Map<String, Object> back = new HashMap<>(beginningAt(first));
        back.put("excluded", List.of(wall(first.plusWeeks(3))));
        assertThat(outcomes(amended(series, "", back))).containsExactly("MOVED", "MOVED", "MOVED", "CREATED");
        assertThat(startsOf(series)).contains(instant(first.plusWeeks(1))).doesNotContain(instant(first.plusWeeks(3)));
    }

    private static Map<String, Object> beginningAt(LocalDateTime start) {
        return Map.of("event", Map.of("startsAt", wall(start), "endsAt", wall(start.plusHours(2))));
    }

    @Test
    void whatTheNewRuleHasNotIsDeletedOrCancelledAndADryRunTellsItBefore() {
        String series = published("FREQ=WEEKLY;COUNT=5");
        List<String> all = occurrences(series);
        String gone = registered(all.get(1), network.member().token());
        String kept = registered(all.get(2), network.member().token());
        Map<String, ?> biweekly = Map.of("rule", "FREQ=WEEKLY;INTERVAL=2;COUNT=4");

        List<String> foretold = outcomes(amended(series, "?dryRun=true", biweekly));
        assertThat(foretold).containsExactly("CANCELLED", "DELETED", "CREATED");
        assertThat(occurrences(series)).as("nothing has changed").isEqualTo(all);
        assertThat(stateOf(gone)).isEqualTo("CONFIRMED");
        given().get(series).then().body("rule", equalTo("FREQ=WEEKLY;COUNT=5"));

        assertThat(outcomes(amended(series, "", biweekly))).isEqualTo(foretold);
        assertThat(stateOf(gone)).isEqualTo("CANCELLED");
        assertThat(stateOf(kept)).isEqualTo("CONFIRMED");
        given().get(all.get(3)).then().statusCode(404);
    }

    @Test
    void whatHasBegunStaysAsItIs() {
        String series = published("FREQ=DAILY;COUNT=4");
        clock.setTo(first.plusDays(1).plusHours(1).atZone(HELSINKI).toInstant());

        amended(series, "", Map.of("event", Map.of("title", Map.of("en", "Autumn lecture"))))
                .then()
                .statusCode(200)
                .body("split", equalTo(true))
                .body("occurrences", hasSize(2));
        clock.setTo(first.plusDays(9).atZone(HELSINKI).toInstant());
        amended(series, "", Map.of("rule", "FREQ=DAILY;COUNT=2"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/nothing-to-come"));
    }

    @Test
    void ofTwoWhoAmendTheSameVersionOneDoes() throws Exception {
        String series = published("FREQ=WEEKLY;COUNT=3");
        String tag = tagOf(series);
        try (var hosts = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> answers = hosts.invokeAll(Stream.<Callable<Integer>>generate(
                            () -> () -> patch(series, tag, Map.of("rule", "FREQ=WEEKLY;COUNT=4"))
                                    .statusCode())
                    .limit(4)
                    .toList());
            int done = 0;
            for (Future<Integer> answer : answers) {
                done += answer.get() == 200 ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
        assertThat(occurrences(series)).hasSize(4);
    }

    @Test
    void aSeriesWithoutAnEndGoesOnAsTimeDoes() {
        String series = published("FREQ=MONTHLY");
        int now = occurrences(series).size();
        String deleted = occurrences(series).get(3);
        delete(deleted);

        clock.setTo(Instant.now().plus(Duration.ofDays(92)));
        horizon.advance();
        horizon.advance();
        List<String> starts = startsOf(series);
        assertThat(starts).hasSizeBetween(now + 1, now + 3).doesNotHaveDuplicates();
        assertThat(starts).doesNotContain(instant(first.plusMonths(3)));
        given().get(occurrences(series).getLast()).then().body("state", equalTo("PUBLISHED"));
        given().get(deleted).then().statusCode(404);
    }

    @Test
    void whatIsToComeIsCancelledFromAnOccurrenceOn() {
        String series = published("FREQ=WEEKLY;COUNT=4");
        List<String> all = occurrences(series);
        String registration = registered(all.get(2), network.member().token());

        cancel(series, Map.of("reason", "Storm", "from", idOf(all.get(2)))).body("state", equalTo("PUBLISHED"));
        assertThat(stateOf(registration)).isEqualTo("CANCELLED");
        given().get(all.get(3)).then().statusCode(404);
        given().get(all.get(1)).then().body("state", equalTo("PUBLISHED"));
        cancel(series, Map.of("reason", "The hall has burnt down")).body("state", equalTo("CANCELLED"));
        administrator()
                .body(Map.of("reason", "Again"))
                .post(series + "/cancellation")
                .then()
                .statusCode(409);
    }

    @Test
    void theWayInIsShownToHostsAlone() {
        Map<String, Object> online = lecture(chapter);
        online.remove("place");
        online.putAll(Map.of("attendanceMode", "ONLINE", "onlineUrl", "https://meet.example.org/x"));
        String series = published(online, "FREQ=WEEKLY;COUNT=2");

        given().get(series).then().body("event.onlineUrl", nullValue());
        administrator().get(series).then().body("event.onlineUrl", equalTo("https://meet.example.org/x"));
    }

    @Test
    void seriesAreListedWithTheSameNumberOfStatementsHoweverManyThereAre() {
        published("FREQ=WEEKLY;COUNT=2");
        published("FREQ=WEEKLY;COUNT=2");

        assertThat(statements(200)).isEqualTo(statements(1));
    }

    private long statements(int limit) {
        return StatementCounter.during(() -> administrator()
                .get("/v1/event-series?organisation=" + chapter + "&limit=" + limit)
                .then()
                .statusCode(200));
    }

    private void refused(String rule, int status) {
        administrator()
                .body(Map.of("event", lecture(chapter), "rule", rule))
                .post("/v1/event-series")
                .then()
                .statusCode(status);
    }

    private String drafted(String rule) {
        return drafted(lecture(chapter), rule);
    }

    private String drafted(Map<String, Object> event, String rule) {
        event.put("startsAt", first.toString());
        event.put("endsAt", first.plusHours(2).toString());
        return administrator()
                .body(Map.of("event", event, "rule", rule))
                .post("/v1/event-series")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private String published(String rule) {
        return published(lecture(chapter), rule);
    }

    private String published(Map<String, Object> event, String rule) {
        String series = drafted(event, rule);
        administrator().post(series + "/publication").then().statusCode(200);
        return series;
    }

    private static ValidatableResponse plan(String series, Map<String, ?> model) {
        return administrator().body(model).post(series + "/plan").then();
    }

    private static void planned(String event, String parts, Map<String, ?> part) {
        administrator().body(part).post(event + "/" + parts).then().statusCode(201);
    }

    private Map<String, ?> question(String text) {
        return Map.of("organisationId", chapter, "text", Map.of("en", text), "type", "TEXT");
    }

    private static Map<String, ?> session(LocalDateTime start) {
        return Map.of(
                "title", Map.of("en", "Opening"),
                "startsAt", start.toString(),
                "endsAt", start.plusMinutes(30).toString());
    }

    private static void asked(String event, String text) {
        given().get(event + "/questions").then().statusCode(200).body("items.text.en", contains(text));
    }

    private static List<String> occurrences(String series) {
        return listed(series, "items.id").stream().map(id -> "/v1/events/" + id).toList();
    }

    private static List<String> startsOf(String series) {
        return listed(series, "items.startInstant");
    }

    private static List<String> listed(String series, String path) {
        return administrator()
                .get("/v1/events?limit=200&series=" + idOf(series))
                .then()
                .statusCode(200)
                .extract()
                .path(path);
    }

    private static String instant(LocalDateTime time) {
        return time.atZone(HELSINKI).toInstant().toString();
    }

    private static Response registerToAll(String series, Person member) {
        return as(member.token()).body("{}").post(series + "/registrations");
    }

    private static void change(String event, Map<String, ?> patch) {
        amend(event, Tokens.administrator(), patch).then().statusCode(200);
    }

    private static void delete(String event) {
        administrator().header("If-Match", tagOf(event)).delete(event).then().statusCode(204);
    }

    private static Response amended(String series, String scope, Map<String, ?> patch) {
        return patch(series + scope, tagOf(series), patch);
    }

    private static Response patch(String path, String tag, Map<String, ?> patch) {
        return given().auth()
                .oauth2(Tokens.administrator())
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", tag)
                .body(patch)
                .patch(path);
    }

    private static String tagOf(String path) {
        return administrator().get(path).header("ETag");
    }

    private static List<String> outcomes(Response amendment) {
        return amendment.then().statusCode(200).extract().path("occurrences.outcome");
    }

    private static ValidatableResponse cancel(String series, Map<String, ?> cancellation) {
        return administrator()
                .body(cancellation)
                .post(series + "/cancellation")
                .then()
                .statusCode(200);
    }
}
