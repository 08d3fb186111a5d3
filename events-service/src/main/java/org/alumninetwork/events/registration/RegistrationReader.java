package org.alumninetwork.events.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alumninetwork.events.event.Event;
import org.alumninetwork.events.event.EventRepository;
import org.alumninetwork.events.member.Members;
import org.alumninetwork.events.question.Question;
import org.alumninetwork.events.question.QuestionRepository;
import org.alumninetwork.events.quota.QuotaRepository;
import org.alumninetwork.events.registration.RegistrationExplanation.Obstacle;
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
    private final QuestionRepository questions;
    private final QuotaRepository quotas;
    private final Clock clock;

    RegistrationReader(
            RegistrationRepository registrations,
            RegistrationPolicy policy,
            EventRepository events,
            Members members,
            RegistrationHistory history,
            QuestionRepository questions,
            QuotaRepository quotas,
            Clock clock) {
        this.registrations = registrations;
        this.policy = policy;
        this.events = events;
        this.members = members;
        this.history = history;
        this.questions = questions;
        this.quotas = quotas;
        this.clock = clock;
    }

    RegistrationView get(UUID id) {
        Registration registration = registrations.required(id);
        policy.mayKnow(registration);
        return RegistrationView.withGuests(registration);
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
                event.seats().queuePolicy(),
                waits ? history.positionOf(registration) : null,
                event.seats().waiting(),
                event.seats().confirmed(),
                event.seats().capacity().orElse(null),
                waits ? obstacleOf(registration, event) : null,
                history.stepsOf(id));
    }

    private Obstacle obstacleOf(Registration registration, Event event) {
        int left = event.seats().left().orElse(Integer.MAX_VALUE);
        if (!event.isPublished()) {
            return Obstacle.EVENT_POSTPONED;
        }
        if (event.times().registrationWindow().hasClosedBy(clock.instant())) {
            return Obstacle.REGISTRATION_CLOSED;
        }
        if (left < registration.places()) {
            return left <= 0 ? Obstacle.EVENT_FULL : Obstacle.PARTY_TOO_LARGE;
        }
        return quotas.of(event.id()).stream()
                        .anyMatch(quota ->
                                quota.covers(registration.category()) && quota.seatsLeft() < registration.places())
                ? Obstacle.QUOTA_FULL
                : Obstacle.BEHIND_OTHERS;
    }

    /** Answers are for the member, and for hosts by the questions that are theirs. */
    RegistrationAnswers answers(UUID id) {
        Registration registration = registrations.required(id);
        policy.mayKnow(registration);
        List<Question> asked = questions.of(registration.eventId());
        Set<UUID> readable = policy.isOwn(registration.memberId())
                ? asked.stream().map(Question::id).collect(Collectors.toSet())
                : policy.readable(asked);
        return RegistrationAnswers.of(registration, readable);
    }

    Page<RegistrationView> ofMember(RegistrationFilter filter, PageRequest page) {
        UUID member = policy.listedMember(filter.otherMember());
        return Page.of(registrations.of(member, filter, page), page, BeforeId::of, RegistrationView::withGuests);
    }

    Page<RegistrantView> toEvent(UUID eventId, RegistrantFilter filter, PageRequest page) {
        Event event = events.required(eventId);
        policy.mayList(event);
        List<Registration> found = registrations.to(eventId, filter, page);
        Map<UUID, String> names = members.namesForOfficers(
                found.stream().map(Registration::memberId).toList());
        Set<UUID> readable = policy.readable(questions.of(eventId));
        return Page.of(
                found,
                page,
                AfterNumber::of,
                registration -> RegistrantView.of(registration, names.get(registration.memberId()), readable));
    }
}
