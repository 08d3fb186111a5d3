package org.alumninetwork.benchmarks.importing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One kind of file, imported several times by each side.
 *
 * @param ours seconds of each round
 * @param theirs seconds of each round
 * @param oursLogged MiB of write-ahead log of each round
 * @param theirsLogged MiB of write-ahead log of each round
 */
record Race(String name, List<Double> ours, List<Double> theirs, List<Double> oursLogged, List<Double> theirsLogged) {

    Race(String name) {
        this(name, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** What else runs on a machine can only cost time, so the best round of each is the least disturbed one. */
    double ratio() {
        return Collections.min(ours) / Collections.min(theirs);
    }
}
