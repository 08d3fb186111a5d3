package org.alumninetwork.gateway.forward;

import java.io.IOException;

/** A service's answer is larger than its route allows. */
final class AnswerTooLarge extends IOException {

    private static final long serialVersionUID = 1;

    AnswerTooLarge(long limit) {
        super("The answer is larger than " + limit + " bytes");
    }
}
