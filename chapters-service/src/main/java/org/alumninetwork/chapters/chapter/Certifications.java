package org.alumninetwork.chapters.chapter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.alumninetwork.support.change.ChangeLog;

/** Tells the feed of each change of a certification: members-service and events-service act on it. */
@ApplicationScoped
public class Certifications {

    private final ChapterRepository chapters;
    private final ChangeLog changes;

    Certifications(ChapterRepository chapters, ChangeLog changes) {
        this.chapters = chapters;
        this.changes = changes;
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
