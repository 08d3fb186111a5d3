package org.alumninetwork.gateway.access;

import org.alumninetwork.gateway.problem.Problem;
import org.alumninetwork.gateway.token.Verification.Verified;

/** Whether a request is let through to its service. */
public sealed interface Decision {

    /** Let through with the token it came with. */
    record Admitted(Verified token) implements Decision {}

    /** Let through without a token: the path is open to all, and there is none, or it is not for this path. */
    record AdmittedAnonymously() implements Decision {}

    record Refused(Problem problem) implements Decision {}
}
