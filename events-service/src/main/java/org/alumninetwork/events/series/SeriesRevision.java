package org.alumninetwork.events.series;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.events.event.Event;
import org.alumninetwork.events.event.EventAudience;
import org.alumninetwork.events.event.EventProblems;
import org.alumninetwork.events.event.EventRepository;
import org.alumninetwork.support.http.Precondition;
import org.alumninetwork.support.patch.MergePatch;

/**
 * Changes and ends series, from an occurrence on. What has begun stays as it is: where there is any of it, what is meant
 * becomes a series of its own. Registrations stay with their occurrence.
 */
@ApplicationScoped
class SeriesRevision {

    private final SeriesRepository repository;
    private final SeriesPolicy policy;
    private final EventRepository events;
    private final OccurrenceRevision occurrences;
    private final EventAudience audience;
    private final Materialisation materialisation;
    private final SeriesChanges told;
    private final Clock clock;

    SeriesRevision(
            SeriesRepository repository,
            SeriesPolicy policy,
            EventRepository events,
            OccurrenceRevision occurrences,
            EventAudience audience,
            Materialisation materialisation,
            SeriesChanges told,
            Clock clock) {
        this.repository = repository;
        this.policy = policy;
        this.events = events;
        this.occurrences = occurrences;
        this.audience = audience;
        this.materialisation = materialisation;
        this.told = told;
        this.clock = clock;
    }

    /** A dry run does it all, tells what it did, and takes it back. */
    @Transactional
    SeriesAmendment amend(UUID id, SeriesScope scope, Precondition precondition, MergePatch patch) {
        EventSeries series = hosted(id);
        precondition.holdsFor(series.version());
        List<Event> meant = meant(series, scope.from);
        EventSeries amended = from(series, meant);
        SeriesDetails before = amended.details();
        SeriesDetails after = patch.applyTo(before).following(before);
        mustBePossible(before, after);
        amended.amend(after, clock.instant());
        List<OccurrenceChange> changes = occurrences.follow(amended, before, after, meant);
        told.tell(amended);
        boolean split = !amended.id().equals(series.id());
        if (scope.dryRun) {
            QuarkusTransaction.setRollbackOnly();
        }
        return new SeriesAmendment(scope.dryRun, split, split && scope.dryRun ? null : amended.id(), changes);
    }

    @Transactional
    SeriesView cancel(UUID id, CancelSeries cancellation) {
        EventSeries series = hosted(id);
        Instant now = clock.instant();
        List<Event> meant = meant(series, cancellation.from());
        LocalDateTime first = meant.getFirst().occursAt();
        occurrences.end(meant, cancellation.reason());
        series.endBefore(first, now);
        if (cancellation.from() == null || !first.isAfter(series.first())) {
            series.cancel(now);
        }
        return told.tell(series);
    }

    private EventSeries hosted(UUID id) {
        EventSeries series = repository.locked(id);
        policy.mayHost(series);
        if (series.state() == SeriesState.CANCELLED) {
            throw SeriesProblems.SERIES_CANCELLED.because("Nothing of it is to come.");
        }
        return series;
    }

    /** What is to come, from the first one that is meant on; what was cancelled by itself comes along. */
    private List<Event> meant(EventSeries series, UUID from) {
        Instant now = clock.instant();
        List<Event> all = events.lockedOf(series.id());
        LocalDateTime first = all.stream()
                .filter(event -> from == null || event.id().equals(from))
                .filter(event -> !event.hasEnded() && !event.times().hasStartedBy(now))
                .map(Event::occursAt)
                .findFirst()
                .orElseThrow(() -> SeriesProblems.NOTHING_TO_COME.because("Of what is meant nothing is to come."));
        return all.stream().filter(event -> !event.occursAt().isBefore(first)).toList();
    }

    private EventSeries from(EventSeries series, List<Event> meant) {
        LocalDateTime first = meant.getFirst().occursAt();
        if (!first.isAfter(series.first())) {
            return series;
        }
        EventSeries later = series.splitAt(first, clock.instant());
        repository.persistAndFlush(later);
        meant.forEach(event -> event.belongTo(later.id(), event.occursAt()));
        told.tell(series);
        return later;
    }

    private void mustBePossible(SeriesDetails before, SeriesDetails after) {
        if (!after.event().organisationId().equals(before.event().organisationId())) {
            throw EventProblems.HOST_IS_FIXED.because(
                    "It is held by " + before.event().organisationId() + ".");
        }
        audience.mustExist(before.event(), after.event());
        materialisation.mustBeUsable(after);
    }
}
