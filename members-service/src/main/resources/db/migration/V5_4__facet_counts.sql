-- How many members have a value in common, kept and not counted on request: what has been added up, and what was written
-- since. Writers only append, so they never wait for each other; a reader adds both.
create table facet_count (
    facet     text   not null check (facet in ('country', 'organisation', 'institution', 'year', 'expertise')),
    value     text   not null,
    everyone  bigint not null,
    members   bigint not null,
    everybody bigint not null,
    primary key (facet, value)
);
comment on column facet_count.everyone is 'Of whom everyone with a token may know it; members: every member; everybody: all there are.';
create index facet_count_everyone on facet_count (facet, everyone desc, value) where everyone > 0;
create index facet_count_members on facet_count (facet, members desc, value) where members > 0;
create index facet_count_everybody on facet_count (facet, everybody desc, value) where everybody > 0;

create table facet_change (
    facet     text   not null,
    value     text   not null,
    everyone  bigint not null,
    members   bigint not null,
    everybody bigint not null
);
comment on table facet_change is 'Added to facet_count from time to time, and taken away with it.';

create function for_everyone(visibility jsonb, field text) returns bigint language sql immutable parallel safe
return (coalesce(visibility->>'name', 'MEMBERS') = 'EVERYONE' and coalesce(visibility->>field, 'MEMBERS') = 'EVERYONE')::int;

create function for_members(visibility jsonb, field text) returns bigint language sql immutable parallel safe
return (coalesce(visibility->>'name', 'MEMBERS') in ('EVERYONE', 'MEMBERS')
    and coalesce(visibility->>field, 'MEMBERS') in ('EVERYONE', 'MEMBERS'))::int;

-- What members have in common, one row for each member and value; lateral, so that one member's is read by index.
create view member_facet as
select m.id as member_id, 'country' as facet, m.country as value, for_everyone(m.visibility, 'country') as everyone,
    for_members(m.visibility, 'country') as members
from member m where m.country is not null
union all
select m.id, 'expertise', t.topic, for_everyone(m.visibility, 'expertise'), for_members(m.visibility, 'expertise')
from member m cross join lateral (select distinct unnest(m.expertise) as topic) t
union all
select m.id, 'institution', a.institution, for_everyone(m.visibility, 'affiliations'), for_members(m.visibility, 'affiliations')
from member m cross join lateral (select distinct institution from affiliation where member_id = m.id) a
union all
select m.id, 'year', a.year, for_everyone(m.visibility, 'affiliations'), for_members(m.visibility, 'affiliations')
from member m cross join lateral (select distinct extract(year from end_date)::text as year from affiliation
    where member_id = m.id and end_date is not null) a
union all
select m.id, 'organisation', s.organisation_id::text, for_everyone(m.visibility, 'memberships'),
    for_members(m.visibility, 'memberships')
from member m join membership s on s.member_id = m.id where s.state in ('ACTIVE', 'GRACE');

insert into facet_count (facet, value, everyone, members, everybody)
select facet, value, sum(everyone), sum(members), count(*) from member_facet group by facet, value;

