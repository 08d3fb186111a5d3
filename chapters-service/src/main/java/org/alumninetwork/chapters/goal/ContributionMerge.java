package org.alumninetwork.chapters.goal;

import jakarta.enterprise.context.ApplicationScoped;
import org.alumninetwork.support.change.ChangeLog;
import org.alumninetwork.support.merge.MergeJournal;
import org.alumninetwork.support.merge.MergeJournal.Relation;
import org.alumninetwork.support.merge.MergeOutcome;
import org.alumninetwork.support.merge.MergedBelongings;
import org.alumninetwork.support.merge.Merging;

/** What somebody did for goals under either record is the survivor's. */
@ApplicationScoped
class ContributionMerge implements MergedBelongings {

    private static final Relation CONTRIBUTION = Relation.of("contribution");
    private static final String VERSION = ", version = r.version + 1, updated_at = :now";

    private final MergeJournal journal;
    private final ContributionRepository contributions;
    private final ChangeLog changes;

    ContributionMerge(MergeJournal journal, ContributionRepository contributions, ChangeLog changes) {
        this.journal = journal;
        this.contributions = contributions;
        this.changes = changes;
    }

    @Override
    public void move(Merging merge) {
        journal.note(merge, CONTRIBUTION, MergeOutcome.MOVED, "r.member_id = :lost");
        journal.apply(merge, CONTRIBUTION, VERSION);
        tell(merge);
    }

    @Override
    public void putBack(Merging merge) {
        journal.reverse(merge, CONTRIBUTION, VERSION);
        tell(merge);
    }

    private void tell(Merging merge) {
        contributions
                .list("id in ?1", journal.ids(merge, CONTRIBUTION, MergeOutcome.MOVED))
                .forEach(contribution -> changes.changed("contribution", contribution.id(), contribution.view()));
    }
}
