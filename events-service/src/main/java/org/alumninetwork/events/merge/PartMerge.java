package org.alumninetwork.events.merge;

import jakarta.enterprise.context.ApplicationScoped;
import org.alumninetwork.support.merge.MergeJournal;
import org.alumninetwork.support.merge.MergeJournal.Relation;
import org.alumninetwork.support.merge.MergeOutcome;
import org.alumninetwork.support.merge.MergedBelongings;
import org.alumninetwork.support.merge.Merging;

/**
 * Invitations, seats that an organisation gave somebody, and the address of a calendar are the survivor's; what both have
 * is the survivor's own.
 */
@ApplicationScoped
class PartMerge implements MergedBelongings {

    private static final Relation INVITATION = new Relation("event_invitation", "r.event_id");
    private static final Relation NAMING = new Relation("delegation_naming", "r.event_id || ':' || r.organisation_id");
    private static final Relation CALENDAR = new Relation("calendar_token", "encode(r.digest, 'hex')");

    private final MergeJournal journal;

    PartMerge(MergeJournal journal) {
        this.journal = journal;
    }

    @Override
    public void move(Merging merge) {
        journal.note(merge, INVITATION, MergeOutcome.REMOVED, """
                r.member_id = :lost and exists (select from event_invitation s
                    where s.event_id = r.event_id and s.member_id = :survivor)""");
        journal.note(merge, CALENDAR, MergeOutcome.REMOVED, """
                r.member_id = :lost and exists (select from calendar_token s where s.member_id = :survivor)""");
        for (Relation relation : new Relation[] {INVITATION, NAMING, CALENDAR}) {
            journal.note(
                    merge,
                    relation,
                    MergeOutcome.MOVED,
                    "r.member_id = :lost and not exists (select from merge_row k"
                            + " where k.merge_id = :merge and k.relation = '" + relation.table() + "' and k.key = cast("
                            + relation.key() + " as text))");
            journal.apply(merge, relation, "");
        }
    }

    @Override
    public void putBack(Merging merge) {
        for (Relation relation : new Relation[] {INVITATION, NAMING, CALENDAR}) {
            journal.reverse(merge, relation, "");
        }
    }
}
