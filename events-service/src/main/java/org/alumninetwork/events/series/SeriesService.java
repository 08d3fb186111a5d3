package org.alumninetwork.events.series;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.alumninetwork.events.event.EventAudience;
import org.alumninetwork.events.event.EventPolicy;
import org.alumninetwork.events.event.EventProblems;
import org.alumninetwork.events.event.EventRepository;
import org.alumninetwork.events.event.EventRevision;
import org.alumninetwork.events.event.EventState;
import org.alumninetwork.events.organisation.Organisations;
import org.alumninetwork.events.series.SeriesRepository.AfterId;
import org.alumninetwork.support.paging.Page;
import org.alumninetwork.support.paging.PageRequest;

/** Drafts, shows and publishes series; {@link SeriesRevision} changes and ends them. */
@ApplicationScoped
class SeriesService {

    private final SeriesRepository repository;
    private final SeriesPolicy policy;
    private final EventPolicy eventPolicy;
    private final EventRepository events;
    private final EventRevision revision;
    private final Organisations organisations;
    private final EventAudience audience;
    private final Materialisation materialisation;
    private final SeriesChanges told;
    private final Clock clock;

    SeriesService(
            SeriesRepository repository,
            SeriesPolicy policy,
            EventPolicy eventPolicy,
            EventRepository events,
            EventRevision revision,
            Organisations organisations,
            EventAudience audience,
            Materialisation materialisation,
            SeriesChanges told,
            Clock clock) {
        this.repository = repository;
        this.policy = policy;
        this.eventPolicy = eventPolicy;
        this.events = events;
        this.revision = revision;
        this.organisations = organisations;
        this.audience = audience;
        this.materialisation = materialisation;
        this.told = told;
        this.clock = clock;
    }

    Page<SeriesView> list(UUID organisation, PageRequest page) {
        return Page.of(
                repository.visible(organisation, eventPolicy.visibleEvents(), page),
                page,
                AfterId::of,
                SeriesView::withoutWayIn);
    }

    SeriesView get(UUID id) {
        EventSeries series = repository.required(id);
        policy.mayKnow(series);
        return policy.isHost(series) ? SeriesView.whole(series) : SeriesView.withoutWayIn(series);
    }

    @Transactional
    SeriesView create(SeriesDetails details) {
        UUID organisation = details.event().organisationId();
        eventPolicy.mayHostFor(organisation);
        if (!organisations.isActive(organisation)) {
            throw EventProblems.UNKNOWN_HOST.because("There is no active organisation " + organisation + ".");
        }
        audience.mustExist(details.event());
        materialisation.mustBeUsable(details);
        EventSeries series = EventSeries.draft(details, clock.instant());
        repository.persistAndFlush(series);
        materialisation.extend(series);
        return told.tell(series);
    }

    /** With all its occurrences; those that follow in time are published as they come. */
    @Transactional
    SeriesView publish(UUID id) {
        EventSeries series = repository.locked(id);
        policy.mayHost(series);
        if (series.state() != SeriesState.DRAFT) {
            throw SeriesProblems.SERIES_NOT_DRAFT.because("It is " + series.state() + ".");
        }
        series.publish(clock.instant());
        events.lockedOf(id).stream()
                .filter(event -> event.state() == EventState.DRAFT)
                .forEach(revision::publish);
        return told.tell(series);
    }
}
