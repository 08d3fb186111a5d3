package org.alumninetwork.members.member;

import static org.alumninetwork.members.MembersApi.administrator;
import static org.alumninetwork.members.MembersApi.idOf;
import static org.alumninetwork.members.MembersApi.registered;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alumninetwork.members.text.NameKeys;
import org.alumninetwork.testing.Database;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written in any script is found by what is written. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class ScriptsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "佐々木電機",
                "ジョン・スミス商事",
                "〇〇大学",
                "תל־אביב",
                "جامعة،القاهرة",
                "दिल्ली।विश्वविद्यालय",
                "မြန်မာ",
                "ශ්‍රී ලංකා",
                "می‌خواهم",
                "ΑΘΗΝΑΣ",
                "Ένωσις Αθηνών",
                "Łódź—Øresund",
                "Straße™",
                "Solar🌞Kenya",
                "한국전력공사",
                "ⅣⅤ½ x²",
                "İstanbul Iğdır",
                "Soft\u00adhyphen",
                "𝐁old"
            })
    void aTextIsFoundByItself(String text) {
        String byEmployer = registered(login(), Map.of("familyName", "Aaa", "employer", text));
        String byExpertise = registered(login(), Map.of("familyName", "Aaa", "expertise", List.of(text)));
        String byCity = registered(login(), Map.of("familyName", "Aaa", "city", text));
        String byName = registered(login(), Map.of("familyName", text));

        assertThat(found(text)).contains(idOf(byEmployer), idOf(byExpertise), idOf(byCity), idOf(byName));
    }

    @ParameterizedTest
    @CsvSource({"ΑΘΗΝΑΣ, Αθήνας", "Αθήνας, ΑΘΗΝΑΣ", "Κώστας, ΚΩΣ", "佐々木電機, 佐々木", "תל־אביב, תל"})
    void howeverItIsWrittenAndByItsBeginning(String text, String asked) {
        String byEmployer = registered(login(), Map.of("familyName", "Aaa", "employer", text));
        String byName = registered(login(), Map.of("familyName", text));

        assertThat(found(asked)).contains(idOf(byEmployer), idOf(byName));
    }

    /** The service folds names and what is asked for, the database all other texts. */
    @Test
    void everyCharacterIsTheSameToTheServiceAndToTheDatabase() throws SQLException {
        List<String> texts = IntStream.rangeClosed(1, Character.MAX_CODE_POINT)
                .filter(ScriptsTest::isOfSomeScript)
                .mapToObj(Character::toString)
                .map(character -> "x" + character + "y" + character)
                .toList();

        Map<String, Set<String>> differing = new LinkedHashMap<>();
        List<Set<String>> words = wordsOf(texts);
        for (int place = 0; place < texts.size(); place++) {
            String text = texts.get(place);
            if (!Set.copyOf(NameKeys.wordsOf(text)).equals(words.get(place))) {
                differing.put(text, words.get(place));
            }
        }
        assertThat(differing).isEmpty();
    }

    private static boolean isOfSomeScript(int character) {
        return switch (Character.getType(character)) {
            case Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    private static List<Set<String>> wordsOf(List<String> texts) throws SQLException {
        try (Connection connection = Database.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement("select tsvector_to_array(search_words(text))"
                        + " from unnest(cast(? as text[])) with ordinality t (text, place) order by place")) {
            statement.setArray(1, connection.createArrayOf("text", texts.toArray()));
            List<Set<String>> words = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    words.add(Set.of((String[]) rows.getArray(1).getArray()));
                }
            }
            return words;
        }
    }

    @ParameterizedTest
    @CsvSource({"王, 小明, 王小明", "王, 小明, 王小", "佐々木, 希, 佐々木希", "김, 민준, 김민준", "スミス, ジョン, スミスジョン", "ﾔﾏﾀﾞ, さくら, ヤマダさくら"})
    void aNameThatIsWrittenWithoutSpaceIsFoundAsItIsWritten(String family, String given, String asked) {
        String byGiven = registered(login(), Map.of("familyName", family, "givenName", given));
        String byPreferred =
                registered(login(), Map.of("familyName", family, "givenName", "Xiu", "preferredName", given));

        assertThat(found(asked)).contains(idOf(byGiven), idOf(byPreferred));
    }

    @Test
    void otherNamesAreWrittenWithSpace() {
        String word = "q" + UUID.randomUUID().toString().replace("-", "");
        registered(login(), Map.of("familyName", word, "givenName", "Ann"));
        registered(login(), Map.of("familyName", word, "givenName", "小明"));

        assertThat(Stream.of(word + "ann", word + "小明").flatMap(asked -> found(asked).stream()))
                .isEmpty();
    }

    private static List<String> found(String q) {
        return administrator()
                .queryParam("q", q)
                .queryParam("limit", 200)
                .queryParam("sort", "-created")
                .get("/v1/members")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private static String login() {
        return "login-" + UUID.randomUUID();
    }
}
