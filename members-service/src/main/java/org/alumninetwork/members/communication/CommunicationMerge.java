package org.alumninetwork.members.communication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.alumninetwork.support.change.ChangeLog;
import org.alumninetwork.support.merge.MergeJournal;
import org.alumninetwork.support.merge.MergeJournal.Relation;
import org.alumninetwork.support.merge.MergeOutcome;
import org.alumninetwork.support.merge.MergedBelongings;
import org.alumninetwork.support.merge.Merging;

/**
 * How somebody wants to be written to: what the survivor said, or else what the lost record said. What was said since the
 * merge counts for both records once it is undone, for nobody is to be written to again who had asked not to be.
 */
@ApplicationScoped
class CommunicationMerge implements MergedBelongings {

    private static final Relation PREFERENCE = new Relation("communication_preference", "r.member_id");
    private static final String FEED = "communication-preference";

    /** In a version that neither record ever had. */
    private static final String SAID_SINCE = """
            insert into communication_preference (member_id, channels, language, muted_topics, paused_until, updated_at,
                version)
            select :lost, p.channels, p.language, p.muted_topics, p.paused_until, p.updated_at, 1 + greatest(p.version,
                (select max(cast(k.before->>'version' as bigint)) from merge_row k
                    where k.merge_id = :merge and k.relation = 'communication_preference'))
            from communication_preference p join merge m on m.id = :merge and p.updated_at > m.merged_at
            where p.member_id = :survivor""";

    private final MergeJournal journal;
    private final CommunicationRepository preferences;
    private final ChangeLog changes;

    CommunicationMerge(MergeJournal journal, CommunicationRepository preferences, ChangeLog changes) {
        this.journal = journal;
        this.preferences = preferences;
        this.changes = changes;
    }

    @Override
    public void move(Merging merge) {
        journal.note(merge, PREFERENCE, MergeOutcome.REMOVED, """
                r.member_id = :lost and exists (select from communication_preference s where s.member_id = :survivor)""");
        journal.note(merge, PREFERENCE, MergeOutcome.MOVED, "r.member_id = :lost");
        if (!journal.rows(merge, PREFERENCE).isEmpty()) {
            journal.apply(merge, PREFERENCE, ", version = r.version + 1");
            changes.deleted(FEED, merge.lost());
            tell(merge.survivor());
        }
    }

    @Override
    public void putBack(Merging merge) {
        if (journal.execute(merge, SAID_SINCE) > 0) {
            tell(merge.lost());
        } else if (!journal.rows(merge, PREFERENCE).isEmpty()) {
            giveBack(merge);
        }
    }

    /** The key changes with the owner, so the row is not found by it. */
    private void giveBack(Merging merge) {
        int back = journal.execute(merge, """
                update communication_preference set member_id = :lost, version = version + 1
                where member_id = :survivor and exists (select from merge_row
                    where merge_id = :merge and relation = 'communication_preference' and outcome = 'MOVED')""");
        journal.putBackRemoved(merge, PREFERENCE);
        if (back > 0) {
            changes.deleted(FEED, merge.survivor());
        }
        tell(merge.lost());
    }

    private void tell(UUID member) {
        preferences
                .findByIdOptional(member)
                .ifPresent(preference -> changes.changed(FEED, member, CommunicationView.of(preference)));
    }
}
