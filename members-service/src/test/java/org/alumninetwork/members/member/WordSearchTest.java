package org.alumninetwork.members.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Of words that many share together so much of the index is read, and no more. */
class WordSearchTest {

    @Test
    void fewOfTheirHoldersAreReadByTheBeginningsOfTheWords() {
        assertThat(together(40_000, 50_000)).isEqualTo("('maria':*) & ('garcia':*)");
    }

    @Test
    void ofMoreThoseWhoHaveTheWholeWord() {
        assertThat(together(65_000, 66_000)).isEqualTo("('maria':*) & ('garcia')");
        assertThat(together(150_000, 160_000)).isEqualTo("('maria') & ('garcia')");
    }

    @Test
    void andWhatVeryManyShareIsLookedForInThem() {
        assertThat(together(65_000, 2_000_000)).isEqualTo("('maria':*)");
    }

    @Test
    void aWordThatIsNoneIsWhatItMayHaveMeant() {
        assertThat(new SearchWord("marja", List.of("maria"), 150_000).whole()).isEqualTo("'marja' | 'maria'");
    }

    private static Object together(long marias, long garcias) {
        return new WordSearch(
                        List.of(
                                new SearchWord("garcia", List.of(), garcias),
                                new SearchWord("maria", List.of(), marias)),
                        new Sight.Everything(),
                        " where true")
                .parameters()
                .get("together");
    }
}
