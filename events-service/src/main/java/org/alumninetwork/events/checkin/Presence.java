package org.alumninetwork.events.checkin;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Who went through the door when, as far as is known: scans come in any order, and each is judged by its own time. */
final class Presence {

    private final Map<UUID, TreeMap<Instant, Direction>> passages = new HashMap<>();

    static Presence of(Collection<CheckInView> accepted) {
        Presence presence = new Presence();
        accepted.forEach(passage -> presence.note(passage.registrationId(), passage.scannedAt(), passage.direction()));
        return presence;
    }

    /** What a scan at this moment means; an accepted one is known from then on. */
    CheckInOutcome pass(UUID registration, Instant moment, Direction direction) {
        var before =
                passages.computeIfAbsent(registration, id -> new TreeMap<>()).floorEntry(moment);
        boolean inside = before != null && before.getValue() == Direction.ENTRY;
        CheckInOutcome outcome =
                switch (direction) {
                    case ENTRY -> inside ? CheckInOutcome.ALREADY_IN : CheckInOutcome.ADMITTED;
                    case EXIT -> inside ? CheckInOutcome.LEFT : CheckInOutcome.NOT_IN;
                };
        if (outcome.isAccepted()) {
            note(registration, moment, direction);
        }
        return outcome;
    }

    private void note(UUID registration, Instant moment, Direction direction) {
        passages.computeIfAbsent(registration, id -> new TreeMap<>()).put(moment, direction);
    }
}
