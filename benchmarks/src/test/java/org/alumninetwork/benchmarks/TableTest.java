package org.alumninetwork.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void aTableIsMarkdownThatLinesUp() {
        Table table = new Table("", "ratio").row("nginx", "0.5").row("HAProxy", "1.57");

        assertThat(table.markdown()).isEqualTo("""
                |         | ratio |
                |---------|-------|
                | nginx   | 0.5   |
                | HAProxy | 1.57  |
                """);
    }

    @Test
    void aRowHasAsManyCellsAsThereAreHeadings() {
        Table table = new Table("a", "b");

        assertThatThrownBy(() -> table.row("only one")).isInstanceOf(IllegalArgumentException.class);
    }
}
