package org.alumninetwork.events;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.testing.Tokens;

/** Requests that many tests make. */
public final class TestEvents {

    private TestEvents() {}

    /** A lecture in Helsinki in a week, for everybody. */
    public static Map<String, Object> lecture(UUID organisation) {
        LocalDateTime start = inHelsinki().plusDays(7);
        Map<String, Object> event = new HashMap<>(Map.of(
                "organisationId",
                organisation,
                "kind",
                "SCIENTIFIC",
                "title",
                Map.of("sv", "Vårföreläsning", "en", "Spring lecture"),
                "attendanceMode",
                "IN_PERSON",
                "place",
                Map.of("name", "Tiedekulma", "city", "Helsinki", "country", "FI"),
                "languages",
                List.of("sv", "en"),
                "startsAt",
                start.toString(),
                "endsAt",
                start.plusHours(2).toString(),
                "timeZone",
                "Europe/Helsinki",
                "visibility",
                "PUBLIC"));
        return event;
    }

    public static LocalDateTime inHelsinki() {
        return LocalDateTime.now(ZoneId.of("Europe/Helsinki")).truncatedTo(ChronoUnit.SECONDS);
    }

    public static RequestSpecification administrator() {
        return as(Tokens.administrator());
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    /** The path of the new draft. */
    public static String draft(Map<String, Object> event) {
        return administrator()
                .body(event)
                .post("/v1/events")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    /** The path of the new event, which is published. */
    public static String published(Map<String, Object> event) {
        String path = draft(event);
        administrator().post(path + "/publication").then().statusCode(200);
        return path;
    }

    public static String publishedWithSeats(UUID organisation, int capacity) {
        Map<String, Object> event = lecture(organisation);
        event.put("capacity", capacity);
        return published(event);
    }

    public static Response amend(String path, String token, Map<String, ?> patch) {
        String tag = as(token).get(path).header("ETag");
        return given().auth()
                .oauth2(token)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", tag)
                .body(patch)
                .patch(path);
    }

    public static Response register(String path, String token) {
        return as(token).body("{}").post(path + "/registrations");
    }

    /** The path of the new registration. */
    public static String registered(String path, String token) {
        return register(path, token).then().statusCode(201).extract().header("Location");
    }

    public static String stateOf(String registration) {
        return administrator()
                .get(registration)
                .then()
                .statusCode(200)
                .extract()
                .path("state");
    }

    public static Map<String, Integer> availability(String path) {
        return administrator()
                .get(path + "/availability")
                .then()
                .statusCode(200)
                .extract()
                .path("");
    }

    public static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
