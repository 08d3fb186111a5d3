package org.alumninetwork.benchmarks.search;

import org.alumninetwork.benchmarks.program.Load;

/**
 * What was measured of a question in a directory of so many members.
 *
 * @param ours through the gateway, one after the other
 * @param theirs how many times a second pgbench sent the same statements
 */
record Answers(Question question, long members, Load ours, double theirs) {

    /** Milliseconds that the statements take by themselves, on average. */
    double alone() {
        return 1000 / theirs;
    }
}
