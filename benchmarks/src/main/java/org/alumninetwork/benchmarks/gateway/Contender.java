package org.alumninetwork.benchmarks.gateway;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.alumninetwork.benchmarks.program.Program;

/**
 * A program before the same upstream as the others.
 *
 * @param rounds what was measured so far
 */
record Contender(Kind kind, Program program, String address, List<Round> rounds) {

    /**
     * One round.
     *
     * @param processor time of the processor for a request, in microseconds
     */
    record Round(double perSecond, double slowest, double processor) {}

    Contender(Kind kind, Program program, String address) {
        this(kind, program, address, new ArrayList<>());
    }

    /** What else runs on a machine can only take requests away, so the best round is the least disturbed one. */
    Round best() {
        return rounds.stream().max(Comparator.comparingDouble(Round::perSecond)).orElseThrow();
    }
}
