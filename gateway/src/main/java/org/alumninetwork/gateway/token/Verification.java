package org.alumninetwork.gateway.token;

import java.util.Collections;
import java.util.Set;

/** What came of looking at a token. */
public sealed interface Verification {

    /**
     * The token is good. Names stand beside their issuer's, as two issuers may give the same one.
     *
     * @param subject whom it speaks for: a login, or a client that acts for itself
     * @param client the client that it was given to
     * @param session the session that it came from; an empty name where the issuer does not say
     * @param issuedAt seconds since the epoch; 0 where the issuer does not say
     * @param expiresAt milliseconds since the epoch
     */
    record Verified(String subject, String client, String session, Set<String> scopes, long issuedAt, long expiresAt)
            implements Verification {

        public boolean hasAnyOf(Set<String> wanted) {
            return !Collections.disjoint(scopes, wanted);
        }
    }

    /** The token is not to be accepted, for a reason that may be told to the caller. */
    record Rejected(String reason) implements Verification {}

    /** Nothing can be said of the token, because the issuer's keys could not be read. */
    record Undecided() implements Verification {}
}
