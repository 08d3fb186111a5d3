package org.alumninetwork.events.series;

import jakarta.enterprise.context.ApplicationScoped;
import org.alumninetwork.support.change.ChangeLog;

/** Tells the feed about series. */
@ApplicationScoped
class SeriesChanges {

    private final SeriesRepository repository;
    private final ChangeLog changes;

    SeriesChanges(SeriesRepository repository, ChangeLog changes) {
        this.repository = repository;
        this.changes = changes;
    }

    SeriesView tell(EventSeries series) {
        repository.flush();
        SeriesView view = SeriesView.whole(series);
        changes.changed("series", series.id(), view);
        return view;
    }
}
