package org.alumninetwork.members;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alumninetwork.testing.Tokens;

/** What tests ask of the service over and over. */
public final class MembersApi {

    private static final Set<String> ENDED = Set.of("SUCCEEDED", "FAILED", "CANCELLED");

    private MembersApi() {}

    public static RequestSpecification administrator() {
        return given().auth().oauth2(Tokens.administrator()).contentType(ContentType.JSON);
    }

    /** Somebody who may be a member, too. */
    public static RequestSpecification administrator(String subject) {
        return given().auth().oauth2(Tokens.administrator(subject)).contentType(ContentType.JSON);
    }

    public static RequestSpecification person(String subject) {
        return given().auth().oauth2(Tokens.person(subject)).contentType(ContentType.JSON);
    }

    public static RequestSpecification registry(String source) {
        return given().auth().oauth2(Tokens.registry(source)).contentType(ContentType.JSON);
    }

    /** The code of a new source that owns all fields, of a network of its own. */
    public static String createSource() {
        return createSource(Offices.organisation("NETWORK", null), null);
    }

    public static String createSource(UUID organisation, List<String> authority) {
        String code = "source-" + UUID.randomUUID();
        Map<String, Object> source =
                new HashMap<>(Map.of("code", code, "name", "A registry", "organisationId", organisation));
        source.put("authority", authority);
        administrator().body(source).post("/v1/sources").then().statusCode(201);
        return code;
    }

    /** The path of the job, which has ended. */
    public static String imported(String source, String mediaType, String file) {
        String job = given().auth()
                .oauth2(Tokens.registry(source))
                .contentType(mediaType)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports?mode=delta&source=" + source)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        awaitEnd(job);
        return job;
    }

    public static void awaitEnd(String job) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> ENDED.contains(administrator().get(job).<String>path("state")));
    }

    /** The path of the record of the login, which it registers. */
    public static String registered(String subject, Map<String, Object> details) {
        return person(subject)
                .body(details)
                .post("/v1/members/me")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    public static String idOf(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
