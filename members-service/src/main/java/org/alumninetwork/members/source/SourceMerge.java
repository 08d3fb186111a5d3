package org.alumninetwork.members.source;

import jakarta.enterprise.context.ApplicationScoped;
import org.alumninetwork.support.merge.MergeJournal;
import org.alumninetwork.support.merge.MergeJournal.Relation;
import org.alumninetwork.support.merge.MergeOutcome;
import org.alumninetwork.support.merge.MergedBelongings;
import org.alumninetwork.support.merge.Merging;

/**
 * Whoever vouched for the lost record vouches for the survivor, and a later import by that id lands there. Once that is
 * undone, what was last said of either record may stand in the other: it counts as not said, so that the next run
 * writes it where it belongs.
 */
@ApplicationScoped
class SourceMerge implements MergedBelongings {

    private static final Relation SOURCE = new Relation("member_source", "r.source_id || ':' || r.external_id");

    /** Another hash for each merge: one that was undone twice does not bring back what counts as said. */
    private static final String NOT_SAID = """
            update member_source set state_hash = hashtextextended(external_id || cast(:merge as text), 0)
            where member_id in (:lost, :survivor)""";

    private final MergeJournal journal;

    SourceMerge(MergeJournal journal) {
        this.journal = journal;
    }

    @Override
    public void move(Merging merge) {
        journal.note(merge, SOURCE, MergeOutcome.MOVED, "r.member_id = :lost");
        journal.apply(merge, SOURCE, "");
    }

    @Override
    public void putBack(Merging merge) {
        journal.reverse(merge, SOURCE, "");
        journal.execute(merge, NOT_SAID);
    }
}
