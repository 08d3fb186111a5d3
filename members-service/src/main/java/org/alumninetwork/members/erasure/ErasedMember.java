package org.alumninetwork.members.erasure;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.members.member.MemberBelongings;
import org.alumninetwork.members.member.MemberIdentifiers;
import org.alumninetwork.members.member.MergedRecords;
import org.alumninetwork.members.member.ToldChanges;
import org.alumninetwork.support.erasure.ErasureBlocker;
import org.alumninetwork.support.erasure.Rows;
import org.hibernate.Session;

/** This service's own part in an erasure. */
@ApplicationScoped
class ErasedMember {

    private static final String OWN = "member_id = any(:ids)";

    /** Where it is written who did something, or asked for it; an import that runs is left to who works on it. */
    private static final List<String> BY_WHOM = List.of(
            "delete from idempotent_answer where caller = any(:callers)",
            "delete from upload where caller = any(:callers)",
            """
            update import set caller = 'erased', idempotency_key = null where id in (
                select id from import where caller = any(:callers) for no key update skip locked)""",
            "update merge set merged_by = 'erased', version = version + 1 where merged_by = any(:callers)",
            """
            update merge_row set before = jsonb_set(before, '{said_by}', '"erased"')
            where relation = 'not_duplicate' and before->>'said_by' = any(:callers)""",
            "update not_duplicate set said_by = 'erased' where said_by = any(:callers)",
            "update suppression_lift set lifted_by = 'erased', version = version + 1 where lifted_by = any(:callers)");

    private final Session database;
    private final Rows rows;
    private final ToldChanges told;
    private final MergedRecords records;
    private final MemberIdentifiers identifiers;
    private final List<MemberBelongings> belongings;

    ErasedMember(
            Session database,
            Rows rows,
            ToldChanges told,
            MergedRecords records,
            MemberIdentifiers identifiers,
            @All List<MemberBelongings> belongings) {
        this.database = database;
        this.rows = rows;
        this.told = told;
        this.records = records;
        this.identifiers = identifiers;
        this.belongings = belongings;
    }

    /** A fee that is due is paid, or given up by whoever may, before somebody is forgotten. */
    List<ErasureBlocker> blockers(UUID member) {
        return database.createNativeQuery("""
                        select m.id, m.next_change_on from membership m join membership_type t on t.id = m.type_id
                        where m.member_id = ?1 and m.state = 'GRACE' and t.fee is not null order by m.id""", Tuple.class)
                .setParameter(1, member)
                .getResultStream()
                .map(row -> new ErasureBlocker(
                        "OPEN_FEE",
                        "memberships/" + row.get("id", UUID.class),
                        row.get("next_change_on", LocalDate.class)))
                .toList();
    }

    Map<String, Integer> counts(UUID member) {
        UUID[] ids = {member};
        return Map.of(
                "members", rows.count("member", "id = any(:ids)", ids),
                "affiliations", rows.count("affiliation", OWN, ids),
                "memberships", rows.count("membership", OWN, ids),
                "consents", rows.count("consent", OWN, ids),
                "contactRequests",
                        rows.count("contact_request", "from_member_id = any(:ids) or to_member_id = any(:ids)", ids),
                "sources", rows.count("member_source", OWN, ids));
    }

    /** The order is that of an import and of a deletion: first what registries call the person. */
    void erase(UUID member, Instant now) {
        UUID[] ids = {member};
        told.forget(member);
        rows.forgetAnswers(identifiers.idsOf(member));
        forgetByWhom(member);
        forgetImports(ids);
        forgetMerges(identifiers.idsOf(member));
        suppress(member, now);
        countOn(ids, now);
        rows.execute("""
                with parted as (delete from member_source where member_id = any(:ids) returning *)
                insert into former_member (member_id, source_id, external_id)
                select distinct member_id, source_id, 'erased' from parted""", ids);
        belongings.forEach(part -> part.deleteOf(member));
        records.erase(member);
    }

