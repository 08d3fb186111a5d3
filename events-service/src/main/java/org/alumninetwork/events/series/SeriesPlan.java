package org.alumninetwork.events.series;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.events.event.Event;
import org.alumninetwork.events.event.EventRepository;
import org.alumninetwork.events.plan.EventPlans;

/** Gives all occurrences to come the questions, quotas and sessions of one of them. */
@ApplicationScoped
class SeriesPlan {

    private final SeriesRepository repository;
    private final SeriesPolicy policy;
    private final EventRepository events;
    private final EventPlans plans;
    private final Clock clock;

    SeriesPlan(
            SeriesRepository repository, SeriesPolicy policy, EventRepository events, EventPlans plans, Clock clock) {
        this.repository = repository;
        this.policy = policy;
        this.events = events;
        this.plans = plans;
        this.clock = clock;
    }

    @Transactional
    SeriesPlanned plan(UUID id, PlanSeries asked) {
        EventSeries series = repository.locked(id);
        policy.mayHost(series);
        List<Event> all = events.lockedOf(id);
        mustBeOneOf(all, asked.eventId());
        List<Event> toCome = toCome(all, asked.eventId());
        if (asked.replace()) {
            plans.clear(idsOf(toCome.stream()
                    .filter(event -> event.seats().lastNumber() == 0)
                    .toList()));
        }
        return SeriesPlanned.of(toCome.size(), plans.copy(asked.eventId(), idsOf(toCome)));
    }

    private List<Event> toCome(List<Event> all, UUID model) {
        Instant now = clock.instant();
        return all.stream()
                .filter(event -> !event.id().equals(model)
                        && !event.hasEnded()
                        && !event.times().hasStartedBy(now))
                .toList();
    }

    private static void mustBeOneOf(List<Event> all, UUID model) {
        if (all.stream().noneMatch(event -> event.id().equals(model))) {
            throw SeriesProblems.NOT_AN_OCCURRENCE.because("There is no occurrence " + model + ".");
        }
    }

    private static List<UUID> idsOf(List<Event> events) {
        return events.stream().map(Event::id).toList();
    }
}
