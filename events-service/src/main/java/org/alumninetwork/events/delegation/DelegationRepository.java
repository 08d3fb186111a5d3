package org.alumninetwork.events.delegation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;

/** Whose the seats of an event are at a moment, each organisation on its own local date. */
@ApplicationScoped
class DelegationRepository {

    /**
     * Those who hold an office today in an organisation that has a seat. Whoever the organisation has named goes before
     * the holders of the rule's offices, as long as they hold an office there. Each by the id that the person has now: of a
     * merge the terms tell later than members do.
     */
    private static final String DELEGATES = """
            with recursive below as (
                select cast(rule ->> 'within' as uuid) as root, cast(rule ->> 'within' as uuid) as id
                from event e cross join jsonb_array_elements(e.delegations) rule
                where e.id = :event and rule ->> 'within' is not null
                union
                select b.root, o.id from organisation o join below b on o.parent_id = b.id
            ), held as (
                select t.organisation_id, t.member_id, jsonb_exists(rule -> 'officeTypes', f.type) as by_office,
                    n.member_id as named
                from event e cross join jsonb_array_elements(e.delegations) rule
                join organisation o on o.kind = rule ->> 'organisationKind' and o.archived_at is null
                join term t on t.organisation_id = o.id and daterange(t.starts_on, t.ends_on, '[]')
                    @> cast(cast(:now as timestamptz) at time zone o.time_zone as date)
                join office f on f.id = t.office_id
                left join delegation_naming n on n.event_id = e.id and n.organisation_id = o.id
                where e.id = :event
                and (not cast(rule ->> 'certified' as boolean)
                    or exists (select from certification c where c.id = o.id and c.state in ('CERTIFIED', 'AT_RISK')))
                and (rule ->> 'within' is null
                    or exists (select from below b where b.root = cast(rule ->> 'within' as uuid) and b.id = o.id))
            ), way as (
                select m.lost_id, m.survivor_id from member_merge m
                where m.reversed_at is null and m.lost_id in (select member_id from held union select named from held)
                union
                select w.lost_id, m.survivor_id from way w join member_merge m on m.lost_id = w.survivor_id
                where m.reversed_at is null
            ), merged as (
                select w.lost_id, w.survivor_id from way w
                where not exists (select from member_merge m where m.lost_id = w.survivor_id and m.reversed_at is null)
            ), holder as (
                select h.organisation_id, coalesce(m.survivor_id, h.member_id) as member_id, h.by_office,
                    coalesce(n.survivor_id, h.named) is not distinct from coalesce(m.survivor_id, h.member_id) as named
                from held h left join merged m on m.lost_id = h.member_id left join merged n on n.lost_id = h.named
            ), delegate as (
                select distinct h.organisation_id, h.member_id from holder h
                where h.named or (h.by_office
                    and not exists (select from holder m where m.organisation_id = h.organisation_id and m.named))
            )
            """;

    private final Session database;

    DelegationRepository(Session database) {
        this.database = database;
    }

    /** The list is ordered by organisation. */
    record AfterOrganisation(UUID organisation) {
        static AfterOrganisation of(DelegationView delegation) {
            return new AfterOrganisation(delegation.organisationId());
        }
    }

    /** Organisations for which the member may come; those for which nobody comes yet are first. */
    List<UUID> seatsOf(UUID event, UUID member, Instant now) {
        return Values.query(database, DELEGATES + """
                        select d.organisation_id from delegate d where d.member_id = :member
                        order by exists (select from registration r where r.event_id = :event
                            and r.delegate_of = d.organisation_id and r.state not in ('CANCELLED', 'DECLINED')),
                            d.organisation_id""", UUID.class)
                .setParameter("event", event)
                .setParameter("now", now)
                .setParameter("member", member)
                .getResultList();
    }

    /**
     * Registrations of those who came into a seat that is not theirs any more. For a day after a merge was undone nobody
     * loses one that the survivor's term stands for: it may be the term of the other, and be told later.
     */
    List<UUID> outdated(UUID event, Instant now) {
        return Values.query(database, DELEGATES + """
                        select r.id from registration r
                        where r.event_id = :event and r.delegate_of is not null
                        and r.state in ('PENDING', 'CONFIRMED', 'WAITLISTED', 'OFFERED')
                        and not exists (select from delegate d
                            where d.organisation_id = r.delegate_of and d.member_id = r.member_id)
                        and not exists (select from member_merge m join delegate d on d.member_id = m.survivor_id
                            where m.lost_id = r.member_id and d.organisation_id = r.delegate_of
                            and m.reversed_at > cast(:now as timestamptz) - interval '1 day')""", UUID.class)
                .setParameter("event", event)
                .setParameter("now", now)
                .getResultList();
    }

    /** Each organisation that has somebody to send. */
    List<DelegationView> of(UUID event, Instant now, PageRequest page) {
        return database.createNativeQuery(DELEGATES + """
                        select d.organisation_id, string_agg(cast(d.member_id as text), ',' order by d.member_id) as members,
                            (select r.id from registration r where r.event_id = :event
                                and r.delegate_of = d.organisation_id and r.state not in ('CANCELLED', 'DECLINED')) as taken
                        from delegate d
                        where cast(:after as uuid) is null or d.organisation_id > :after
                        group by d.organisation_id order by d.organisation_id limit :most""", Tuple.class)
                .setParameter("event", event)
                .setParameter("now", now)
                .setParameter(
                        "after",
                        page.after(AfterOrganisation.class)
                                .map(AfterOrganisation::organisation)
                                .orElse(null))
                .setParameter("most", page.rowsToRead())
                .getResultStream()
                .map(row -> new DelegationView(
                        row.get("organisation_id", UUID.class),
                        Stream.of(row.get("members", String.class).split(",", -1))
                                .map(UUID::fromString)
                                .toList(),
                        row.get("taken", UUID.class)))
                .toList();
    }

    boolean holdsOffice(UUID organisation, UUID member, Instant now) {
        return Values.query(database, """
                        select exists (select from term t join organisation o on o.id = t.organisation_id
                            where o.id = ?1 and t.member_id = ?2 and daterange(t.starts_on, t.ends_on, '[]')
                                @> cast(cast(?3 as timestamptz) at time zone o.time_zone as date))""", Boolean.class)
                .setParameter(1, organisation)
                .setParameter(2, member)
                .setParameter(3, now)
                .getSingleResult();
    }

    void name(UUID event, UUID organisation, UUID member, Instant now) {
        database.createNativeMutationQuery("""
                        insert into delegation_naming (event_id, organisation_id, member_id, named_at)
                        values (?1, ?2, ?3, ?4)
                        on conflict (event_id, organisation_id) do update
                            set member_id = excluded.member_id, named_at = excluded.named_at""")
                .setParameter(1, event)
                .setParameter(2, organisation)
                .setParameter(3, member)
                .setParameter(4, now)
                .executeUpdate();
    }
}
