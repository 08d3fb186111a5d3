package org.alumninetwork.events.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.alumninetwork.events.event.Event;
import org.alumninetwork.events.event.EventPolicy;
import org.alumninetwork.events.event.EventRepository;
import org.alumninetwork.support.change.ChangeLog;
import org.alumninetwork.support.http.Precondition;
import org.alumninetwork.support.paging.Page;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.patch.MergePatch;

/** Questions are for everybody who knows the event to see, and for the host that asks to change. */
@ApplicationScoped
class QuestionService {

    private final QuestionRepository questions;
    private final EventRepository events;
    private final EventPolicy policy;
    private final ChangeLog changes;
    private final Clock clock;

    QuestionService(
            QuestionRepository questions, EventRepository events, EventPolicy policy, ChangeLog changes, Clock clock) {
        this.questions = questions;
        this.events = events;
        this.policy = policy;
        this.changes = changes;
        this.clock = clock;
    }

    Page<QuestionView> list(UUID eventId, PageRequest page) {
        policy.mayKnow(events.required(eventId));
        return Page.of(questions.of(eventId, page), page, QuestionRepository.AfterId::of, QuestionView::of);
    }

    QuestionView get(UUID eventId, UUID id) {
        policy.mayKnow(events.required(eventId));
        return QuestionView.of(questions.required(eventId, id));
    }

    @Transactional
    QuestionView create(UUID eventId, QuestionDetails details) {
        mustAsk(hosted(eventId), details.organisationId());
        Question question = Question.of(eventId, details, clock.instant());
        questions.persist(question);
        return told(question);
    }

    @Transactional
    QuestionView amend(UUID eventId, UUID id, Precondition precondition, MergePatch patch) {
        Event event = hosted(eventId);
        Question question = questions.required(eventId, id);
        precondition.holdsFor(question.version());
        mustAsk(event, question.organisationId());
        QuestionDetails amended = patch.applyTo(question.details());
        mustMeanTheSame(event, question.details(), amended);
        mustAsk(event, amended.organisationId());
        question.amend(amended, clock.instant());
        return told(question);
    }

    @Transactional
    void delete(UUID eventId, UUID id, Precondition precondition) {
        Event event = hosted(eventId);
        Question question = questions.required(eventId, id);
        precondition.holdsFor(question.version());
        mustAsk(event, question.organisationId());
        questions.delete(question);
        questions.flush();
        changes.deleted("question", id);
    }

    private void mustAsk(Event event, UUID organisation) {
        if (!event.hosts().contains(organisation) || !policy.actsFor(organisation)) {
            throw QuestionProblems.ASKED_BY_NO_HOST.because("Hosts are " + event.hosts() + ".");
        }
    }

    private static void mustMeanTheSame(Event event, QuestionDetails before, QuestionDetails after) {
        boolean same = before.type() == after.type() && before.organisationId().equals(after.organisationId());
        if (event.seats().lastNumber() > 0 && !same) {
            throw QuestionProblems.QUESTION_IS_ANSWERED.because("People have registered.");
        }
    }

    private Event hosted(UUID eventId) {
        Event event = events.locked(eventId);
        policy.mayHost(event);
        return event;
    }

    private QuestionView told(Question question) {
        questions.flush();
        QuestionView view = QuestionView.of(question);
        changes.changed("question", question.id(), view);
        return view;
    }
}
