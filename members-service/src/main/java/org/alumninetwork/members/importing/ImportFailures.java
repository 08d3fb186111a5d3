package org.alumninetwork.members.importing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkiverse.resteasy.problem.HttpProblem;
import org.alumninetwork.support.problem.ProblemType;

/** How a failure is kept with its import. */
final class ImportFailures {

    private ImportFailures() {}

    static String asJson(HttpProblem refused) {
        return asJson(String.valueOf(refused.getType()), refused.getTitle(), refused.getDetail());
    }

    static String asJson(ProblemType type) {
        return asJson(type.type().toString(), type.title(), type.explanation());
    }

    private static String asJson(String type, String title, String detail) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", type)
                .put("title", title)
                .put("detail", detail)
                .toString();
    }
}
