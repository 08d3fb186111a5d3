package org.alumninetwork.members.importing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.alumninetwork.support.problem.ProblemType;

/** How a failure is kept with its import. */
final class ImportFailures {

    private ImportFailures() {}

    static String asJson(ProblemType type) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", type.type().toString())
                .put("title", type.title())
                .put("detail", type.explanation())
                .toString();
    }
}
