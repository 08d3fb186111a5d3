package org.alumninetwork.members;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Brings agreements as the feed of chapters-service does. */
public final class Agreements {

    private Agreements() {}

    /**
     * An agreement of all parties.
     *
     * @param until its end, or null
     * @param fields that it lets the source bring in
     */
    public static UUID between(List<UUID> parties, Instant from, Instant until, String source, List<String> fields) {
        UUID id = UUID.randomUUID();
        ObjectNode state = Offices.state(id)
                .put("inForceFrom", from == null ? null : from.toString())
                .put("inForceUntil", until == null ? null : until.toString());
        state.putObject("title").put("en", "Data sharing").put("sv", "Delning av uppgifter");
        var partyIds = state.putArray("partyIds");
        parties.forEach(party -> partyIds.add(party.toString()));
        ObjectNode terms = state.putArray("sharing").addObject().put("source", source);
        var names = terms.putArray("fields");
        fields.forEach(names::add);
        Offices.apply(Offices.change("partnership", id, state));
        return id;
    }

    /** An agreement that makes members of the one guests of the other. */
    public static UUID guests(UUID of, UUID membersOf, Instant from, Instant until) {
        UUID id = UUID.randomUUID();
        guests(id, of, membersOf, from, until);
        return id;
    }

    /** As the feed tells of it again, with another end. */
    public static void guests(UUID id, UUID of, UUID membersOf, Instant from, Instant until) {
        ObjectNode state = Offices.state(id)
                .put("inForceFrom", from.toString())
                .put("inForceUntil", until == null ? null : until.toString());
        state.putObject("title").put("en", "Alumni together");
        state.putArray("partyIds").add(of.toString()).add(membersOf.toString());
        state.putArray("benefits")
                .addObject()
                .put("kind", "GUEST_MEMBERSHIP")
                .put("givenBy", of.toString())
                .put("givenTo", membersOf.toString());
        Offices.apply(Offices.change("partnership", id, state));
    }
}
