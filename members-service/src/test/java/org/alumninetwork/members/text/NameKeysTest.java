package org.alumninetwork.members.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameKeysTest {

    @Test
    void accentsAndCaseDoNotMatter() {
        assertThat(NameKeys.of("Öberg")).isEqualTo("oberg");
        assertThat(NameKeys.of("NGUYỄN")).isEqualTo("nguyen");
        assertThat(NameKeys.of("Łukasz Đorđević")).isEqualTo("lukasz dordevic");
        assertThat(NameKeys.of("Strauß")).isEqualTo("strauss");
        assertThat(NameKeys.of("ΚΏΣΤΑΣ")).isEqualTo(NameKeys.of("Κώστας")).isEqualTo("κωστασ");
    }

    @Test
    void lettersOfEveryScriptStay() {
        assertThat(NameKeys.of("Достоевский")).isEqualTo("достоевскии");
        assertThat(NameKeys.of("محمد")).isEqualTo("محمد");
        assertThat(NameKeys.of("王小明")).isEqualTo("王小明");
        assertThat(NameKeys.of("सुनीता")).isEqualTo("सुनीता");
    }

    @Test
    void whatIsNoLetterSeparatesWords() {
        assertThat(NameKeys.of("  O'Brien-Smith ")).isEqualTo("o brien smith");
        assertThat(NameKeys.wordsOf("von  Essen, J.")).containsExactly("von", "essen", "j");
        assertThat(NameKeys.wordsOf("---")).isEmpty();
        assertThat(NameKeys.of(null)).isEmpty();
    }
}
