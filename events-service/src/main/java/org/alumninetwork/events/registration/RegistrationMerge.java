package org.alumninetwork.events.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.alumninetwork.events.event.Event;
import org.alumninetwork.events.event.EventRepository;
import org.alumninetwork.events.quota.QuotaRepository;
import org.alumninetwork.support.merge.MergeJournal;
import org.alumninetwork.support.merge.MergeJournal.Relation;
import org.alumninetwork.support.merge.MergeOutcome;
import org.alumninetwork.support.merge.MergedBelongings;
import org.alumninetwork.support.merge.Merging;
import org.hibernate.Session;

/**
 * Registrations of the lost record are the survivor's. Where both are registered to an event the better registration
 * stays; the other one is cancelled, and its seat goes to who waits. None of it is news to the person, who comes to what
 * they came to before; only whoever cannot have back what they had is written to.
 */
@ApplicationScoped
class RegistrationMerge implements MergedBelongings {

    private static final Relation REGISTRATION = Relation.of("registration");
    private static final String VERSION = ", version = r.version + 1, updated_at = :now";

    private final Session database;
    private final MergeJournal journal;
    private final RegistrationRepository registrations;
    private final RegistrationChanges changes;
    private final EventRepository events;
    private final QuotaRepository quotas;
    private final WaitingList waitingList;

    RegistrationMerge(
            Session database,
            MergeJournal journal,
            RegistrationRepository registrations,
            RegistrationChanges changes,
            EventRepository events,
            QuotaRepository quotas,
            WaitingList waitingList) {
        this.database = database;
        this.journal = journal;
        this.registrations = registrations;
        this.changes = changes;
        this.events = events;
        this.quotas = quotas;
        this.waitingList = waitingList;
    }

    @Override
    public void move(Merging merge) {
        Map<UUID, Event> locked = new LinkedHashMap<>();
        for (Tuple collision : collisions(merge)) {
            locked.put(collision.get("event_id", UUID.class), events.locked(collision.get("event_id", UUID.class)));
            cancel(collision.get("worse", UUID.class), merge);
        }
        registrations.flush();
        journal.note(merge, REGISTRATION, MergeOutcome.MOVED, "r.member_id = :lost");
        journal.apply(merge, REGISTRATION, VERSION);
        tellFeed(merge);
        locked.values().forEach(waitingList::promoteAfterSeatsCameFree);
    }

    /** Events to which both are registered, in the order in which everybody who locks several does. */
    private List<Tuple> collisions(Merging merge) {
        return database.createNativeQuery("""
                        select event_id, (array_agg(id order by array_position(array['ATTENDED', 'CONFIRMED', 'OFFERED',
                            'PENDING', 'WAITLISTED', 'NO_SHOW'], state) desc, number desc))[1] as worse
                        from registration where member_id in (?1, ?2) and state not in ('CANCELLED', 'DECLINED')
                        group by event_id having count(*) > 1 order by event_id""", Tuple.class)
                .setParameter(1, merge.lost())
                .setParameter(2, merge.survivor())
                .getResultList();
    }

    private void cancel(UUID id, Merging merge) {
        journal.note(merge, REGISTRATION, MergeOutcome.CHANGED, "r.id = '" + id + "'");
        Registration registration = registrations.required(id);
        database.refresh(registration);
        registration.become(RegistrationState.CANCELLED, RegistrationReason.MERGED, merge.now());
    }

    @Override
    public void putBack(Merging merge) {
        Map<UUID, Event> locked = new LinkedHashMap<>();
        List<Tuple> cancelled = cancelledBy(merge);
        cancelled.forEach(row -> locked.computeIfAbsent(row.get("event_id", UUID.class), events::locked));
        journal.reverse(merge, REGISTRATION, VERSION);
        List<Registration> reduced = cancelled.stream()
                .flatMap(row -> restore(row, locked.get(row.get("event_id", UUID.class)), merge.now()).stream())
                .toList();
        registrations.flush();
        tellFeed(merge);
        changes.tellMembers(reduced);
        locked.values().forEach(waitingList::promoteAfterSeatsCameFree);
    }

    private List<Tuple> cancelledBy(Merging merge) {
        return database.createNativeQuery("""
                        select cast(key as uuid) as id, cast(before->>'event_id' as uuid) as event_id, before->>'state' as state,
                            before->>'reason' as reason
                        from merge_row where merge_id = ?1 and relation = 'registration' and outcome = 'CHANGED'
                        order by event_id, id""", Tuple.class)
                .setParameter(1, merge.id())
                .getResultList();
    }

    /**
     * What it was, where there are seats for it; otherwise it waits with its old number, which is before all others.
     *
     * @return the registration where that is less than it was, at an event that is not over
     */
    private Optional<Registration> restore(Tuple row, Event event, Instant now) {
        Registration registration = registrations.required(row.get("id", UUID.class));
        database.refresh(registration);
        if (!isOurs(registration)) {
            return Optional.empty();
        }
        RegistrationState before = RegistrationState.valueOf(row.get("state", String.class));
        RegistrationState next = possible(before, registration, event);
        RegistrationReason why = next == before
                ? RegistrationReason.valueOf(row.get("reason", String.class))
                : RegistrationReason.MERGED;
        registration.become(next, why, now);
        return Optional.of(registration)
                .filter(restored -> next != before && !event.times().isOverBy(now));
    }

    /** The merge cancelled it, and nothing has come in its place since. */
    private boolean isOurs(Registration registration) {
        return registration.reason() == RegistrationReason.MERGED
                && registrations
                        .activeOf(registration.eventId(), List.of(registration.memberId()))
                        .isEmpty();
    }

    private RegistrationState possible(RegistrationState before, Registration registration, Event event) {
        events.reread(event);
        boolean hasSeats =
                Seating.of(event, quotas.reread(event.id())).seat(registration.category(), registration.places());
        return switch (before) {
            case ATTENDED, NO_SHOW -> hasSeats ? before : RegistrationState.CANCELLED;
            case CONFIRMED -> openOr(hasSeats ? before : RegistrationState.WAITLISTED, event);
            case OFFERED -> openOr(RegistrationState.WAITLISTED, event);
            case PENDING, WAITLISTED -> openOr(before, event);
            case CANCELLED, DECLINED -> before;
        };
    }

    private static RegistrationState openOr(RegistrationState state, Event event) {
        return event.isPublished() ? state : RegistrationState.CANCELLED;
    }

    /** The rows were written past the entities, which are read again. */
    private void tellFeed(Merging merge) {
        List<UUID> ids = Stream.of(MergeOutcome.MOVED, MergeOutcome.CHANGED)
                .flatMap(outcome -> journal.ids(merge, REGISTRATION, outcome).stream())
                .toList();
        List<Registration> touched = registrations.list("id in ?1", ids);
        touched.forEach(database::refresh);
        if (!touched.isEmpty()) {
            changes.tellFeed(touched);
        }
    }
}
