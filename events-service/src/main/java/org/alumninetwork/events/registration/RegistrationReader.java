package org.alumninetwork.events.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.events.event.Event;
import org.alumninetwork.events.event.EventRepository;
import org.alumninetwork.events.member.Members;
import org.alumninetwork.events.registration.RegistrationExplanation.Obstacle;
import org.alumninetwork.events.registration.RegistrationExplanation.QueuePolicy;
import org.alumninetwork.events.registration.RegistrationRepository.AfterNumber;
import org.alumninetwork.events.registration.RegistrationRepository.BeforeId;
import org.alumninetwork.support.paging.Page;
import org.alumninetwork.support.paging.PageRequest;

/** Shows registrations to those who may see them. */
@ApplicationScoped
class RegistrationReader {

    private final RegistrationRepository registrations;
    private final RegistrationPolicy policy;
    private final EventRepository events;
    private final Members members;
    private final RegistrationHistory history;
    private final Clock clock;

    RegistrationReader(
            RegistrationRepository registrations,
            RegistrationPolicy policy,
            EventRepository events,
            Members members,
            RegistrationHistory history,
            Clock clock) {
        this.registrations = registrations;
        this.policy = policy;
        this.events = events;
        this.members = members;
        this.history = history;
        this.clock = clock;
    }

    RegistrationView get(UUID id) {
        Registration registration = registrations.required(id);
        policy.mayKnow(registration);
        return RegistrationView.of(registration);
    }

    RegistrationExplanation explain(UUID id) {
        Registration registration = registrations.required(id);
        policy.mayKnow(registration);
        Event event = events.required(registration.eventId());
        boolean waits = registration.isWaiting();
        return new RegistrationExplanation(
                id,
                registration.state(),
                registration.reason(),
                QueuePolicy.STRICT_ORDER,
                waits ? history.positionOf(registration) : null,
                event.waiting(),
                event.confirmed(),
                event.capacity().orElse(null),
                waits ? obstacleAt(event) : null,
                history.stepsOf(id));
    }

    private Obstacle obstacleAt(Event event) {
        return event.registrationWindow().hasClosedBy(clock.instant())
                ? Obstacle.REGISTRATION_CLOSED
                : Obstacle.EVENT_FULL;
    }

    Page<RegistrationView> ofMember(RegistrationFilter filter, PageRequest page) {
        UUID member = policy.listedMember(filter.otherMember());
        return Page.of(registrations.of(member, filter, page), page, BeforeId::of, RegistrationView::of);
    }

    Page<RegistrantView> toEvent(UUID eventId, RegistrantFilter filter, PageRequest page) {
        Event event = events.required(eventId);
        policy.mayList(event);
        List<Registration> found = registrations.to(eventId, filter, page);
        Map<UUID, String> names = members.namesForOfficers(
                found.stream().map(Registration::memberId).toList());
        return Page.of(
                found,
                page,
                AfterNumber::of,
                registration -> RegistrantView.of(registration, names.get(registration.memberId())));
    }
}
