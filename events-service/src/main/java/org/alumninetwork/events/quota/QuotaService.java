package org.alumninetwork.events.quota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.alumninetwork.events.event.Event;
import org.alumninetwork.events.event.EventPolicy;
import org.alumninetwork.events.event.EventRepository;
import org.alumninetwork.events.registration.WaitingList;
import org.alumninetwork.support.change.ChangeLog;
import org.alumninetwork.support.http.Precondition;
import org.alumninetwork.support.paging.Page;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.patch.MergePatch;

/** Quotas are for everybody who knows the event to see, and for its hosts to change; whoever fits then is promoted. */
@ApplicationScoped
class QuotaService {

    private final QuotaRepository quotas;
    private final EventRepository events;
    private final EventPolicy policy;
    private final WaitingList waitingList;
    private final ChangeLog changes;
    private final Clock clock;

    QuotaService(
            QuotaRepository quotas,
            EventRepository events,
            EventPolicy policy,
            WaitingList waitingList,
            ChangeLog changes,
            Clock clock) {
        this.quotas = quotas;
        this.events = events;
        this.policy = policy;
        this.waitingList = waitingList;
        this.changes = changes;
        this.clock = clock;
    }

    Page<QuotaAvailability> list(UUID eventId, PageRequest page) {
        policy.mayKnow(events.required(eventId));
        return Page.of(quotas.of(eventId, page), page, QuotaRepository.AfterId::of, QuotaAvailability::of);
    }

    QuotaView get(UUID eventId, UUID id) {
        policy.mayKnow(events.required(eventId));
        return QuotaView.of(quotas.required(eventId, id));
    }

    @Transactional
    QuotaView create(UUID eventId, QuotaDetails details) {
        hosted(eventId);
        Quota quota = Quota.of(eventId, details, clock.instant());
        quotas.persist(quota);
        return told(quota);
    }

    @Transactional
    QuotaView amend(UUID eventId, UUID id, Precondition precondition, MergePatch patch) {
        Event event = hosted(eventId);
        Quota quota = quotas.required(eventId, id);
        precondition.holdsFor(quota.version());
        quota.amend(patch.applyTo(quota.details()), clock.instant());
        QuotaView view = told(quota);
        waitingList.promoteAfterAmendment(event);
        return view;
    }

    @Transactional
    void delete(UUID eventId, UUID id, Precondition precondition) {
        Event event = hosted(eventId);
        Quota quota = quotas.required(eventId, id);
        precondition.holdsFor(quota.version());
        quotas.delete(quota);
        quotas.flush();
        changes.deleted("quota", id);
        waitingList.promoteAfterAmendment(event);
    }

    private Event hosted(UUID eventId) {
        Event event = events.locked(eventId);
        policy.mayHost(event);
        return event;
    }

    private QuotaView told(Quota quota) {
        quotas.flush();
        QuotaView view = QuotaView.of(quota);
        changes.changed("quota", quota.id(), view);
        return view;
    }
}
