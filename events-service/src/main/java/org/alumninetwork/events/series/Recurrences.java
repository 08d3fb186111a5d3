package org.alumninetwork.events.series;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** How series repeat, for calendars. */
@ApplicationScoped
public class Recurrences {

    private final SeriesRepository repository;
    private final SeriesPolicy policy;

    Recurrences(SeriesRepository repository, SeriesPolicy policy) {
        this.repository = repository;
        this.policy = policy;
    }

    public Map<UUID, Recurrence> of(Collection<UUID> series) {
        return repository.list("id in ?1", series).stream()
                .collect(Collectors.toMap(EventSeries::id, one -> one.details().recurrence()));
    }

    /**
     * What the series is called, by language tag.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for a series that the caller may not know of
     */
    public Map<String, String> titleOf(UUID id) {
        EventSeries series = repository.required(id);
        policy.mayKnow(series);
        return series.details().event().title();
    }
}
