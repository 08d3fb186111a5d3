package org.alumninetwork.members.export;

import jakarta.enterprise.context.ApplicationScoped;
import org.alumninetwork.support.merge.MergeJournal;
import org.alumninetwork.support.merge.MergedBelongings;
import org.alumninetwork.support.merge.Merging;

/**
 * A copy that was made while two records were one tells of both people: it goes once they are two again, as does one that
 * is being made. The copy of a lost record is gone with it.
 */
@ApplicationScoped
class ExportMerge implements MergedBelongings {

    private static final String MADE_SINCE = """
            delete from member_export e using merge m where m.id = :merge and e.member_id = :survivor
            and (e.ended_at is null or e.ended_at >= m.merged_at)""";

    private final MergeJournal journal;

    ExportMerge(MergeJournal journal) {
        this.journal = journal;
    }

    @Override
    public void move(Merging merge) {}

    @Override
    public void putBack(Merging merge) {
        journal.execute(merge, MADE_SINCE);
    }
}
