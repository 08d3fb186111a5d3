package org.alumninetwork.chapters.confirmation;

import jakarta.enterprise.context.ApplicationScoped;
import org.alumninetwork.support.change.ChangeLog;
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
    private final ConfirmationRepository confirmations;
    private final ChangeLog changes;

    ConfirmationMerge(MergeJournal journal, ConfirmationRepository confirmations, ChangeLog changes) {
        this.journal = journal;
        this.confirmations = confirmations;
        this.changes = changes;
    }

    @Override
    public void move(Merging merge) {
        journal.note(merge, CONFIRMATION, MergeOutcome.MOVED, "r.member_id = :lost");
        journal.apply(merge, CONFIRMATION, "");
        tell(merge);
    }

    @Override
    public void putBack(Merging merge) {
        journal.reverse(merge, CONFIRMATION, "");
        tell(merge);
    }

    private void tell(Merging merge) {
        confirmations
                .list("id in ?1", journal.ids(merge, CONFIRMATION, MergeOutcome.MOVED))
                .forEach(confirmation ->
                        changes.changed("chapter-confirmation", confirmation.id(), ConfirmationView.of(confirmation)));
    }
}