-- The member's own row, and with another visibility what else is known of the member. The row is locked by whoever writes
-- it, and by the two functions below: of two that write of one member the later one sees what the earlier one wrote.
create function member_changes_facets() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into facet_change (facet, value, everyone, members, everybody)
        select facet, value, sum(everyone), sum(members), count(*) from (
            select 'country' as facet, country as value, for_everyone(visibility, 'country') as everyone,
                for_members(visibility, 'country') as members from new_rows where country is not null
            union all
            select 'expertise', topic, for_everyone(visibility, 'expertise'), for_members(visibility, 'expertise')
            from new_rows cross join lateral (select distinct unnest(expertise) as topic) t) f
        group by facet, value;
    elsif tg_op = 'DELETE' then
        insert into facet_change (facet, value, everyone, members, everybody)
        select facet, value, -sum(everyone), -sum(members), -count(*) from (
            select 'country' as facet, country as value, for_everyone(visibility, 'country') as everyone,
                for_members(visibility, 'country') as members from old_rows where country is not null
            union all
            select 'expertise', topic, for_everyone(visibility, 'expertise'), for_members(visibility, 'expertise')
            from old_rows cross join lateral (select distinct unnest(expertise) as topic) t) f
        group by facet, value;
    else
        insert into facet_change (facet, value, everyone, members, everybody)
        with changed as (
            select n.id, o.visibility is distinct from n.visibility as shown_otherwise
            from new_rows n join old_rows o on o.id = n.id
            where (o.country, o.expertise, o.visibility) is distinct from (n.country, n.expertise, n.visibility)
        ), both_sides as (
            select 1 as sign, n.id, n.country, n.expertise, n.visibility, c.shown_otherwise
            from new_rows n join changed c on c.id = n.id
            union all
            select -1, o.id, o.country, o.expertise, o.visibility, c.shown_otherwise
            from old_rows o join changed c on c.id = o.id
        )
        select facet, value, sum(sign * everyone), sum(sign * members), sum(sign) from (
            select sign, 'country' as facet, country as value, for_everyone(visibility, 'country') as everyone,
                for_members(visibility, 'country') as members
            from both_sides where country is not null
            union all
            select sign, 'expertise', topic, for_everyone(visibility, 'expertise'), for_members(visibility, 'expertise')
            from both_sides cross join lateral (select distinct unnest(expertise) as topic) t
            union all
            select sign, f.facet, f.value,
                for_everyone(visibility, case f.facet when 'organisation' then 'memberships' else 'affiliations' end),
                for_members(visibility, case f.facet when 'organisation' then 'memberships' else 'affiliations' end)
            from both_sides b join member_facet f on f.member_id = b.id
            where b.shown_otherwise and f.facet in ('institution', 'year', 'organisation')) f
        group by facet, value
        having sum(sign * everyone) <> 0 or sum(sign * members) <> 0 or sum(sign) <> 0;
    end if;
    return null;
end $$;
create trigger member_inserted_facets after insert on member
    referencing new table as new_rows for each statement execute function member_changes_facets();
create trigger member_updated_facets after update on member
    referencing old table as old_rows new table as new_rows for each statement execute function member_changes_facets();
create trigger member_deleted_facets after delete on member
    referencing old table as old_rows for each statement execute function member_changes_facets();

-- Somebody who studied twice at one place counts once there: what counts is whether the first came or the last went.
create type affiliation_step as (sign integer, member_id uuid, facet text, value text);

create function affiliations_touch_facets(steps affiliation_step[]) returns void language sql as $$
    insert into facet_change (facet, value, everyone, members, everybody)
    with touched as (
        select member_id, facet, value, sum(sign) as sign from unnest(steps) where value is not null
        group by member_id, facet, value having sum(sign) <> 0
    ), counted as (
        select t.*, (select count(*) from affiliation a where a.member_id = t.member_id
            and case t.facet when 'institution' then a.institution else extract(year from a.end_date)::text end = t.value)
            as there_are
        from touched t
    ), crossed as (
        select member_id, facet, value, (there_are > 0)::int - (there_are - sign > 0)::int as sign from counted
    )
    select c.facet, c.value, sum(c.sign * for_everyone(m.visibility, 'affiliations')),
        sum(c.sign * for_members(m.visibility, 'affiliations')), sum(c.sign)
    from crossed c join member m on m.id = c.member_id where c.sign <> 0 group by c.facet, c.value
$$;

-- What is new is the bulk of a first load: it is counted straight from the rows, and nobody else can hold the record of
-- somebody whom this transaction itself has written.
create function affiliation_comes() returns trigger language plpgsql as $$
begin
    perform from member m where m.id in (select member_id from new_rows) and m.xmin <> pg_current_xact_id()::xid
    order by m.id for no key update;
    insert into facet_change (facet, value, everyone, members, everybody)
    with touched as (
        select member_id, 'institution' as facet, institution as value, count(*) as rows
        from new_rows group by member_id, institution
        union all
        select member_id, 'year', extract(year from end_date)::text, count(*)
        from new_rows where end_date is not null group by member_id, extract(year from end_date)
    )
    select t.facet, t.value, sum(for_everyone(m.visibility, 'affiliations')),
        sum(for_members(m.visibility, 'affiliations')), count(*)
    from touched t join member m on m.id = t.member_id
    where t.rows = (select count(*) from affiliation a where a.member_id = t.member_id
        and case t.facet when 'institution' then a.institution else extract(year from a.end_date)::text end = t.value)
    group by t.facet, t.value;
    return null;
