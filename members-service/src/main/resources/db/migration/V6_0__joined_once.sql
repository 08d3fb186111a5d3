-- What a statement changed is joined to what was there before it by a full join: both sides always hold the same rows, and
-- only for a full join may the planner not choose a nested loop. A function's plan is made at its first call in a session,
-- usually for one row, and kept: a registry's whole file with 200 000 rows was then compared with itself row by row.
create or replace function affiliation_keeps_versions() returns trigger language plpgsql as $$
begin
    if current_setting('alumni.merging', true) is distinct from 'on' then
        if tg_op = 'UPDATE' then
            insert into affiliation_version (affiliation_id, member_id, basis, institution, programme, degree, start_date,
                end_date, source_id, verified_at, origin, created_at, until_at, fate, ended_by)
            select o.id, o.member_id, o.basis, o.institution, o.programme, o.degree, o.start_date, o.end_date, o.source_id,
                o.verified_at, o.origin, o.created_at, n.updated_at, 'AMENDED', current_origin()
            from old_rows o full join new_rows n on n.id = o.id
            where (n.basis, n.institution, n.programme, n.degree, n.start_date, n.end_date, n.verified_at)
                is distinct from (o.basis, o.institution, o.programme, o.degree, o.start_date, o.end_date, o.verified_at);
        else
            insert into affiliation_version (affiliation_id, member_id, basis, institution, programme, degree, start_date,
                end_date, source_id, verified_at, origin, created_at, until_at, fate, ended_by)
            select o.id, o.member_id, o.basis, o.institution, o.programme, o.degree, o.start_date, o.end_date, o.source_id,
                o.verified_at, o.origin, o.created_at, greatest(now(), o.updated_at), 'ENDED', current_origin()
            from old_rows o join member m on m.id = o.member_id;
        end if;
    end if;
    return null;
end $$;

create or replace function affiliation_changes_or_goes() returns trigger language plpgsql as $$
declare
    steps affiliation_step[];
begin
    if tg_op = 'DELETE' then
        select array_agg(row (-1, member_id, facet, value)::affiliation_step) into steps
        from old_rows cross join lateral (values ('institution', institution), ('year', extract(year from end_date)::text))
            as f (facet, value);
    else
        select array_agg(row (sign, b.member_id, facet, value)::affiliation_step) into steps
        from new_rows n full join old_rows o on o.id = n.id
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

create or replace function member_changes_facets() returns trigger language plpgsql as $$
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
        with both_sides as (
            select b.sign, b.id, b.country, b.expertise, b.visibility,
                o.visibility is distinct from n.visibility as shown_otherwise
            from new_rows n full join old_rows o on o.id = n.id
            cross join lateral (values
                (1, n.id, n.country, n.expertise, n.visibility), (-1, o.id, o.country, o.expertise, o.visibility))
                as b (sign, id, country, expertise, visibility)
            where (o.country, o.expertise, o.visibility) is distinct from (n.country, n.expertise, n.visibility)
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
