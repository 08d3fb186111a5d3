package org.alumninetwork.events.delegation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.events.event.Event;

/** Answers for whom somebody may come to an event whose seats belong to organisations. */
@ApplicationScoped
public class Delegations {

    private final DelegationRepository delegations;

    Delegations(DelegationRepository delegations) {
        this.delegations = delegations;
    }

    /**
     * The organisation for which the member comes; nothing where they may not.
     *
     * @param event one with delegations
     */
    public Optional<UUID> seatOf(UUID member, Event event, Instant now) {
        return delegations.seatsOf(event.id(), member, now).stream().findFirst();
    }

    /** Registrations of those whose office or whose organisation's certification has ended. */
    public List<UUID> outdated(UUID event, Instant now) {
        return delegations.outdated(event, now);
    }
}