end $$;

create function affiliation_changes_or_goes() returns trigger language plpgsql as $$
declare
    steps affiliation_step[];
begin
    if tg_op = 'DELETE' then
        select array_agg(row (-1, member_id, facet, value)::affiliation_step) into steps
        from old_rows cross join lateral (values ('institution', institution), ('year', extract(year from end_date)::text))
            as f (facet, value);
    else
        select array_agg(row (sign, b.member_id, facet, value)::affiliation_step) into steps
        from new_rows n join old_rows o on o.id = n.id
        cross join lateral (values
            (1, n.member_id, 'institution', n.institution), (1, n.member_id, 'year', extract(year from n.end_date)::text),
            (-1, o.member_id, 'institution', o.institution), (-1, o.member_id, 'year', extract(year from o.end_date)::text))
            as b (sign, member_id, facet, value)
        where (o.member_id, o.institution, o.end_date) is distinct from (n.member_id, n.institution, n.end_date);
    end if;
    if steps is not null then
        perform from member m where m.id in (select member_id from unnest(steps)) order by m.id for no key update;
        perform affiliations_touch_facets(steps);
    end if;
    return null;
end $$;
create trigger affiliation_inserted_facets after insert on affiliation
    referencing new table as new_rows for each statement execute function affiliation_comes();
create trigger affiliation_updated_facets after update on affiliation
    referencing old table as old_rows new table as new_rows for each statement execute function affiliation_changes_or_goes();
create trigger affiliation_deleted_facets after delete on affiliation
    referencing old table as old_rows for each statement execute function affiliation_changes_or_goes();

create type membership_step as (sign integer, member_id uuid, organisation_id uuid);

create function membership_changes_facets() returns trigger language plpgsql as $$
declare
    steps membership_step[];
begin
    if tg_op = 'INSERT' then
        select array_agg(row (1, member_id, organisation_id)::membership_step) into steps
        from new_rows where state in ('ACTIVE', 'GRACE');
    elsif tg_op = 'DELETE' then
        select array_agg(row (-1, member_id, organisation_id)::membership_step) into steps
        from old_rows where state in ('ACTIVE', 'GRACE');
    else
        select array_agg(row (sign, member_id, organisation_id)::membership_step) into steps from (
            select member_id, organisation_id, sum(sign)::int as sign from (
                select 1 as sign, member_id, organisation_id from new_rows where state in ('ACTIVE', 'GRACE')
                union all
                select -1, member_id, organisation_id from old_rows where state in ('ACTIVE', 'GRACE')) b
            group by member_id, organisation_id having sum(sign) <> 0) s;
    end if;
    if steps is null then
        return null;
    end if;
    perform from member where id in (select member_id from unnest(steps)) order by id for share;
    insert into facet_change (facet, value, everyone, members, everybody)
    select 'organisation', s.organisation_id::text, sum(s.sign * for_everyone(m.visibility, 'memberships')),
        sum(s.sign * for_members(m.visibility, 'memberships')), sum(s.sign)
    from unnest(steps) s join member m on m.id = s.member_id group by s.organisation_id;
    return null;
end $$;
create trigger membership_inserted_facets after insert on membership
    referencing new table as new_rows for each statement execute function membership_changes_facets();
create trigger membership_updated_facets after update on membership
    referencing old table as old_rows new table as new_rows for each statement execute function membership_changes_facets();
create trigger membership_deleted_facets after delete on membership
    referencing old table as old_rows for each statement execute function membership_changes_facets();
