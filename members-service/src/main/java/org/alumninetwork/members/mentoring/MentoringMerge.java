package org.alumninetwork.members.mentoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.alumninetwork.support.change.ChangeLog;
import org.alumninetwork.support.merge.MergeJournal;
import org.alumninetwork.support.merge.MergeJournal.Relation;
import org.alumninetwork.support.merge.MergeOutcome;
import org.alumninetwork.support.merge.Merging;

/**
 * What the survivor offers as a mentor stays; without an offer of its own it takes the lost record's over. Places are
 * counted by contacts, so the contacts of a merge take the offers along.
 */
@ApplicationScoped
public class MentoringMerge {

    private static final Relation OFFER = new Relation("mentoring_offer", "r.member_id");

    private final MergeJournal journal;
    private final MentoringService mentoring;
    private final ChangeLog changes;

    MentoringMerge(MergeJournal journal, MentoringService mentoring, ChangeLog changes) {
        this.journal = journal;
        this.mentoring = mentoring;
        this.changes = changes;
    }

    /** Before contacts move, and places are counted. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void move(Merging merge) {
        journal.note(merge, OFFER, MergeOutcome.REMOVED, """
                r.member_id = :lost and exists (select from mentoring_offer s where s.member_id = :survivor)""");
        journal.note(merge, OFFER, MergeOutcome.MOVED, "r.member_id = :lost");
        if (!journal.rows(merge, OFFER).isEmpty()) {
            journal.note(merge, OFFER, MergeOutcome.CHANGED, "r.member_id = :survivor");
            journal.apply(merge, OFFER, ", version = r.version + 1");
            changes.deleted("mentoring-offer", merge.lost());
        }
    }

    /**
     * After contacts moved, before places are counted and told. The key changes with the owner, so the row is not found by
     * it; of a capacity that the merge raised only what the mentor has not amended since is taken back.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void putBack(Merging merge) {
        int back = journal.execute(merge, """
                update mentoring_offer set member_id = :lost, version = version + 1
                where member_id = :survivor and exists (select from merge_row
                    where merge_id = :merge and relation = 'mentoring_offer' and outcome = 'MOVED')""");
        journal.putBackRemoved(merge, OFFER);
        mentoring.recount(merge.survivor());
        journal.execute(merge, """
                update mentoring_offer r set capacity = greatest(r.taken, cast(k.before->>'capacity' as integer)),
                    version = r.version + 1
                from merge_row k where k.merge_id = :merge and k.relation = 'mentoring_offer' and k.outcome = 'CHANGED'
                and r.member_id = :survivor and r.updated_at = cast(k.before->>'updated_at' as timestamptz)""");
        if (back > 0) {
            changes.deleted("mentoring-offer", merge.survivor());
        }
    }
}
