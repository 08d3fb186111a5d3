package org.alumninetwork.chapters.chapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.UUID;
import org.alumninetwork.chapters.organisation.OrganisationMoved;
import org.alumninetwork.support.change.ChangeLog;

/**
 * Tells the feed of each change of a certification: members-service and events-service act on it. A chapter that moves is
 * certified from then on by whom it is below; its state stays.
 */
@ApplicationScoped
public class Certifications {

    private final ChapterRepository chapters;
    private final ChangeLog changes;
    private final Clock clock;

    Certifications(ChapterRepository chapters, ChangeLog changes, Clock clock) {
        this.chapters = chapters;
        this.changes = changes;
        this.clock = clock;
    }

    void follow(@Observes OrganisationMoved moved) {
        chapters.takeCertifierAbove(moved.organisation(), clock.instant()).forEach(this::published);
    }

    public ChapterView published(Chapter chapter) {
        chapters.flush();
        ChapterView view = ChapterView.of(chapter);
        changes.changed("certification", chapter.id(), view);
        return view;
    }

    /** As {@link #published(Chapter)}, for one that somebody else changed in this transaction. */
    public ChapterView published(UUID chapter) {
        return published(chapters.required(chapter));
    }
}
