package org.alumninetwork.benchmarks.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.alumninetwork.benchmarks.program.Load;

/**
 * So many clients at a time, and what they measured in each round.
 *
 * @param ours through the gateway
 * @param theirs pages per second by pgbench
 */
record Crowd(int clients, List<Load> ours, List<Double> theirs) {

    Crowd(int clients) {
        this(clients, new ArrayList<>(), new ArrayList<>());
    }

    /** The round that was least disturbed by whatever else runs on the machine. */
    Load best() {
        return ours.stream().max(Comparator.comparingDouble(Load::perSecond)).orElseThrow();
    }

    String lastRound() {
        return String.format(
                Locale.ROOT,
                "%d at a time: %.0f pages/s, pgbench %.0f",
                clients,
                ours.getLast().perSecond(),
                theirs.getLast());
    }
}
