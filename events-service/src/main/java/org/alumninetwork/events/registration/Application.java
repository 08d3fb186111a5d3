package org.alumninetwork.events.registration;

import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.support.idempotency.KeyedRequest;

/**
 * A request for a place at an event.
 *
 * @param key what makes it safe to send again, where the caller sent a key
 */
record Application(Applicant applicant, Optional<KeyedRequest> key) {

    UUID memberId() {
        return applicant.memberId();
    }
}
