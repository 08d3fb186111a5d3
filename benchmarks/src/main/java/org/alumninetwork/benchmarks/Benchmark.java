package org.alumninetwork.benchmarks;

import java.util.List;
import org.alumninetwork.benchmarks.program.Tool;

/** Compares one part of the network with something well known that does the same work. */
public interface Benchmark {

    /** By which it is called on the command line, and its results are filed. */
    String name();

    /** What it runs besides the network; without them it is skipped. */
    List<Tool> tools();

    /** Measures, in a few minutes at most. */
    Report run(Workplace place) throws Exception;
}
