package org.alumninetwork.support.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alumninetwork.support.problem.ProblemCatalogue.ConstraintProblem;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What PostgreSQL refused, as a problem: a broken constraint by its name, a passing trouble as 503. */
@ApplicationScoped
class DatabaseProblems {

    private static final String INTEGRITY_CONSTRAINT_VIOLATION = "23";

    /**
     * Values that no column can hold: the character U+0000, numbers and dates beyond every range, a forged cursor. Other
     * data exceptions (class 22) are mistakes of ours.
     */
    private static final Set<String> UNSTORABLE = Set.of("22003", "22008", "22021", "22023", "22P02", "22P05");

    /** Connection trouble, rolled back transactions, lack of resources, shutdown, lock not available. */
    private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "55", "57");

    private final List<ProblemCatalogue> catalogues;

    DatabaseProblems(@All List<ProblemCatalogue> catalogues) {
        this.catalogues = catalogues;
    }

    /** The pool has no connection to give: its own exception has no state, only a message. */
    static Optional<HttpProblem> ofPool(SQLException withoutServer) {
        boolean exhausted = String.valueOf(withoutServer.getMessage()).contains("cquisition timeout");
        return exhausted ? Optional.of(unavailable()) : Optional.empty();
    }

    Optional<HttpProblem> of(PSQLException refused) {
        return Optional.ofNullable(refused.getSQLState()).flatMap(state -> of(state, refused.getServerErrorMessage()));
    }

    private Optional<HttpProblem> of(String state, ServerErrorMessage message) {
        if (UNSTORABLE.contains(state)) {
            return Optional.of(unstorable());
        }
        String stateClass = state.substring(0, 2);
        if (stateClass.equals(INTEGRITY_CONSTRAINT_VIOLATION)) {
            return Optional.of(ofConstraint(message.getConstraint()));
        }
        return PASSING_CLASSES.contains(stateClass) ? Optional.of(unavailable()) : Optional.empty();
    }

    private HttpProblem ofConstraint(String name) {
        return catalogues.stream()
                .map(ProblemCatalogue::constraints)
                .flatMap(constraints -> Stream.ofNullable(constraints.get(name)))
                .findFirst()
                .map(ConstraintProblem::occurrence)
                .orElseGet(() -> CommonProblems.CONFLICT.because("The rule " + name + " stands against it."));
    }

    private static HttpProblem unstorable() {
        return CommonProblems.INVALID_REQUEST.because(
                "A value is beyond what can be stored, or a text holds the character U+0000.");
    }

    private static HttpProblem unavailable() {
        return CommonProblems.SERVICE_UNAVAILABLE
                .describe("The database cannot answer at the moment.")
                .withHeader("Retry-After", 1)
                .build();
    }
}
