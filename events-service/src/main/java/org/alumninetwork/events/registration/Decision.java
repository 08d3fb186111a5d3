package org.alumninetwork.events.registration;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.jboss.resteasy.reactive.RestResponse;

/** What becomes of an {@link Application}. */
sealed interface Decision {

    /** With a new registration, or with the answer that the same request got before. */
    record Answered(RestResponse<?> response) implements Decision {}

    record Refused(HttpProblem problem) implements Decision {}
}
