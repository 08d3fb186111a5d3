package org.alumninetwork.events.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.events.event.Event;
import org.alumninetwork.events.event.EventRepository;
import org.alumninetwork.events.member.Members;
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

    RegistrationReader(
            RegistrationRepository registrations, RegistrationPolicy policy, EventRepository events, Members members) {
        this.registrations = registrations;
        this.policy = policy;
        this.events = events;
        this.members = members;
    }

    RegistrationView get(UUID id) {
        Registration registration = registrations.required(id);
        policy.mayKnow(registration);
        return RegistrationView.of(registration);
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
