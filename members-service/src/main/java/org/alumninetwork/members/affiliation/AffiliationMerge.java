package org.alumninetwork.members.affiliation;

import jakarta.enterprise.context.ApplicationScoped;
import org.alumninetwork.members.source.MemberSources;
import org.alumninetwork.support.merge.MergeJournal;
import org.alumninetwork.support.merge.MergeJournal.Relation;
import org.alumninetwork.support.merge.MergeOutcome;
import org.alumninetwork.support.merge.MergedBelongings;
import org.alumninetwork.support.merge.Merging;

/**
 * Evidence of the lost record speaks for the survivor; what both have from the same voice is kept once. What a source has
 * said since goes back with what it knows the lost record by, and the history of evidence with the evidence.
 */
@ApplicationScoped
class AffiliationMerge implements MergedBelongings {

    private static final Relation AFFILIATION = Relation.of("affiliation");
    private static final Relation FORMER = Relation.of("affiliation_version");
    private static final String VERSION = ", version = r.version + 1";

    private static final String SAID_OF_BOTH = """
            r.member_id = :lost and exists (select from affiliation s where s.member_id = :survivor
            and s.source_id is not distinct from r.source_id and s.source_key is not distinct from r.source_key
            and (s.basis, s.institution, s.programme, s.degree, s.start_date, s.end_date)
                is not distinct from (r.basis, r.institution, r.programme, r.degree, r.start_date, r.end_date)
            and (s.verified_at is not null or r.verified_at is null))""";

    /** What goes beside the survivor's stood until then, perhaps for longer. */
    private static final String STOOD_BEFORE = """
            insert into affiliation_version (affiliation_id, member_id, basis, institution, programme, degree, start_date,
                end_date, source_id, verified_at, origin, created_at, until_at, fate, ended_by)
            select r.id, :survivor, r.basis, r.institution, r.programme, r.degree, r.start_date, r.end_date, r.source_id,
                r.verified_at, r.origin, r.created_at, m.merged_at, 'ENDED', current_origin()
            from affiliation r join merge m on m.id = :merge
            join merge_row k on k.merge_id = m.id and k.relation = 'affiliation' and k.key = cast(r.id as text)
            where k.outcome = 'REMOVED'""";

    private static final String STANDS_AGAIN = """
            delete from affiliation_version r using merge m, merge_row k where m.id = :merge and k.merge_id = m.id
            and k.relation = 'affiliation' and k.outcome = 'REMOVED' and k.key = cast(r.affiliation_id as text)
            and r.until_at = m.merged_at""";

    private static final String SAID_SINCE = """
            update affiliation r set member_id = :lost, version = r.version + 1
            where r.member_id = :survivor and r.source_id in (%s) and not exists (select from affiliation s
                where s.member_id = :lost and s.source_id = r.source_id and s.source_key = r.source_key)""".formatted(MemberSources.PARTING);

    private static final String HISTORY_SINCE = """
            update affiliation_version r set member_id = :lost where r.member_id = :survivor
            and (r.affiliation_id in (select id from affiliation where member_id = :lost)
                or r.affiliation_id in (select cast(key as uuid) from merge_row
                    where merge_id = :merge and relation = 'affiliation')
                or r.source_id in (%s))""".formatted(MemberSources.PARTING);

    private final MergeJournal journal;

    AffiliationMerge(MergeJournal journal) {
        this.journal = journal;
    }

    @Override
    public void move(Merging merge) {
        journal.note(merge, AFFILIATION, MergeOutcome.REMOVED, SAID_OF_BOTH);
        journal.note(merge, AFFILIATION, MergeOutcome.MOVED, "r.member_id = :lost");
        journal.execute(merge, STOOD_BEFORE);
        journal.apply(merge, AFFILIATION, VERSION);
        journal.note(merge, FORMER, MergeOutcome.MOVED, "r.member_id = :lost");
        journal.apply(merge, FORMER, "");
    }

    @Override
    public void putBack(Merging merge) {
        journal.execute(merge, STANDS_AGAIN);
        journal.reverse(merge, AFFILIATION, VERSION);
        journal.reverse(merge, FORMER, "");
        journal.execute(merge, SAID_SINCE);
        journal.execute(merge, HISTORY_SINCE);
    }
}
