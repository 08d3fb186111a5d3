package org.alumninetwork.events.series;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.events.event.Event;
import org.alumninetwork.events.event.Occurrences;
import org.alumninetwork.events.plan.EventPlans;
import org.alumninetwork.support.problem.Violation;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes events of what a rule says, as far as the horizon: there is no end to some rules. */
@ApplicationScoped
class Materialisation {

    /** Daily, and some more; who holds that many events holds no series. */
    private static final int MOST_WITHIN_HORIZON = 400;

    private final Occurrences occurrences;
    private final SeriesRepository repository;
    private final EventPlans plans;
    private final Clock clock;
    private final Period horizon;

    Materialisation(
            Occurrences occurrences,
            SeriesRepository repository,
            EventPlans plans,
            Clock clock,
            @ConfigProperty(name = "alumni.series.horizon", defaultValue = "P1Y") Period horizon) {
        this.occurrences = occurrences;
        this.repository = repository;
        this.plans = plans;
        this.clock = clock;
        this.horizon = horizon;
    }

    /** Wall time up to which occurrences are to be there; a series that begins late has its first ones in any case. */
    LocalDateTime horizonOf(LocalDateTime first, ZoneId zone) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), zone);
        return Collections.max(List.of(first, now)).plus(horizon);
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 for a rule that is of no use
     */
    void mustBeUsable(SeriesDetails details) {
        Recurrence recurrence = details.recurrence();
        recurrence.fault().ifPresent(fault -> {
            throw unusable(fault);
        });
        int many = recurrence
                .between(recurrence.first(), recurrence.first().plus(horizon))
                .size();
        if (many == 0 || many > MOST_WITHIN_HORIZON) {
            throw unusable("It gives " + many + " occurrences in the first year.");
        }
    }

    private static HttpProblem unusable(String fault) {
        return SeriesProblems.RULE_NOT_USABLE.because(fault, List.of(Violation.ofBody("/rule", fault)));
    }

    /** What is not there yet, up to the horizon. */
    List<Event> extend(EventSeries series) {
        LocalDateTime until = horizonOf(series.first(), series.zone());
        List<Event> created = create(series, series.details().recurrence().between(series.materialisedUntil(), until));
        series.reachTo(until);
        return created;
    }

    /** They are planned as the last one before them, where there is one. */
    List<Event> create(EventSeries series, List<LocalDateTime> times) {
        Optional<UUID> model =
                times.isEmpty() ? Optional.empty() : repository.lastBefore(series.id(), times.getFirst());
        List<Event> created = occurrences.create(
                series.id(), series.details().event(), times, series.state() == SeriesState.PUBLISHED);
        model.ifPresent(last -> plans.copy(last, created.stream().map(Event::id).toList()));
        return created;
    }
}
