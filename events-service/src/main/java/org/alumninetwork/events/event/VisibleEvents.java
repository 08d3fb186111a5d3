package org.alumninetwork.events.event;

import java.util.List;
import java.util.UUID;

/**
 * Which events a caller sees.
 *
 * @param everything drafts of everybody, too
 * @param forMembers those that are published for members
 * @param organisations those whose events the caller may hold: their drafts are seen, too
 */
record VisibleEvents(boolean everything, boolean forMembers, List<UUID> organisations) {

    static final VisibleEvents ALL = new VisibleEvents(true, true, List.of());
    static final VisibleEvents PUBLIC_ONLY = new VisibleEvents(false, false, List.of());
}
