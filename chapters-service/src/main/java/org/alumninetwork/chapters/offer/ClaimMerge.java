package org.alumninetwork.chapters.offer;

import jakarta.enterprise.context.ApplicationScoped;
import org.alumninetwork.support.merge.MergeJournal;
import org.alumninetwork.support.merge.MergeJournal.Relation;
import org.alumninetwork.support.merge.MergeOutcome;
import org.alumninetwork.support.merge.MergedBelongings;
import org.alumninetwork.support.merge.Merging;

/** Claims of the lost record are the survivor's. Where both claimed an offer, the survivor's claim is the person's. */
@ApplicationScoped
class ClaimMerge implements MergedBelongings {

    private static final Relation CLAIM = Relation.of("offer_claim");

    private final MergeJournal journal;

    ClaimMerge(MergeJournal journal) {
        this.journal = journal;
    }

    /** A second claim stays what it is in the books of the offer: its code may be in somebody's hands. */
    @Override
    public void move(Merging merge) {
        journal.note(merge, CLAIM, MergeOutcome.MOVED, """
                r.member_id = :lost and not exists (select from offer_claim s
                    where s.offer_id = r.offer_id and s.member_id = :survivor)""");
        journal.apply(merge, CLAIM, "");
    }

    @Override
    public void putBack(Merging merge) {
        journal.reverse(merge, CLAIM, "");
    }
}
