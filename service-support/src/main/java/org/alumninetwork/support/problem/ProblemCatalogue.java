package org.alumninetwork.support.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a service adds to the problems that are common to all: its own problem types, and which of them a database
 * constraint stands for. A rule is decided in the database, so a race ends in a constraint violation; the catalogue
 * turns it into the answer that the caller would have got without the race.
 */
public interface ProblemCatalogue {

    Stream<ProblemType> types();

    /** Name of the constraint to the problem that its violation means. */
    Map<String, ConstraintProblem> constraints();

    /**
     * @param detail what the violation means to the caller
     */
    record ConstraintProblem(ProblemType type, String detail) {

        HttpProblem occurrence() {
            return type.because(detail);
        }
    }
}
