package org.alumninetwork.chapters.statistic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SmallCellsTest {

    @Test
    void aSmallCellTakesTheSmallestOtherWithItSoThatTheTotalDoesNotTellIt() {
        Counted counted = SmallCells.suppressedIn(Map.of("KE", 4L, "SE", 100L, "FI", 10L));
        assertThat(counted.total()).isEqualTo(114);
        assertThat(counted.cells())
                .containsExactly(new CountedCell("SE", 100L), new CountedCell("FI", null), new CountedCell("KE", null));
    }

    @Test
    void severalSmallCellsThatAreFewTogetherTakeAnotherWithThem() {
        assertThat(shown(Map.of("KE", 1L, "JP", 2L, "SE", 100L, "FI", 10L))).containsOnlyKeys("SE");
        assertThat(shown(Map.of("KE", 3L, "JP", 2L, "SE", 100L, "FI", 10L))).containsOnlyKeys("SE", "FI");
    }

    @Test
    void cellsOfFiveAreShownAndCellsOfNobodyAreNone() {
        assertThat(SmallCells.suppressedIn(Map.of("KE", 5L, "SE", 0L)).cells())
                .containsExactly(new CountedCell("KE", 5L));
    }

    @Test
    void aTotalOfFewIsSuppressedAsWell() {
        Counted counted = SmallCells.suppressedIn(Map.of("KE", 4L));
        assertThat(counted.total()).isNull();
        assertThat(counted.cells()).containsExactly(new CountedCell("KE", null));
        assertThat(SmallCells.suppressedIn(Map.of()).total()).isZero();
    }

    @Test
    void whateverTheCountsNoSmallCellIsFoundBySubtraction() {
        Random random = new Random(1);
        for (int table = 0; table < 2000; table++) {
            Map<String, Long> counts = new HashMap<>();
            int cells = 1 + random.nextInt(8);
            for (int cell = 0; cell < cells; cell++) {
                counts.put("cell " + cell, (long) random.nextInt(12));
            }
            Counted counted = SmallCells.suppressedIn(counts);
            List<CountedCell> hidden = counted.cells().stream()
                    .filter(cell -> cell.count() == null)
                    .toList();
            if (counted.total() != null && !hidden.isEmpty()) {
                long missing = counted.total()
                        - shown(counts).values().stream()
                                .mapToLong(Long::longValue)
                                .sum();
                assertThat(missing).as(counts.toString()).isGreaterThanOrEqualTo(5);
                assertThat(hidden).as(counts.toString()).hasSizeGreaterThan(1);
            }
            assertThat(shown(counts).values()).allMatch(count -> count >= 5);
        }
    }

    private static Map<String, Long> shown(Map<String, Long> counts) {
        Map<String, Long> shown = new HashMap<>();
        SmallCells.suppressedIn(counts).cells().stream()
                .filter(cell -> cell.count() != null)
                .forEach(cell -> shown.put(cell.cell(), cell.count()));
        return shown;
    }
}
