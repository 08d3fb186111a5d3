package org.alumninetwork.events.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.alumninetwork.events.event.Event;
import org.alumninetwork.events.event.EventChanges;
import org.alumninetwork.events.event.EventPolicy;
import org.alumninetwork.events.event.EventProblems;
import org.alumninetwork.events.event.EventRepository;
import org.alumninetwork.events.organisation.Organisations;
import org.alumninetwork.support.paging.Page;
import org.alumninetwork.support.paging.PageRequest;

/**
 * Who holds an event together. The organisation that made it asks, each other one decides for itself, and may
 * change its mind. Once an organisation has consented the event is its own, too: in its calendar, and in the feed.
 */
@ApplicationScoped
class HostService {

    private final HostRepository hosts;
    private final EventRepository events;
    private final EventPolicy policy;
    private final Organisations organisations;
    private final EventChanges told;
    private final Clock clock;

    HostService(
            HostRepository hosts,
            EventRepository events,
            EventPolicy policy,
            Organisations organisations,
            EventChanges told,
            Clock clock) {
        this.hosts = hosts;
        this.events = events;
        this.policy = policy;
        this.organisations = organisations;
        this.told = told;
        this.clock = clock;
    }

    /** Who was asked and has not answered is for the hosts to know, and for those asked. */
    Page<HostView> list(UUID eventId, PageRequest page) {
        policy.mayPrepare(events.required(eventId));
        return Page.of(hosts.of(eventId, page), page, HostRepository.AfterOrganisation::of, Function.identity());
    }

    @Transactional
    HostView ask(UUID eventId, UUID organisation) {
        Event event = events.locked(eventId);
        policy.mayOwn(event);
        mustBeAskable(event, organisation);
        hosts.ask(eventId, organisation, clock.instant());
        return asked(eventId, organisation);
    }

    @Transactional
    HostView decide(UUID eventId, UUID organisation, HostState decision) {
        Event event = events.locked(eventId);
        if (!wasAsked(event, organisation)) {
            policy.mayKnow(event);
        }
        asked(eventId, organisation);
        policy.mayHostFor(organisation);
        hosts.decide(eventId, organisation, decision, clock.instant());
        shareAmongThoseConsenting(event);
        return asked(eventId, organisation);
    }

    /** One that declined may know of the event no more, but that it was asked it knows. */
    private boolean wasAsked(Event event, UUID organisation) {
        return policy.actsFor(organisation)
                && hosts.find(event.id(), organisation).isPresent();
    }

    private void shareAmongThoseConsenting(Event event) {
        Instant now = clock.instant();
        event.holdTogetherWith(hosts.consenting(event.id()), now);
        told.tell(event);
    }

    private void mustBeAskable(Event event, UUID organisation) {
        if (!organisations.isActive(organisation)) {
            throw EventProblems.UNKNOWN_HOST.because("There is no active organisation " + organisation + ".");
        }
        if (event.hasEnded()) {
            throw EventProblems.EVENT_HAS_ENDED.because("Its hosts stay.");
        }
        if (event.hosts().contains(organisation)
                || hosts.find(event.id(), organisation).isPresent()) {
            throw HostProblems.ALREADY_HOST.because("Look at /v1/events/" + event.id() + "/hosts.");
        }
    }

    private HostView asked(UUID event, UUID organisation) {
        return hosts.find(event, organisation)
                .orElseThrow(() -> HostProblems.NOT_ASKED.because("Nobody asked " + organisation + "."));
    }
}
