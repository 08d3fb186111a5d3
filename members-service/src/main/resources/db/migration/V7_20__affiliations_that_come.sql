-- Whose affiliations all come with one statement, as everybody's do in a first load, is asked once for each member, and not
-- for each place and year. The two sides of the full join hold the same members: a plan that was made for few and kept
-- compares no list with itself row by row.
create or replace function affiliation_comes() returns trigger language plpgsql as $$
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
    ), whose as (
        select m.id, for_everyone(m.visibility, 'affiliations') as everyone,
            for_members(m.visibility, 'affiliations') as members,
            n.rows = (select count(*) from affiliation a where a.member_id = m.id) as all_come
        from (select member_id, count(*) as rows from new_rows group by member_id) n join member m on m.id = n.member_id
    )
    select t.facet, t.value, sum(w.everyone), sum(w.members), count(*)
    from touched t full join whose w on w.id = t.member_id
    where w.all_come or t.rows = (select count(*) from affiliation a where a.member_id = t.member_id
        and case t.facet when 'institution' then a.institution else extract(year from a.end_date)::text end = t.value)
    group by t.facet, t.value;
    return null;
end $$;
