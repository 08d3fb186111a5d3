package org.alumninetwork.members.upload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.alumninetwork.members.MembersApi.awaitEnd;
import static org.alumninetwork.members.MembersApi.createSource;
import static org.alumninetwork.members.MembersApi.idOf;
import static org.alumninetwork.members.MembersApi.registry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alumninetwork.members.Offices;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.MovableClock;
import org.alumninetwork.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files that arrive in parts, over a line that breaks. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class UploadTest {

    private static final byte[] FILE = IntStream.range(0, 2_000)
            .mapToObj(number -> number + ",Öberg " + number)
            .collect(Collectors.joining("\n", "externalId,familyName\n", "\n"))
            .getBytes(UTF_8);
    private static final int HALF = FILE.length / 2;

    private String source;

    @Inject
    MovableClock clock;

    @Inject
    Uploads uploads;

    @BeforeEach
    void makeARegistryKnown() {
        source = createSource();
    }

    @AfterEach
    void followTime() {
        clock.followTime();
    }

    @Test
    void aFileInPartsBecomesOneImportAndGoesOnWhereItWasCutOff() {
        String path = started(FILE.length);
        part(path, 0, FILE, 0, HALF).statusCode(201).body("received", equalTo(HALF));

        part(path, 0, FILE, 0, HALF)
                .statusCode(409)
                .body("type", equalTo("/problems/part-elsewhere"))
                .body("received", equalTo(HALF));
        registry(source)
                .get(path)
                .then()
                .statusCode(200)
                .body("received", equalTo(HALF))
                .body("$", not(hasKey("importId")));
        String importId = part(path, HALF, FILE, HALF, FILE.length)
                .statusCode(201)
                .extract()
                .path("importId");

        awaitEnd("/v1/imports/" + importId);
        registry(source).get("/v1/imports/" + importId).then().body("counts.created", equalTo(2_000));
        part(path, FILE.length, FILE, 0, 0).statusCode(201).body("importId", equalTo(importId));
        assertThat(registry(source).get("/v1/imports").<List<?>>path("items")).hasSize(1);
    }

    @Test
    void aFileThatCannotBeReadSaysSoWithItsLastPartWhichCanBeSentAgain() {
        byte[] bad = "givenName\nAmina\n".getBytes(UTF_8);
        String path = started(bad.length);

        part(path, 0, bad, 0, bad.length).statusCode(422).body("type", equalTo("/problems/column-missing"));

        registry(source).get(path).then().body("received", equalTo(0));
    }

    @Test
    void aPartStaysWithinTheFile() {
        String path = started(10);

        part(path, 0, FILE, 0, 11).statusCode(422).body("type", equalTo("/problems/part-too-long"));
        part(path, 1, FILE, 0, 2).statusCode(409);
        part(path, 0, FILE, 0, 0).statusCode(409);
    }

    @Test
    void onlyWhoBeganItGoesOnAndOnlyWhoMaySynchroniseBegins() {
        String path = started(FILE.length);
        String other = createSource();

        registry(other).get(path).then().statusCode(404);
        start(Tokens.registry(other), 10).statusCode(404);
        String outside = createSource(Offices.organisation("INSTITUTION", null), null);
        source = outside;
        start(Tokens.registry(outside), 10).statusCode(403).body("type", equalTo("/problems/no-agreement-in-force"));
    }

    @Test
    void whatNobodyGoesOnWithIsForgottenAfterADay() {
        String path = started(FILE.length);
        clock.setTo(Instant.now().plus(Duration.ofHours(25)));

        uploads.forgetOld();

        registry(source).get(path).then().statusCode(404);
    }

    private String started(long length) {
        String path =
                start(Tokens.registry(source), length).statusCode(201).extract().header("Location");
        assertThat(UUID.fromString(idOf(path))).isNotNull();
        return path;
    }

    private ValidatableResponse start(String token, long length) {
        return RestAssured.given()
                .auth()
                .oauth2(token)
                .contentType("application/json")
                .body(Map.of("source", source, "length", length))
                .post("/v1/import-uploads")
                .then();
    }

    private ValidatableResponse part(String path, int start, byte[] file, int from, int to) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.registry(source))
                .contentType("application/octet-stream")
                .body(Arrays.copyOfRange(file, from, to))
                .post(path + "/parts?start=" + start)
                .then();
    }
}
