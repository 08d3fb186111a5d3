package org.alumninetwork.chapters.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import org.alumninetwork.support.change.ChangeLog;

/** Tells the feed of nominations that somebody else has changed in this transaction. */
@ApplicationScoped
public class Nominations {

    private final NominationRepository nominations;
    private final ChangeLog changes;

    Nominations(NominationRepository nominations, ChangeLog changes) {
        this.nominations = nominations;
        this.changes = changes;
    }

    public void tell(Collection<UUID> ids) {
        nominations
                .list("id in ?1 order by id", ids)
                .forEach(nomination -> changes.changed("nomination", nomination.id(), nomination.view()));
    }
}
