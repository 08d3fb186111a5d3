package org.alumninetwork.chapters.statistic;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Suppresses cells in which people could be told apart: those of fewer than five, and then the smallest others until
 * what is missing from the total is five or more and of more than one cell, so that none is found by subtraction.
 */
final class SmallCells {

    private static final long FEWEST_SHOWN = 5;
    private static final int FEWEST_HIDDEN = 2;
    private static final Comparator<Entry<String, Long>> SMALLEST_FIRST =
            Entry.<String, Long>comparingByValue().thenComparing(Entry.comparingByKey());

    private SmallCells() {}

    /**
     * @param counts by cell; cells of nobody are left out
     */
    static Counted suppressedIn(Map<String, Long> counts) {
        List<Entry<String, Long>> cells = counts.entrySet().stream()
                .filter(cell -> cell.getValue() > 0)
                .sorted(SMALLEST_FIRST)
                .toList();
        long total = cells.stream().mapToLong(Entry::getValue).sum();
        Set<String> hidden = hiddenOf(cells);
        Stream<CountedCell> shown = cells.reversed().stream()
                .filter(cell -> !hidden.contains(cell.getKey()))
                .map(cell -> new CountedCell(cell.getKey(), cell.getValue()));
        Stream<CountedCell> suppressed = hidden.stream().sorted().map(cell -> new CountedCell(cell, null));
        return new Counted(
                total > 0 && total < FEWEST_SHOWN ? null : total,
                Stream.concat(shown, suppressed).toList());
    }

    private static Set<String> hiddenOf(List<Entry<String, Long>> smallestFirst) {
        Set<String> hidden = new HashSet<>();
        long missing = 0;
        for (Entry<String, Long> cell : smallestFirst) {
            boolean small = cell.getValue() < FEWEST_SHOWN;
            boolean found = !hidden.isEmpty() && (hidden.size() < FEWEST_HIDDEN || missing < FEWEST_SHOWN);
            if (small || found) {
                hidden.add(cell.getKey());
                missing += cell.getValue();
            }
        }
        return hidden;
    }
}
