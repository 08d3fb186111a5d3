package org.alumninetwork.members.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import org.alumninetwork.support.merge.MergeJournal;
import org.alumninetwork.support.merge.MergeJournal.Relation;
import org.alumninetwork.support.merge.MergeOutcome;
import org.alumninetwork.support.merge.MergedBelongings;
import org.alumninetwork.support.merge.Merging;

/**
 * Of whom it was said that they are not the lost record's person, they are not the survivor's either. What was said of the
 * lost record stays beside that, and counts again once the merge is undone.
 */
@ApplicationScoped
class RejectionMerge implements MergedBelongings {

    private static final Relation REJECTION = new Relation("not_duplicate", "r.one_id || ':' || r.other_id");

    private static final String OF_LOST = """
            :lost in (r.one_id, r.other_id) and :survivor not in (r.one_id, r.other_id)
            and not exists (select from not_duplicate s
                where :survivor in (s.one_id, s.other_id) and :lost not in (s.one_id, s.other_id)
                and (s.one_id in (r.one_id, r.other_id) or s.other_id in (r.one_id, r.other_id)))""";

    /** Whether the survivor or the other record comes first in a pair, their ids decide. */
    private static final String OF_SURVIVOR = """
            from merge_row k cross join lateral (select cast(k.before->>case
                when k.before->>'one_id' = cast(:lost as text) then 'other_id' else 'one_id' end as uuid) as id) other
            where k.merge_id = :merge and k.relation = 'not_duplicate'""";

    private final MergeJournal journal;

    RejectionMerge(MergeJournal journal) {
        this.journal = journal;
    }

    @Override
    public void move(Merging merge) {
        journal.note(merge, REJECTION, MergeOutcome.MOVED, OF_LOST);
        journal.execute(merge, """
                insert into not_duplicate (one_id, other_id, said_by, said_at)
                select least(other.id, :survivor), greatest(other.id, :survivor), k.before->>'said_by',
                    cast(k.before->>'said_at' as timestamptz)\s""" + OF_SURVIVOR);
    }

    @Override
    public void putBack(Merging merge) {
        journal.execute(merge, """
                delete from not_duplicate where (one_id, other_id) in (
                    select least(other.id, :survivor), greatest(other.id, :survivor)\s""" + OF_SURVIVOR + ")");
    }
}
