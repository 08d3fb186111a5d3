package org.alumninetwork.gateway.access;

import org.alumninetwork.gateway.problem.Problem;

/** Whether a request is let through to its service. */
public sealed interface Decision {

    /** Let through with the token it came with, if it came with any. */
    record Admitted() implements Decision {}

    /** Let through as if it had come without a token: the path is open to all, and the token is not for it. */
    record AdmittedAnonymously() implements Decision {}

    record Refused(Problem problem) implements Decision {}
}
