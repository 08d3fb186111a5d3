package org.alumninetwork.support.caller;

import java.util.UUID;

/**
 * An office that somebody holds today.
 *
 * @param organisationKind kind of the organisation, as the glossary names it: {@code NETWORK}, {@code CHAPTER}, …
 * @param type type of the office: {@code CHAIR}, {@code TREASURER}, …
 */
public record HeldOffice(UUID organisationId, String organisationKind, String type) {

    /** Staff hold an office in a network's own organisation. */
    public boolean isStaff() {
        return organisationKind.equals("NETWORK");
    }
}
