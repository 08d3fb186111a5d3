package org.alumninetwork.events.event;

import java.util.List;
import java.util.UUID;

/**
 * Which events a caller sees.
 *
 * @param everything drafts of everybody, too
 * @param member those that are published for members, for this one, or for what they belong to; nothing: for nobody
 * @param belongsTo organisations whose members the caller is one of
 * @param organisations those whose events the caller may hold: their drafts are seen, too
 */
public record VisibleEvents(boolean everything, UUID member, List<UUID> belongsTo, List<UUID> organisations) {

    static final VisibleEvents ALL = new VisibleEvents(true, null, List.of(), List.of());
    static final VisibleEvents PUBLIC_ONLY = new VisibleEvents(false, null, List.of(), List.of());
}
