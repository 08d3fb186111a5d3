package org.alumninetwork.benchmarks.rush;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.alumninetwork.benchmarks.network.Api;
import org.alumninetwork.benchmarks.network.Sql;

/**
 * Lectures that everybody wants to hear.
 *
 * @param gateway the entrance through which all come
 * @param host the organisation that invites
 * @param database of events-service
 * @param tokens of those who come, one for each
 */
record Lecture(String gateway, Api administrator, String host, Sql database, List<String> tokens) {

    private static final int SEATS = 500;
    private static final int IMPATIENT = 400;
    private static final int CLICKS = 5;
    private static final int CONNECTIONS = 500;

    /** A new one, published; all have looked at it, as people do who wait for the registration to open. */
    String awaited() throws InterruptedException, ExecutionException {
        String event = published();
        mustBe(Rush.look(event, tokens, CONNECTIONS).statuses(), Map.of(200, (long) tokens.size()));
        return event;
    }

    /** Ends the benchmark where a seat too many or too few was given, or somebody passed somebody. */
    Rush rush(String event) throws InterruptedException, ExecutionException {
        Rush rush = Rush.register(event, tokens, CONNECTIONS);
        mustBe(rush.statuses(), Map.of(201, (long) tokens.size()));
        mustCount(event, "state = 'CONFIRMED'", SEATS);
        mustCount(event, "state = 'WAITLISTED'", tokens.size() - SEATS);
        mustCount(event, "state = 'CONFIRMED' and number <= " + SEATS, SEATS);
        return rush;
    }

    /** Some of them, five times each at once. */
    Rush doubleClicks(String event) throws InterruptedException, ExecutionException {
        List<String> clicks = new ArrayList<>();
        for (int click = 0; click < CLICKS; click++) {
            clicks.addAll(tokens.subList(0, IMPATIENT));
        }
        Collections.sort(clicks);
        Rush rush = Rush.register(event, clicks, CONNECTIONS);
        mustBe(rush.statuses(), Map.of(201, (long) IMPATIENT, 409, (long) IMPATIENT * (CLICKS - 1)));
        mustCount(event, "state = 'CONFIRMED'", IMPATIENT);
        long left = database.number("select capacity - confirmed from event where id = '" + idOf(event) + "'");
        if (left != SEATS - IMPATIENT) {
            throw new IllegalStateException(left + " seats are left of " + (SEATS - IMPATIENT));
        }
        return rush;
    }

    private static void mustBe(Map<Integer, Long> statuses, Map<Integer, Long> wanted) {
        if (!statuses.equals(wanted)) {
            throw new IllegalStateException("Answers " + statuses + " instead of " + wanted);
        }
    }

    private void mustCount(String event, String which, long wanted) {
        long counted = database.number(
                "select count(*) from registration where event_id = '" + idOf(event) + "' and " + which);
        if (counted != wanted) {
            throw new IllegalStateException(which + ": " + counted + " instead of " + wanted);
        }
    }

    private static String idOf(String event) {
        return event.substring(event.lastIndexOf('/') + 1);
    }

    /** Its address. */
    String published() {
        LocalDateTime start =
                LocalDateTime.now(ZoneId.of("Europe/Helsinki")).plusDays(30).truncatedTo(ChronoUnit.SECONDS);
        String event = administrator
                .post(
                        "/v1/events",
                        Map.of(
                                "organisationId",
                                host,
                                "kind",
                                "SCIENTIFIC",
                                "title",
                                Map.of("en", "The lecture that everybody wants to hear"),
                                "attendanceMode",
                                "ONLINE",
                                "startsAt",
                                start.toString(),
                                "endsAt",
                                start.plusHours(2).toString(),
                                "timeZone",
                                "Europe/Helsinki",
                                "visibility",
                                "PUBLIC",
                                "capacity",
                                SEATS))
                .path("id")
                .asText();
        administrator.post("/v1/events/" + event + "/publication", Map.of());
        return gateway + "/v1/events/" + event;
    }
}
