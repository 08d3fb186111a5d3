package org.alumninetwork.support.webhook;

import java.time.Duration;
import java.util.Optional;

/** How an attempt to deliver a message ended. */
sealed interface Outcome {

    /** Any status of success. */
    record Taken(int status) implements Outcome {}

    /**
     * Any other status; redirects are not followed.
     *
     * @param retryAfter what {@code Retry-After} asks for
     */
    record Refused(int status, Optional<Duration> retryAfter) implements Outcome {}

    /** 410: nobody is there to be told any more. */
    record Gone() implements Outcome {}

    /** No answer. */
    record Unreachable(String reason) implements Outcome {}
}
