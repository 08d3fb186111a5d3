package org.alumninetwork.support.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * A kind of problem (RFC 9457, section 3.1.1) that an operation can answer with. Each feature keeps its own in an
 * enum named {@code XProblems}; the name of the constant in kebab case is the last part of the type's URI.
 */
public interface ProblemType {

    /** The constant's name, as {@link Enum#name()} gives it. */
    String name();

    /** HTTP status, 400 to 599. */
    int status();

    /** The same short sentence for every occurrence. */
    String title();

    /** What an integrator should know and do, shown on the page to which the type's URI resolves. */
    String explanation();

    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    default URI type() {
        return URI.create("/problems/" + slug());
    }

    /** An occurrence of this problem; {@code detail} says what is wrong here and what would be right. */
    default HttpProblem because(String detail) {
        return describe(detail).build();
    }

    /** As {@link #because(String)}, naming each fault of the input and where it stands. */
    default HttpProblem because(String detail, List<Violation> violations) {
        return describe(detail).with("violations", violations).build();
    }

    /** An occurrence to which further members (RFC 9457, section 3.2) or headers can be added. */
    default HttpProblem.Builder describe(String detail) {
        return HttpProblem.builder()
                .withType(type())
                .withTitle(title())
                .withStatus(status())
                .withDetail(detail);
    }
}
