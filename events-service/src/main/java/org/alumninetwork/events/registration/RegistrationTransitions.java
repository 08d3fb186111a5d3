package org.alumninetwork.events.registration;

import static org.alumninetwork.events.registration.RegistrationRepository.inOrder;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Gives many registrations to an event another state, in one statement. Its row is locked by the caller. */
@ApplicationScoped
class RegistrationTransitions {

    private final Session database;

    RegistrationTransitions(Session database) {
        this.database = database;
    }

    /**
     * Gives places to these who wait.
     *
     * @param offeredUntil nothing: they are confirmed at once
     * @return them as they are now, also those that this transaction had read before
     */
    List<Registration> promote(List<UUID> chosen, Optional<Instant> offeredUntil, RegistrationReason why, Instant now) {
        RegistrationState next = offeredUntil.isPresent() ? RegistrationState.OFFERED : RegistrationState.CONFIRMED;
        List<Registration> promoted = inOrder(database.createNativeQuery("""
                        update registration set state = :state, reason = :why, updated_at = :now,
                            offered_until = :until, version = version + 1
                        where id = any(:chosen)
                        returning *""", Registration.class)
                .setParameter("state", next.name())
                .setParameter("why", why.name())
                .setParameter("now", now)
                .setParameter("until", offeredUntil.orElse(null), Instant.class)
                .setParameter("chosen", chosen.toArray(UUID[]::new))
                .getResultList());
        promoted.stream().filter(one -> one.state() != next).forEach(database::refresh);
        return promoted;
    }

    /** Gives all offers to an event another deadline. */
    List<Registration> renewOffers(UUID event, Instant deadline, Instant now) {
        return inOrder(database.createNativeQuery("""
                        update registration set offered_until = :deadline, updated_at = :now, version = version + 1
                        where event_id = :event and state = 'OFFERED'
                        returning *""", Registration.class)
                .setParameter("deadline", deadline)
                .setParameter("now", now)
                .setParameter("event", event)
                .getResultList());
    }

    /** Ends the offers to an event whose deadline has come. */
    List<Registration> expireOffers(UUID event, Instant now) {
        return inOrder(database.createNativeQuery("""
                        update registration set state = 'DECLINED', reason = 'OFFER_EXPIRED', offered_until = null,
                            updated_at = :now, version = version + 1
                        where event_id = :event and state = 'OFFERED' and offered_until <= :now
                        returning *""", Registration.class)
                .setParameter("now", now)
                .setParameter("event", event)
                .getResultList());
    }

    /**
     * Ends what is open when the event is completed: who has a place has come or not, the others get none any more. Whoever
     * is named as absent did not come, also if they were checked in: then it was by mistake.
     *
     * @param absent registrations of those who did not come
     */
    List<Registration> conclude(UUID event, boolean checkedIn, List<UUID> absent, Instant now) {
        return inOrder(database.createNativeQuery("""
                        update registration set offered_until = null, updated_at = :now, version = version + 1,
                            state = case when state not in ('CONFIRMED', 'ATTENDED') then 'DECLINED'
                                when :checkedIn or id = any(:absent) then 'NO_SHOW' else 'ATTENDED' end,
                            reason = case when state in ('CONFIRMED', 'ATTENDED') and (:checkedIn or id = any(:absent))
                                then 'NOT_SEEN' else 'EVENT_COMPLETED' end
                        where event_id = :event and (state in ('PENDING', 'CONFIRMED', 'WAITLISTED', 'OFFERED')
                            or (state = 'ATTENDED' and id = any(:absent)))
                        returning *""", Registration.class)
                .setParameter("now", now)
                .setParameter("checkedIn", checkedIn)
                .setParameter("absent", absent.toArray(UUID[]::new))
                .setParameter("event", event)
                .getResultList());
    }

    /** Marks those as come who have not been before. */
    List<Registration> attend(Collection<UUID> arrived, Instant now) {
        return inOrder(database.createNativeQuery("""
                        update registration set state = 'ATTENDED', reason = 'CHECKED_IN', updated_at = :now,
                            version = version + 1
                        where id = any(:arrived) and state in ('CONFIRMED', 'NO_SHOW')
                        returning *""", Registration.class)
                .setParameter("now", now)
                .setParameter("arrived", arrived.toArray(UUID[]::new))
                .getResultList());
    }

    /** Ends the registrations of those who are delegates no more. */
    List<Registration> endDelegations(List<UUID> outdated, Instant now) {
        return inOrder(database.createNativeQuery("""
                        update registration set state = 'CANCELLED', reason = 'OFFICE_ENDED', offered_until = null,
                            updated_at = :now, version = version + 1
                        where id = any(:outdated) and state in ('PENDING', 'CONFIRMED', 'WAITLISTED', 'OFFERED')
                        returning *""", Registration.class)
                .setParameter("now", now)
                .setParameter("outdated", outdated.toArray(UUID[]::new))
                .getResultList());
    }

    /**
     * Everybody's, with the event.
     *
     * @param begun whoever was let in by then has attended, whatever comes afterwards; before it nobody has
     */
    List<Registration> cancelAll(UUID event, boolean begun, Instant now) {
        return inOrder(database.createNativeQuery("""
                        update registration set state = 'CANCELLED', reason = 'EVENT_CANCELLED', offered_until = null, updated_at = :now,
                            version = version + 1
                        where event_id = :event and (state in ('PENDING', 'CONFIRMED', 'WAITLISTED', 'OFFERED')
                            or (state = 'ATTENDED' and not :begun))
                        returning *""", Registration.class)
                .setParameter("now", now)
                .setParameter("event", event)
                .setParameter("begun", begun)
                .getResultList());
    }
}
