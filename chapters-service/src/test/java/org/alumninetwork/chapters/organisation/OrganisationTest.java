package org.alumninetwork.chapters.organisation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.StatementCounter;
import org.alumninetwork.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class OrganisationTest {

    @Test
    void aNetworkIsCreatedAndReadByAnybody() {
        String location = create(organisation("NETWORK", null));

        given().get(location)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("kind", equalTo("NETWORK"))
                .body("name.sv", equalTo("Nätverket"))
                .body("parentId", nullValue());
    }

    @Test
    void aChapterStandsUnderANetworkAndNotAlone() {
        String network = idOf(create(organisation("NETWORK", null)));
        create(organisation("CHAPTER", network));

        administrator()
                .body(organisation("CHAPTER", null))
                .post("/v1/organisations")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/place-not-allowed"));
    }

    @Test
    void anOrganisationCannotBeMovedBelowItself() {
        String upper = create(organisation("INSTITUTION", null));
        String lower = idOf(create(organisation("INSTITUTION", idOf(upper))));

        administrator()
                .header("If-Match", "\"0\"")
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body(Map.of("parentId", lower))
                .patch(upper)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/place-not-allowed"));
    }

    @Test
    void nobodyWithoutAnOfficeCreatesAnything() {
        given().auth()
                .oauth2(Tokens.person("somebody"))
                .contentType(ContentType.JSON)
                .body(organisation("NETWORK", null))
                .post("/v1/organisations")
                .then()
                .statusCode(403);
        given().contentType(ContentType.JSON)
                .body(organisation("NETWORK", null))
                .post("/v1/organisations")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void eachFaultIsNamedWithItsPlace() {
        Map<String, Object> faulty = organisation("NETWORK", null);
        faulty.put("country", "Finland");
        faulty.put("timeZone", "EST");
        faulty.put("name", Map.of("not a tag", "x"));

        administrator()
                .body(faulty)
                .post("/v1/organisations")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-request"))
                .body("violations.pointer", equalTo(List.of("/country", "/name", "/timeZone")))
                .body("requestId", not(nullValue()));
    }

    @Test
    void aNameThatNobodySeesIsNone() {
        Map<String, Object> unseen = organisation("NETWORK", null);
        unseen.put("name", Map.of("en", "\u200b"));

        administrator()
                .body(unseen)
                .post("/v1/organisations")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/name"));
    }

    @Test
    void whatCannotBeReadIsAProblemToo() {
        administrator()
                .body("{\"kind\": ")
                .post("/v1/organisations")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/malformed-json"));
        administrator()
                .body("{\"kind\": \"CLUB\"}")
                .post("/v1/organisations")
                .then()
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/kind"));
        administrator()
                .body("{\"colour\": 1}")
                .post("/v1/organisations")
                .then()
                .statusCode(400)
                .body("violations[0].message", containsString("known are"));
        given().get("/v1/organisations/not-a-uuid").then().statusCode(404).contentType("application/problem+json");
        given().get("/v1/nothing").then().statusCode(404).contentType("application/problem+json");
        given().get("/v1/organisations?colour=red")
                .then()
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/colour"));
        given().get("/v1/organisations?limit=0").then().statusCode(400).body("violations[0].in", equalTo("query"));
        given().get("/v1/organisations?limit=x").then().statusCode(400);
        given().get("/v1/organisations?cursor=abc")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-cursor"));
        administrator()
                .contentType("text/plain")
                .body("x")
                .post("/v1/organisations")
                .then()
                .statusCode(415)
                .header("Accept", "application/json")
                .body("detail", equalTo("Supported here: application/json."));
        administrator()
                .delete("/v1/organisations")
                .then()
                .statusCode(405)
                .header("Allow", "GET, HEAD, POST")
                .body("detail", equalTo("Supported here: GET, HEAD, POST."));
        administrator()
                .put("/v1/organisations/" + UUID.randomUUID())
                .then()
                .statusCode(405)
                .header("Allow", containsString("PATCH"));
        administrator()
                .contentType("application/json")
                .body("{\"kind\": \"NETWORK\", \"kind\": \"CHAPTER\"}")
                .post("/v1/organisations")
                .then()
                .statusCode(400)
                .body("violations[0].message", equalTo("cannot be read as JSON: Duplicate field 'kind'"));
        given().accept("image/png").get("/v1/organisations").then().statusCode(406);
    }

    @Test
    void whatCannotBeStoredIsTheCallersFault() {
        Map<String, Object> unstorable = organisation("NETWORK", null);
        unstorable.put("city", "Hel\u0000sinki");
        administrator().body(unstorable).post("/v1/organisations").then().statusCode(400);
        unstorable = organisation("NETWORK", null);
        unstorable.put("name", Map.of("en", "a\u0000b"));
        administrator().body(unstorable).post("/v1/organisations").then().statusCode(400);
        given().urlEncodingEnabled(false)
                .get("/v1/organisations?q=a%00b")
                .then()
                .statusCode(400);
        String network = create(organisation("NETWORK", null));
        given().queryParam("asOf", "+999999999-12-31")
                .get(network + "/board")
                .then()
                .statusCode(400);
    }

    @Test
    void aRetryWithTheSameKeyGetsTheFirstAnswer() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = organisation("NETWORK", null);
        String first = administrator()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/organisations")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");

        administrator()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/organisations")
                .then()
                .statusCode(201)
                .header("Location", first)
                .header("Idempotency-Replayed", "true")
                .header("ETag", "\"0\"")
                .body("id", equalTo(idOf(first)));

        body.put("country", "SE");
        administrator()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/organisations")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    void aChangeNeedsThePresentVersion() {
        String network = create(organisation("NETWORK", null));

        amend(network, null).then().statusCode(428);
        amend(network, "\"0\"")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("city", equalTo("Turku"))
                .body("email", nullValue());
        amend(network, "\"0\"").then().statusCode(412);
        given().header("If-None-Match", "\"1\"").get(network).then().statusCode(304);
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        String parent = idOf(create(organisation("INSTITUTION", null)));
        List<String> created = IntStream.range(0, 5)
                .mapToObj(_ -> idOf(create(organisation("INSTITUTION", parent))))
                .toList();

        List<String> read = new ArrayList<>();
        String next = "/v1/organisations?limit=2&parent=" + parent;
        while (next != null) {
            var page = given().urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract();
            read.addAll(page.path("items.id"));
            next = page.header("Link") == null ? null : page.header("Link").replaceAll("<(.*)>.*", "$1");
        }
        assertThat(read).isEqualTo(created);
    }

    @Test
    void aNameIsFoundByAPartOfItInAnyLanguageWhateverTheCaseAndTheAccents() {
        Map<String, Object> named = organisation("INSTITUTION", null);
        String word = UUID.randomUUID().toString();
        named.put("name", Map.of("sv", "Föreningen %" + word, "vi", "Hội cựu sinh viên " + word));
        String id = idOf(create(named));

        for (String part : List.of("FORENINGEN %" + word, "föreningen %" + word, "CUU SINH VIÊN " + word)) {
            given().queryParam("q", part).get("/v1/organisations").then().body("items.id", equalTo(List.of(id)));
        }
        given().queryParam("q", "f_reningen %" + word)
                .get("/v1/organisations")
                .then()
                .body("items", empty());
    }

    @Test
    void aListNeedsTheSameNumberOfStatementsHoweverLongItIs() {
        create(organisation("NETWORK", null));
        create(organisation("NETWORK", null));

        long few = StatementCounter.during(
                () -> given().get("/v1/organisations?limit=1").then().statusCode(200));
        long many = StatementCounter.during(
                () -> given().get("/v1/organisations?limit=200").then().statusCode(200));
        assertThat(many).isEqualTo(few);
    }

    @Test
    void everyWriteStandsInTheFeed() {
        String network = create(organisation("NETWORK", null));
        String subject = "organisations/" + idOf(network);
        amend(network, "\"0\"");

        List<String> told = new ArrayList<>();
        Response page = changes("");
        while (!page.<Boolean>path("end")) {
            told.addAll(page.path("items.subject"));
            page = changes("&after=" + page.path("next"));
        }
        told.addAll(page.path("items.subject"));
        assertThat(told).contains(subject);
        changes("&after=" + page.path("next")).then().statusCode(200).body("items", empty());
        given().auth()
                .oauth2(Tokens.person("somebody"))
                .get("/v1/changes/chapters")
                .then()
                .statusCode(403);
    }

    private static Response changes(String after) {
        return given().auth().oauth2(Tokens.service("events-service")).get("/v1/changes/chapters?limit=1000" + after);
    }

    @Test
    void aPatchThatIsNotUtf8IsRefusedAndNoNameIsSpoilt() {
        String organisation = create(organisation("INSTITUTION", null));
        administrator()
                .header("If-Match", "\"0\"")
                .contentType("application/merge-patch+json")
                .body("{\"city\": \"Åbo\"}".getBytes(StandardCharsets.ISO_8859_1))
                .patch(organisation)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/malformed-json"));
    }

    private static Response amend(String path, String ifMatch) {
        RequestSpecification request = administrator()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body("{\"city\": \"Turku\", \"email\": null}");
        return ifMatch == null
                ? request.patch(path)
                : request.header("If-Match", ifMatch).patch(path);
    }

    private static RequestSpecification administrator() {
        return given().auth().oauth2(Tokens.administrator()).contentType(ContentType.JSON);
    }

    private static String create(Map<String, Object> organisation) {
        return administrator()
                .body(organisation)
                .post("/v1/organisations")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static String idOf(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static Map<String, Object> organisation(String kind, String parent) {
        Map<String, Object> organisation = new HashMap<>(Map.of(
                "kind", kind,
                "name", Map.of("sv", "Nätverket", "en", "The network"),
                "country", "FI",
                "city", "Helsinki",
                "timeZone", "Europe/Helsinki",
                "language", "sv",
                "email", "office@example.org"));
        organisation.put("parentId", parent);
        return organisation;
    }
}
