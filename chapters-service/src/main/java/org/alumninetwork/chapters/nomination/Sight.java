package org.alumninetwork.chapters.nomination;

import java.util.Optional;
import java.util.UUID;

/**
 * Which nominations of a cycle somebody may know of, besides those made by and of the member.
 *
 * @param all for those who run the cycle
 * @param consented for jurors, and for members where nominations are to be seconded
 */
record Sight(boolean all, boolean consented, Optional<UUID> member) {

    boolean includes(Nomination nomination) {
        return all
                || (consented && nomination.state() == NominationState.CONSENTED)
                || member.filter(own -> own.equals(nomination.nomineeId()) || own.equals(nomination.nominatedBy()))
                        .isPresent();
    }
}
