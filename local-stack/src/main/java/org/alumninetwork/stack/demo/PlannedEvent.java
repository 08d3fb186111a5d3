package org.alumninetwork.stack.demo;

import java.time.LocalDateTime;

/**
 * An occasion at its place and time.
 *
 * @param code different for each; the same in every plan made on the same day
 * @param begins in the host's time zone
 * @param coming whether people can still register for some days after the plan was made
 * @param guests how many ask for a place; more than there are where people are to wait
 */
record PlannedEvent(
        String code,
        Body host,
        Occasion occasion,
        LocalDateTime begins,
        boolean coming,
        int guests,
        boolean cancelled) {

    LocalDateTime ends() {
        return begins.plusMinutes(occasion.minutes());
    }
}
