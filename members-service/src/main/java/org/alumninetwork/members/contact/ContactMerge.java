package org.alumninetwork.members.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.alumninetwork.members.mentoring.MentoringMerge;
import org.alumninetwork.members.mentoring.MentoringService;
import org.alumninetwork.support.merge.MergeJournal;
import org.alumninetwork.support.merge.MergeJournal.Relation;
import org.alumninetwork.support.merge.MergeOutcome;
import org.alumninetwork.support.merge.MergedBelongings;
import org.alumninetwork.support.merge.Merging;

/**
 * Contacts of the lost record are the survivor's. A request between the two goes, and of two that stand between the same
 * people the accepted one stays.
 */
@ApplicationScoped
class ContactMerge implements MergedBelongings {

    private static final Relation REQUEST = Relation.of("contact_request");

    private static final String ONE_TOO_MANY = """
            exists (select from contact_request o where o.kind = r.kind and o.id <> r.id
            and r.state in ('PENDING', 'ACCEPTED') and o.state in ('PENDING', 'ACCEPTED')
            and ((r.from_member_id in (:lost, :survivor) and o.from_member_id in (:lost, :survivor)
                    and r.from_member_id <> o.from_member_id and r.to_member_id = o.to_member_id)
                or (r.to_member_id in (:lost, :survivor) and o.to_member_id in (:lost, :survivor)
                    and r.to_member_id <> o.to_member_id and r.from_member_id = o.from_member_id))
            and (o.state = 'ACCEPTED', o.from_member_id = :survivor or o.to_member_id = :survivor)
                > (r.state = 'ACCEPTED', r.from_member_id = :survivor or r.to_member_id = :survivor))""";

    private static final String OWN = "(r.from_member_id = :lost or r.to_member_id = :lost)";

    private final MergeJournal journal;
    private final ContactRepository requests;
    private final ContactFeed feed;
    private final MentoringService mentoring;
    private final MentoringMerge offers;

    ContactMerge(
            MergeJournal journal,
            ContactRepository requests,
            ContactFeed feed,
            MentoringService mentoring,
            MentoringMerge offers) {
        this.journal = journal;
        this.requests = requests;
        this.feed = feed;
        this.mentoring = mentoring;
        this.offers = offers;
    }

    @Override
    public void move(Merging merge) {
        offers.move(merge);
        journal.note(merge, REQUEST, MergeOutcome.REMOVED, """
                r.from_member_id in (:lost, :survivor) and r.to_member_id in (:lost, :survivor)""");
        journal.note(merge, REQUEST, MergeOutcome.CHANGED, ONE_TOO_MANY);
        journal.note(merge, REQUEST, MergeOutcome.MOVED, OWN);
        journal.execute(
                merge,
                "delete from contact_request r using merge_row k where k.merge_id = :merge"
                        + " and k.relation = 'contact_request' and k.key = cast(r.id as text) and k.outcome = 'REMOVED'");
        journal.execute(merge, """
                update contact_request r set updated_at = :now, version = r.version + 1,
                    state = case r.state when 'PENDING' then 'WITHDRAWN' else 'ENDED' end
                from merge_row k where k.merge_id = :merge and k.relation = 'contact_request'
                and k.outcome = 'CHANGED' and k.key = cast(r.id as text)""");
        journal.execute(merge, """
                update contact_request r set version = r.version + 1,
                    from_member_id = case when from_member_id = :lost then :survivor else from_member_id end,
                    to_member_id = case when to_member_id = :lost then :survivor else to_member_id end
                where\s""" + OWN);
        journal.ids(merge, REQUEST, MergeOutcome.REMOVED).forEach(id -> feed.deleted(id));
        tell(merge);
    }

    @Override
    public void putBack(Merging merge) {
        journal.execute(merge, """
                update contact_request r set version = r.version + 1,
                    from_member_id = case when k.before->>'from_member_id' = cast(:lost as text) then :lost
                        else r.from_member_id end,
                    to_member_id = case when k.before->>'to_member_id' = cast(:lost as text) then :lost
                        else r.to_member_id end
                from merge_row k where k.merge_id = :merge and k.relation = 'contact_request' and k.outcome <> 'REMOVED'
                and k.key = cast(r.id as text)
                and :survivor in (r.from_member_id, r.to_member_id)""");
        journal.execute(merge, """
                update contact_request r set state = k.before->>'state', updated_at = :now, version = r.version + 1
                from merge_row k where k.merge_id = :merge and k.relation = 'contact_request' and k.outcome = 'CHANGED'
                and k.key = cast(r.id as text) and not exists (select from contact_request o
                    where o.from_member_id = r.from_member_id and o.to_member_id = r.to_member_id and o.kind = r.kind
                    and o.state in ('PENDING', 'ACCEPTED'))""");
        journal.putBackRemoved(merge, REQUEST);
        offers.putBack(merge);
        tell(merge);
        requests.list("id in ?1", journal.ids(merge, REQUEST, MergeOutcome.REMOVED))
                .forEach(feed::changed);
    }

    /** Also of the places with both of them: a request between the two has gone, or is there again. */
    private void tell(Merging merge) {
        List<UUID> ids = Stream.of(MergeOutcome.CHANGED, MergeOutcome.MOVED)
                .flatMap(outcome -> journal.ids(merge, REQUEST, outcome).stream())
                .toList();
        List<ContactRequest> touched = requests.list("id in ?1", ids);
        touched.forEach(feed::changed);
        Stream.concat(
                        Stream.of(merge.lost(), merge.survivor()),
                        touched.stream().map(ContactRequest::toMemberId))
                .distinct()
                .sorted()
                .forEach(mentoring::recount);
    }
}
