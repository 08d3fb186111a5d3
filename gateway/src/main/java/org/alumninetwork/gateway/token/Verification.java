package org.alumninetwork.gateway.token;

import java.util.Collections;
import java.util.Set;

/** What came of looking at a token. */
public sealed interface Verification {

    /**
     * The token is good.
     *
     * @param subject whom it speaks for: a login, or a client that acts for itself
     * @param client the client that it was given to
     * @param expiresAt milliseconds since the epoch
     */
    record Verified(String subject, String client, Set<String> scopes, long expiresAt) implements Verification {

        public boolean hasAnyOf(Set<String> wanted) {
            return !Collections.disjoint(scopes, wanted);
        }
    }

    /** The token is not to be accepted, for a reason that may be told to the caller. */
    record Rejected(String reason) implements Verification {}

    /** Nothing can be said of the token, because the issuer's keys could not be read. */
    record Undecided() implements Verification {}
}
