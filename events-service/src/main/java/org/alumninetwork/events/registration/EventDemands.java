package org.alumninetwork.events.registration;

import jakarta.enterprise.context.ApplicationScoped;
import org.alumninetwork.events.event.Event;
import org.alumninetwork.events.question.QuestionRepository;
import org.alumninetwork.events.quota.QuotaRepository;

/** Finds what an event asks of those who register. */
@ApplicationScoped
class EventDemands {

    private final QuestionRepository questions;
    private final QuotaRepository quotas;

    EventDemands(QuestionRepository questions, QuotaRepository quotas) {
        this.questions = questions;
        this.quotas = quotas;
    }

    PartyRules of(Event event) {
        return new PartyRules(event, quotas.of(event.id()), questions.of(event.id()));
    }
}
