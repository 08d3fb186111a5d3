package org.alumninetwork.members.access;

import jakarta.enterprise.context.ApplicationScoped;
import org.alumninetwork.support.merge.MergeJournal;
import org.alumninetwork.support.merge.MergeJournal.Relation;
import org.alumninetwork.support.merge.MergeOutcome;
import org.alumninetwork.support.merge.MergedBelongings;
import org.alumninetwork.support.merge.Merging;

/** Who looked at the lost record looked at the survivor. What the lost record looked at stays under its id. */
@ApplicationScoped
class AccessMerge implements MergedBelongings {

    private static final Relation ENTRY = Relation.of("access_entry");

    private final MergeJournal journal;

    AccessMerge(MergeJournal journal) {
        this.journal = journal;
    }

    @Override
    public void move(Merging merge) {
        journal.note(merge, ENTRY, MergeOutcome.MOVED, "r.member_id = :lost");
        journal.apply(merge, ENTRY, "");
    }

    @Override
    public void putBack(Merging merge) {
        journal.reverse(merge, ENTRY, "");
    }
}
