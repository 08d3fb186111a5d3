package org.alumninetwork.stack.demo.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where in a file the bad and the repeated rows stand: evenly spread, each kind in turn. */
final class Flaws {

    private final long rows;
    private final long duplicates;
    private final List<BadRow> bad;

    Flaws(RegistryFile file) {
        this.rows = file.rows();
        this.duplicates = file.duplicates();
        this.bad = inTurn(file.bad());
    }

    /** How many bad rows there are up to and with this row, counted from 1; half a step early, so that all fit. */
    int badUpTo(long row) {
        return bad.isEmpty() ? 0 : (int) Math.min(bad.size(), (2 * row * bad.size() + rows) / (2 * rows));
    }

    long duplicatesUpTo(long row) {
        return duplicates == 0 ? 0 : row * duplicates / rows;
    }

    BadRow kind(int number) {
        return bad.get(number);
    }

    private static List<BadRow> inTurn(Map<BadRow, Integer> counts) {
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<BadRow> turns = new ArrayList<>();
        for (int turn = 0; turn < most; turn++) {
            for (BadRow kind : BadRow.values()) {
                if (counts.getOrDefault(kind, 0) > turn) {
                    turns.add(kind);
                }
            }
        }
        return List.copyOf(turns);
    }
}
