package org.alumninetwork.gateway.forward;

import io.vertx.core.http.HttpHeaders;
import org.alumninetwork.gateway.problem.Problem;
import org.alumninetwork.gateway.problem.ProblemType;
import org.alumninetwork.gateway.route.Route;

/** What a caller is told when forwarding fails. */
final class Failures {

    private static final String SOON = "2";

    private Failures() {}

    static Problem unreachable(Route route) {
        return ProblemType.SERVICE_UNAVAILABLE
                .because("The " + serviceOf(route) + " cannot be reached.")
                .with(HttpHeaders.RETRY_AFTER, SOON);
    }

    static Problem ejected(Route route) {
        long seconds = route.service().pause().plusNanos(999_999_999).toSeconds();
        return ProblemType.SERVICE_UNAVAILABLE
                .because("The " + serviceOf(route) + " failed many requests lately, and gets none for " + seconds
                        + " s.")
                .with(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
    }

    static Problem busy(Route route) {
        return ProblemType.SERVICE_UNAVAILABLE
                .because("The " + serviceOf(route) + " has too much to do.")
                .with(HttpHeaders.RETRY_AFTER, SOON);
    }

    static Problem unsendable(Route route) {
        return ProblemType.INTERNAL_ERROR.because("The request cannot be passed on to the " + serviceOf(route) + ".");
    }

    static Problem broken(Route route) {
        return ProblemType.BAD_GATEWAY.because("The " + serviceOf(route) + " broke off before it had answered.");
    }

    static Problem answerTooLarge(Route route) {
        return ProblemType.BAD_GATEWAY.because("The " + serviceOf(route) + " answered with more than "
                + route.answerLimit() + " bytes. Ask for less at once.");
    }

    static Problem silentService(Route route) {
        return ProblemType.GATEWAY_TIMEOUT.because(
                "The " + serviceOf(route) + " was silent for " + route.timeOut() + " ms.");
    }

    static Problem silentClient(Route route) {
        return ProblemType.REQUEST_TIMEOUT.because("The body must not pause for " + route.timeOut()
                + " ms, and be there within " + route.bodyTimeOut() + " ms.");
    }

    static Problem tooLarge(Route route) {
        return ProblemType.CONTENT_TOO_LARGE.because(
                route.path() + " takes bodies of up to " + route.bodyLimit() + " bytes.");
    }

    private static String serviceOf(Route route) {
        return route.service().name() + "-service";
    }
}
