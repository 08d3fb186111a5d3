package org.alumninetwork.events.series;

import jakarta.enterprise.context.ApplicationScoped;
import org.alumninetwork.events.event.EventPolicy;
import org.alumninetwork.events.event.EventRepository;
import org.alumninetwork.support.problem.CommonProblems;

/** Who sees an occurrence of a series sees the series; its hosts are the organisation that made it. */
@ApplicationScoped
class SeriesPolicy {

    private final EventPolicy events;
    private final SeriesRepository repository;
    private final EventRepository occurrences;

    SeriesPolicy(EventPolicy events, SeriesRepository repository, EventRepository occurrences) {
        this.events = events;
        this.repository = repository;
        this.occurrences = occurrences;
    }

    boolean isHost(EventSeries series) {
        return events.actsFor(series.organisationId());
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404, the same as for a series that does not exist
     */
    void mayKnow(EventSeries series) {
        boolean knows = isHost(series)
                || repository.representativeOf(series.id()).stream()
                        .anyMatch(id -> events.knows(occurrences.required(id)));
        if (!knows) {
            throw CommonProblems.NOT_FOUND.because("There is no series " + series.id() + ".");
        }
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for a series that the caller may not know of, 403
     */
    void mayHost(EventSeries series) {
        mayKnow(series);
        events.mayHostFor(series.organisationId());
    }
}