    /** What the person did stays, without who it was; what is of use to nobody else goes. */
    private void forgetByWhom(UUID member) {
        String[] callers = Arrays.stream(identifiers.loginsOf(member))
                .map("person:"::concat)
                .toArray(String[]::new);
        BY_WHOM.forEach(statement -> database.createNativeMutationQuery(statement)
                .setParameter("callers", callers)
                .executeUpdate());
    }

    /** Notes of imports under what a source calls the person. */
    private void forgetImports(UUID[] ids) {
        rows.execute("""
                delete from import_rejection j using import i, member_source o where o.member_id = any(:ids)
                and i.id = j.import_id and i.source_id = o.source_id and j.external_id = o.external_id""", ids);
        rows.execute("""
                update import_outcome t set external_ids = array_replace(t.external_ids, o.external_id, 'erased')
                from import i, member_source o where o.member_id = any(:ids) and i.id = t.import_id
                and i.source_id = o.source_id and o.external_id = any(t.external_ids)""", ids);
    }

    /** Of each merge by which the record became what it is, those that were undone included. */
    private void forgetMerges(UUID[] ids) {
        rows.execute(
                "delete from merge_row where merge_id in"
                        + " (select id from merge where survivor_id = any(:ids) or lost_id = any(:ids))",
                ids);
        rows.execute(
                "update merge set lost_record = null, survivor_before = null, survivor_after = null, reason = null"
                        + " where survivor_id = any(:ids) or lost_id = any(:ids)",
                ids);
    }

    /** An ORCID iD that the person alone has stated may be another's, whom it would keep out. */
    private void suppress(UUID member, Instant now) {
        database.createNativeMutationQuery("""
                        insert into suppressed_identity (hash, erased_at)
                        select suppression_hash(kind, value), :now from (
                            select 'source:' || source_id as kind, external_id as value from member_source where member_id = :member
                            union select 'userName:' || source_id, lower(user_name) from member_source where member_id = :member
                            union select 'eduPersonUniqueId', edu_person_unique_id from member where id = :member
                            union select 'schacPersonalUniqueCode', unnest(schac_personal_unique_code)
                                from member where id = :member
                            union select 'orcid', orcid from member m where id = :member and exists (
                                select from origin o where o.kind <> 'MEMBER'
                                and o.id = cast(coalesce(m.origins ->> 'orcid', m.origins ->> '*') as bigint))) i
                        where value is not null on conflict do nothing""")
                .setParameter("member", member)
                .setParameter("now", now)
                .executeUpdate();
    }

    /**
     * Statistics of the past, by the local date of each organisation, stay true without the person, who counts once on each
     * day, under however many records.
     */
    private void countOn(UUID[] ids, Instant now) {
        database.createNativeMutationQuery("""
                        insert into anonymous_membership_span (organisation_id, type_id, state, from_date, to_date)
                        select s.organisation_id, s.type_id, s.state, lower(d.days), upper(d.days) - 1
                        from membership_span s left join organisation o on o.id = s.organisation_id
                        cross join lateral (select cast(cast(:now as timestamptz) at time zone coalesce(o.time_zone, 'UTC') as date) as day) t
                        cross join lateral unnest(datemultirange(daterange(s.from_date, least(s.to_date, t.day - 1), '[]'))
                            - coalesce((select range_agg(daterange(e.from_date, e.to_date, '[]')) from membership_span e
                                where e.member_id = s.member_id and e.organisation_id = s.organisation_id
                                and e.state in ('ACTIVE', 'GRACE') and s.state in ('ACTIVE', 'GRACE')
                                and (e.state, e.membership_id) < (s.state, s.membership_id)), '{}')) as d (days)
                        where s.member_id = any(:ids) and s.from_date < t.day""")
                .setParameter("ids", ids)
                .setParameter("now", now)
                .executeUpdate();
    }
}
