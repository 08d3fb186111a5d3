package org.alumninetwork.members.member;

import static org.alumninetwork.members.MembersApi.administrator;
import static org.alumninetwork.members.MembersApi.idOf;
import static org.alumninetwork.members.MembersApi.person;
import static org.alumninetwork.members.MembersApi.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.junit.jupiter.api.Test;

/** What filters ask for is the same in another form: composed or not, with space around it, a language in capitals. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class SameTextTest {

    private final String word = UUID.randomUUID().toString();
    private final String login = "login-" + word;

    @Test
    void aFilterTakesEachFormOfAText() {
        String text = "Malmö " + word;
        String path = registered(login, Map.of("familyName", "Aaa", "city", text, "expertise", List.of(text)));
        administrator()
                .body(Map.of("basis", "STUDIES", "institution", text))
                .post(path + "/affiliations")
                .then()
                .statusCode(201);
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);

        for (String filter : List.of("city", "expertise", "institution")) {
            for (String form : List.of(text, decomposed, " " + text + " ")) {
                assertThat(found(filter, form)).as(filter).containsExactly(idOf(path));
            }
            assertThat(found(filter, " ")).as("nothing to be seen").isEmpty();
        }
    }

    @Test
    void aLanguageIsTheSameInCapitals() {
        String path = registered(
                login, Map.of("familyName", word, "languages", List.of("TLH", "tlh", "PT-br", "zh-hant-TW", "iw")));

        person(login).get(path).then().body("languages", contains("tlh", "pt-BR", "zh-Hant-TW", "he"));
        for (String tag : List.of("tlh", "TLH", "pt-br", "PT-BR", "zh-Hant-tw", "he", "iw")) {
            assertThat(found("language", tag)).as(tag).contains(idOf(path));
        }
    }

    private static List<String> found(String filter, String value) {
        return administrator()
                .queryParam(filter, value)
                .queryParam("limit", 200)
                .get("/v1/members")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
