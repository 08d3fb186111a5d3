package org.alumninetwork.members.merge;

import jakarta.enterprise.context.ApplicationScoped;
import org.alumninetwork.support.merge.MergeJournal;
import org.alumninetwork.support.merge.MergeJournal.Relation;
import org.alumninetwork.support.merge.MergeOutcome;
import org.alumninetwork.support.merge.MergedBelongings;
import org.alumninetwork.support.merge.Merging;

/** Logins that the lost record had from a merge before. */
@ApplicationScoped
class LoginMerge implements MergedBelongings {

    private static final Relation LOGIN = new Relation("further_login", "r.login");

    private final MergeJournal journal;

    LoginMerge(MergeJournal journal) {
        this.journal = journal;
    }

    @Override
    public void move(Merging merge) {
        journal.note(merge, LOGIN, MergeOutcome.MOVED, "r.member_id = :lost");
        journal.apply(merge, LOGIN, "");
    }

    @Override
    public void putBack(Merging merge) {
        journal.reverse(merge, LOGIN, "");
    }
}
