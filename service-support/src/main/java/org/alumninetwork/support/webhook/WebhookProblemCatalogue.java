package org.alumninetwork.support.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.alumninetwork.support.problem.ProblemCatalogue;
import org.alumninetwork.support.problem.ProblemType;

/** The problems with webhooks, the same in each service. */
@ApplicationScoped
class WebhookProblemCatalogue implements ProblemCatalogue {

    @Override
    public Stream<ProblemType> types() {
        return Arrays.stream(WebhookProblems.values());
    }

    @Override
    public Map<String, ConstraintProblem> constraints() {
        return Map.of();
    }
}
