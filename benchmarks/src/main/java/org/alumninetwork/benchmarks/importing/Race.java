package org.alumninetwork.benchmarks.importing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One kind of file, imported several times by each side.
 *
 * @param goal how many times as long as theirs ours may take
 * @param ours seconds of each round
 * @param theirs seconds of each round
 * @param oursLogged MiB of write-ahead log of each round
 * @param theirsLogged MiB of write-ahead log of each round
 */
record Race(
        String name,
        double goal,
        List<Double> ours,
        List<Double> theirs,
        List<Double> oursLogged,
        List<Double> theirsLogged) {

    Race(String name, double goal) {
        this(name, goal, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** What else runs on a machine can only cost time, so the best round of each is the least disturbed one. */
    double ratio() {
        return Collections.min(ours) / Collections.min(theirs);
    }
}
