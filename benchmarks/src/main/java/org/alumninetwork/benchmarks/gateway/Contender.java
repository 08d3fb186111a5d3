package org.alumninetwork.benchmarks.gateway;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.alumninetwork.benchmarks.program.Program;

/**
 * A program before the same upstream as the others.
 *
 * @param checks whether it refuses requests without a good token
 * @param rounds what was measured so far
 */
record Contender(String name, Program program, String address, boolean checks, List<Round> rounds) {

    /**
     * One round.
     *
     * @param processor time of the processor for a request, in microseconds
     */
    record Round(double perSecond, double slowest, double processor) {}

    Contender(String name, Program program, String address, boolean checks) {
        this(name, program, address, checks, new ArrayList<>());
    }

    /** What else runs on a machine can only take requests away, so the best round is the least disturbed one. */
    Round best() {
        return rounds.stream().max(Comparator.comparingDouble(Round::perSecond)).orElseThrow();
    }
}
