package org.alumninetwork.events.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.events.event.Event;
import org.alumninetwork.events.event.EventPolicy;
import org.alumninetwork.events.event.EventProblems;
import org.alumninetwork.events.event.EventRepository;
import org.alumninetwork.support.caller.Caller;
import org.alumninetwork.support.caller.CallerIdentity;
import org.alumninetwork.support.problem.CommonProblems;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes feedback from attendees, each once, and shows hosts what many of them say, but not who. */
@ApplicationScoped
class FeedbackService {

    private final FeedbackRepository feedback;
    private final EventRepository events;
    private final EventPolicy policy;
    private final CallerIdentity identity;
    private final Clock clock;
    private final int leastAnswers;

    FeedbackService(
            FeedbackRepository feedback,
            EventRepository events,
            EventPolicy policy,
            CallerIdentity identity,
            Clock clock,
            @ConfigProperty(name = "alumni.feedback.least-answers", defaultValue = "5") int leastAnswers) {
        this.feedback = feedback;
        this.events = events;
        this.policy = policy;
        this.identity = identity;
        this.clock = clock;
        this.leastAnswers = leastAnswers;
    }

    @Transactional
    void give(UUID eventId, GiveFeedback given) {
        Event event = events.required(eventId);
        policy.mayKnow(event);
        Optional<UUID> caller = caller();
        mustHaveBegun(event);
        UUID attendance = caller.flatMap(member -> feedback.attendanceOf(member, eventId))
                .orElseThrow(() -> FeedbackProblems.NOT_ATTENDED.because("There is no registration that is ATTENDED."));
        if (!feedback.noteAnswerOf(attendance)) {
            throw FeedbackProblems.FEEDBACK_GIVEN.because("Thank you for what you have said already.");
        }
        feedback.keep(eventId, given);
    }

    private void mustHaveBegun(Event event) {
        if (!event.times().hasStartedBy(clock.instant())) {
            throw EventProblems.EVENT_NOT_STARTED.because(
                    "It starts at " + event.times().startInstant() + ".");
        }
    }

    FeedbackResults results(UUID eventId) {
        policy.mayHost(events.required(eventId));
        return feedback.resultsOf(eventId, leastAnswers);
    }

    private Optional<UUID> caller() {
        return switch (identity.current()) {
            case Caller.Person person -> person.memberId();
            case Caller.Administrator _, Caller.Service _, Caller.Integration _, Caller.Anonymous _ ->
                throw CommonProblems.FORBIDDEN.because("Only members give feedback.");
        };
    }
}
