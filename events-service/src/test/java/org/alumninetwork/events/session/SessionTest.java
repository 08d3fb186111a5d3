package org.alumninetwork.events.session;

import static io.restassured.RestAssured.given;
import static org.alumninetwork.events.TestEvents.administrator;
import static org.alumninetwork.events.TestEvents.amend;
import static org.alumninetwork.events.TestEvents.as;
import static org.alumninetwork.events.TestEvents.inHelsinki;
import static org.alumninetwork.events.TestEvents.lecture;
import static org.alumninetwork.events.TestEvents.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.events.TestNetwork;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.StatementCounter;
import org.alumninetwork.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class SessionTest {

    @Inject
    TestNetwork network;

    private LocalDateTime start;
    private String event;

    @BeforeEach
    void announceLecture() {
        UUID chapter = network.organisation("CHAPTER", null);
        start = inHelsinki().plusDays(7);
        Map<String, Object> details = lecture(chapter);
        details.putAll(Map.of(
                "startsAt", start.toString(), "endsAt", start.plusHours(2).toString()));
        event = published(details);
    }

    @Test
    void sessionsAreListedByTheirStartWithTheirSpeakers() {
        create(start.plusHours(1), start.plusHours(2)).then().statusCode(201);
        create(start, start.plusHours(1)).then().statusCode(201);

        given().get(event + "/sessions")
                .then()
                .statusCode(200)
                .body("items.startsAt", contains(iso(start), iso(start.plusHours(1))))
                .body("items[0].speakers.name", contains("Prof. Otieno"));
        assertThat(statements(200)).isEqualTo(statements(1));
    }

    @Test
    void aSessionLiesWithinItsEventAndMovesAlongWithIt() {
        create(start.minusMinutes(1), start.plusHours(1))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/session-outside-event"));
        create(start, start.plusHours(3)).then().statusCode(422);
        String session = create(start, start.plusHours(2))
                .then()
                .statusCode(201)
                .extract()
                .header("Location");

        LocalDateTime later = start.plusDays(30);
        amend(event, Tokens.administrator(), Map.of("startsAt", iso(later), "endsAt", iso(later.plusHours(2))))
                .then()
                .statusCode(200);
        given().get(session).then().body("startsAt", equalTo(iso(later)));
        amend(event, Tokens.administrator(), Map.of("endsAt", iso(later.plusHours(1))))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/session-outside-event"));
    }

    @Test
    void onlyHostsPlanSessions() {
        String member = network.member().token();
        as(member)
                .body(details(start, start.plusHours(1)))
                .post(event + "/sessions")
                .then()
                .statusCode(403);
        String session = create(start, start.plusHours(1))
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        amend(session, member, Map.of("room", "Hall B")).then().statusCode(403);
        amend(session, Tokens.administrator(), Map.of("room", "Hall B"))
                .then()
                .statusCode(200)
                .body("room", equalTo("Hall B"));
        administrator()
                .header("If-Match", administrator().get(session).header("ETag"))
                .delete(session)
                .then()
                .statusCode(204);
        given().get(session).then().statusCode(404);
    }

    private long statements(int limit) {
        return StatementCounter.during(() ->
                administrator().get(event + "/sessions?limit=" + limit).then().statusCode(200));
    }

    private Response create(LocalDateTime from, LocalDateTime to) {
        return administrator().body(details(from, to)).post(event + "/sessions");
    }

    private static Map<String, Object> details(LocalDateTime from, LocalDateTime to) {
        return Map.of(
                "title", Map.of("en", "Opening"),
                "speakers", List.of(Map.of("name", "Prof. Otieno")),
                "startsAt", iso(from),
                "endsAt", iso(to));
    }

    private static String iso(LocalDateTime time) {
        return time.format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss"));
    }
}
