package org.alumninetwork.members.consent;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.alumninetwork.support.change.ChangeLog;
import org.alumninetwork.support.merge.MergeJournal;
import org.alumninetwork.support.merge.MergeJournal.Relation;
import org.alumninetwork.support.merge.MergeOutcome;
import org.alumninetwork.support.merge.MergedBelongings;
import org.alumninetwork.support.merge.Merging;

/**
 * Of what somebody said twice about a purpose, the latest word counts: a withdrawal later than a consent, too. What was
 * withdrawn since the merge was withdrawn by the person, and stays so in both records.
 */
@ApplicationScoped
class ConsentMerge implements MergedBelongings {

    private static final Relation CONSENT = Relation.of("consent");
    private static final String VERSION = ", version = r.version + 1";

    private static final String OVERTAKEN = """
            r.member_id in (:lost, :survivor) and r.withdrawn_at is null and exists (
                select from consent o where o.member_id in (:lost, :survivor) and o.member_id <> r.member_id
                and o.purpose = r.purpose
                and (coalesce(o.withdrawn_at, o.given_at), o.id) > (r.given_at, r.id))""";

    private static final String WITHDRAWN_SINCE = """
            select from consent w join merge m on m.id = :merge and w.withdrawn_at > m.merged_at
            where w.member_id in (:lost, :survivor) and w.purpose = r.purpose and not exists (select from merge_row n
                where n.merge_id = :merge and n.relation = 'consent' and n.outcome = 'CHANGED'
                and n.key = cast(w.id as text))""";

    private final MergeJournal journal;
    private final ConsentRepository consents;
    private final ChangeLog changes;

    ConsentMerge(MergeJournal journal, ConsentRepository consents, ChangeLog changes) {
        this.journal = journal;
        this.consents = consents;
        this.changes = changes;
    }

    @Override
    public void move(Merging merge) {
        journal.note(merge, CONSENT, MergeOutcome.CHANGED, OVERTAKEN);
        journal.note(merge, CONSENT, MergeOutcome.MOVED, "r.member_id = :lost");
        journal.execute(merge, """
                update consent r set withdrawn_at = greatest(:now, r.given_at), version = r.version + 1 from merge_row k
                where k.merge_id = :merge and k.relation = 'consent' and k.outcome = 'CHANGED'
                and k.key = cast(r.id as text)""");
        journal.apply(merge, CONSENT, VERSION);
        tell(merge);
    }

    @Override
    public void putBack(Merging merge) {
        journal.reverse(merge, CONSENT, VERSION);
        journal.execute(merge, """
                update consent r set withdrawn_at = null, version = r.version + 1 from merge_row k
                where k.merge_id = :merge and k.relation = 'consent' and k.outcome = 'CHANGED'
                and k.key = cast(r.id as text) and not exists (select from consent o
                    where o.member_id = r.member_id and o.purpose = r.purpose and o.withdrawn_at is null)
                and not exists (\s""" + WITHDRAWN_SINCE + ")");
        tell(merge);
    }

    private void tell(Merging merge) {
        List<UUID> ids = Stream.of(MergeOutcome.CHANGED, MergeOutcome.MOVED)
                .flatMap(outcome -> journal.ids(merge, CONSENT, outcome).stream())
                .toList();
        consents.list("id in ?1", ids)
                .forEach(consent -> changes.changed("consent", consent.id(), ConsentView.of(consent)));
    }
}
