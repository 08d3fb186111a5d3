package org.alumninetwork.chapters.merge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.alumninetwork.chapters.award.HallOfRecipients;
import org.alumninetwork.chapters.jury.Jurors;
import org.alumninetwork.chapters.nomination.Nominations;
import org.alumninetwork.support.merge.MergeJournal;
import org.alumninetwork.support.merge.MergeJournal.Relation;
import org.alumninetwork.support.merge.MergeOutcome;
import org.alumninetwork.support.merge.MergedBelongings;
import org.alumninetwork.support.merge.Merging;

/**
 * Nominations, seconds, seats in juries and awards are the survivor's, unless the survivor has the same in that cycle.
 * Who turns out to be nominated by the other record leaves the jury, as anybody who is nominated.
 */
@ApplicationScoped
class AwardMerge implements MergedBelongings {

    private static final Relation JUROR = Relation.of("award_juror");
    private static final Relation RECIPIENT = Relation.of("award_recipient");
    private static final Relation SECOND = new Relation("award_second", "r.nomination_id");
    private static final Relation NOMINATION = Relation.of("award_nomination");

    private final MergeJournal journal;
    private final Nominations nominations;
    private final Jurors jurors;
    private final HallOfRecipients hall;

    AwardMerge(MergeJournal journal, Nominations nominations, Jurors jurors, HallOfRecipients hall) {
        this.journal = journal;
        this.nominations = nominations;
        this.jurors = jurors;
        this.hall = hall;
    }

    @Override
    public void move(Merging merge) {
        move(merge, RECIPIENT, "true");
        move(
                merge,
                JUROR,
                "not exists (select from award_juror s where s.cycle_id = r.cycle_id and s.member_id = :survivor)");
        move(merge, SECOND, """
                not exists (select from award_second s
                    where s.nomination_id = r.nomination_id and s.member_id = :survivor)""");
        journal.note(merge, NOMINATION, MergeOutcome.MOVED, """
                r.nominated_by = :lost or r.nominee_id = :lost and not exists (select from award_nomination s
                    where s.cycle_id = r.cycle_id and s.nominee_id = :survivor)""");
        journal.execute(merge, """
                update award_nomination r set version = r.version + 1, updated_at = :now,
                    nominated_by = case when nominated_by = :lost then :survivor else nominated_by end,
                    nominee_id = case when nominee_id = :lost and not exists (select from award_nomination s
                        where s.cycle_id = r.cycle_id and s.nominee_id = :survivor) then :survivor else nominee_id end
                from merge_row k where k.merge_id = :merge and k.relation = 'award_nomination'
                and k.key = cast(r.id as text)""");
        leaveTheJury(merge);
        tell(merge);
    }

    private void move(Merging merge, Relation relation, String condition) {
        journal.note(merge, relation, MergeOutcome.MOVED, "r.member_id = :lost and " + condition);
        journal.apply(merge, relation, "");
    }

    private void leaveTheJury(Merging merge) {
        journal.execute(merge, """
                with leaving as (
                    select j.id from award_juror j join award_nomination n on n.cycle_id = j.cycle_id
                        and n.nominee_id = j.member_id and n.state <> 'DECLINED'
                    join award_cycle c on c.id = j.cycle_id and c.phase not in ('SCORED', 'ANNOUNCED', 'CANCELLED')
                    where j.member_id = :survivor and j.left_at is null
                ), withdrawn as (delete from award_score where juror_id in (select id from leaving) returning juror_id)
                update award_juror j set left_at = :now, left_because = 'NOMINATED', scores_withdrawn = scores_withdrawn
                    + (select count(*) from withdrawn w where w.juror_id = j.id)
                where j.id in (select id from leaving)""");
        journal.note(merge, JUROR, MergeOutcome.CHANGED, "r.member_id = :survivor and r.left_at = :now");
    }

    /** Who left a jury stays out. */
    @Override
    public void putBack(Merging merge) {
        journal.reverse(merge, RECIPIENT, "");
        journal.reverse(merge, JUROR, "");
        journal.reverse(merge, SECOND, "");
        journal.execute(merge, """
                update award_nomination r set version = r.version + 1, updated_at = :now,
                    nominated_by = case when k.before->>'nominated_by' = cast(:lost as text) then :lost else nominated_by end,
                    nominee_id = case when k.before->>'nominee_id' = cast(:lost as text) then :lost else nominee_id end
                from merge_row k where k.merge_id = :merge and k.relation = 'award_nomination'
                and k.key = cast(r.id as text)""");
        tell(merge);
    }

    private void tell(Merging merge) {
        nominations.tell(touched(merge, NOMINATION));
        jurors.tell(touched(merge, JUROR));
        hall.tell(touched(merge, RECIPIENT));
    }

    private List<UUID> touched(Merging merge, Relation relation) {
        return Stream.of(MergeOutcome.MOVED, MergeOutcome.CHANGED)
                .flatMap(outcome -> journal.ids(merge, relation, outcome).stream())
                .toList();
    }
}
