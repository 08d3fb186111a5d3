package org.alumninetwork.chapters.confirmation;

import jakarta.enterprise.context.ApplicationScoped;
import org.alumninetwork.support.merge.MergeJournal;
import org.alumninetwork.support.merge.MergeJournal.Relation;
import org.alumninetwork.support.merge.MergeOutcome;
import org.alumninetwork.support.merge.MergedBelongings;
import org.alumninetwork.support.merge.Merging;

/** What somebody confirmed for a chapter under either record was said by the survivor. */
@ApplicationScoped
class ConfirmationMerge implements MergedBelongings {

    private static final Relation CONFIRMATION = Relation.of("chapter_confirmation");

    private final MergeJournal journal;

    ConfirmationMerge(MergeJournal journal) {
        this.journal = journal;
    }

    @Override
    public void move(Merging merge) {
        journal.note(merge, CONFIRMATION, MergeOutcome.MOVED, "r.member_id = :lost");
        journal.apply(merge, CONFIRMATION, "");
    }

    @Override
    public void putBack(Merging merge) {
        journal.reverse(merge, CONFIRMATION, "");
    }
}
