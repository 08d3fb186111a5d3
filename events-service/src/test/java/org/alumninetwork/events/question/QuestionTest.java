package org.alumninetwork.events.question;

import static io.restassured.RestAssured.given;
import static org.alumninetwork.events.TestEvents.administrator;
import static org.alumninetwork.events.TestEvents.amend;
import static org.alumninetwork.events.TestEvents.as;
import static org.alumninetwork.events.TestEvents.lecture;
import static org.alumninetwork.events.TestEvents.published;
import static org.alumninetwork.events.TestEvents.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
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
class QuestionTest {

    @Inject
    TestNetwork network;

    private UUID chapter;
    private String event;

    @BeforeEach
    void announceLecture() {
        chapter = network.organisation("CHAPTER", null);
        event = published(lecture(chapter));
    }

    @Test
    void optionsAreForThoseWhoChooseAndEachHasItsKey() {
        for (List<String> wrong : List.of(List.<String>of(), List.of("a", "a"))) {
            ask("CHOICE", wrong).then().statusCode(400);
        }
        ask("TEXT", List.of("a")).then().statusCode(400);
        ask("CHOICE", List.of("a", "b")).then().statusCode(201).body("options.key", contains("a", "b"));
    }

    @Test
    void onlyAHostAsks() {
        Map<String, Object> ofStranger = new HashMap<>(details("TEXT", List.of()));
        ofStranger.put("organisationId", network.organisation("CHAPTER", null));
        administrator()
                .body(ofStranger)
                .post(event + "/questions")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/asked-by-no-host"));
        as(network.member().token())
                .body(details("TEXT", List.of()))
                .post(event + "/questions")
                .then()
                .statusCode(403);
    }

    @Test
    void onceSomebodyHasRegisteredAQuestionMeansTheSame() {
        String question =
                ask("TEXT", List.of()).then().statusCode(201).extract().header("Location");
        amend(question, Tokens.administrator(), Map.of("type", "NUMBER")).then().statusCode(200);
        registered(event, network.member().token());

        amend(question, Tokens.administrator(), Map.of("type", "TEXT"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/question-is-answered"));
        amend(question, Tokens.administrator(), Map.of("text", Map.of("en", "How many?")))
                .then()
                .statusCode(200);
    }

    @Test
    void questionsAreListedForThoseWhoMayRegister() {
        ask("TEXT", List.of()).then().statusCode(201);
        ask("NUMBER", List.of()).then().statusCode(201);

        given().get(event + "/questions").then().statusCode(200).body("items.type", contains("TEXT", "NUMBER"));
        assertThat(statements(200)).isEqualTo(statements(1));
    }

    private long statements(int limit) {
        return StatementCounter.during(() ->
                administrator().get(event + "/questions?limit=" + limit).then().statusCode(200));
    }

    private Response ask(String type, List<String> options) {
        return administrator().body(details(type, options)).post(event + "/questions");
    }

    private Map<String, Object> details(String type, List<String> options) {
        return Map.of(
                "organisationId",
                chapter,
                "text",
                Map.of("en", "What?"),
                "type",
                type,
                "options",
                options.stream()
                        .map(key -> Map.of("key", key, "label", Map.of("en", key)))
                        .toList());
    }
}
