-- What other tables say of a member stands in the record as well, for the one index of records: 'o:' and an organisation to
-- which the member belongs today, 'i:' and an institution, 'y:' and the year in which an affiliation ended. Of values that
-- very many share that index tells in milliseconds who has all of them; lists that have nobody in common would be read to
-- their ends. It only leads there: who is found is looked for in those tables as well.
alter table member add column marks text[] collate "C" not null default '{}';
comment on column member.marks is 'What members are found by in other tables. Triggers see to it.';

-- By writing the table anew, which is neither a version nor counted; its largest index is made once, afterwards.
create function marks_of(of_member uuid) returns text[] language plpgsql stable as $$
begin
    return (select coalesce(array_agg(distinct mark order by mark), '{}') from (
        select cast('o:' || organisation_id as text) collate "C" as mark from membership
        where member_id = of_member and state in ('ACTIVE', 'GRACE')
        union all
        select 'i:' || lower(institution) from affiliation where member_id = of_member
        union all
        select 'y:' || extract(year from end_date) from affiliation where member_id = of_member and end_date is not null) k);
end $$;
drop index member_search;
alter table member alter column marks type text[] collate "C" using marks_of(id);
drop function marks_of(uuid);
create index member_search on member using gin
    (country, lower(city), expertise, marks, member_words(name_words, employer_words, expertise_words, city_words));

-- Of members who are locked first: of two that write of one member the later one sees what the earlier one wrote.
create function members_take_marks(ids uuid[]) returns void language plpgsql as $$
begin
    perform from member where id = any(ids) order by id for no key update;
    update member m set marks = n.marks from (
        select i.id, coalesce(array_agg(distinct k.mark order by k.mark) filter (where k.mark is not null), '{}') as marks
        from unnest(ids) as i (id) left join lateral (
            select cast('o:' || s.organisation_id as text) collate "C" as mark from membership s
            where s.member_id = i.id and s.state in ('ACTIVE', 'GRACE')
            union all
            select 'i:' || lower(a.institution) from affiliation a where a.member_id = i.id
            union all
            select 'y:' || extract(year from a.end_date) from affiliation a
            where a.member_id = i.id and a.end_date is not null) k on true
        group by i.id) n
    where m.id = n.id and m.marks is distinct from n.marks;
end $$;

-- Imports write the marks of new members with them, so mostly there is nothing to do. After the triggers that lock the
-- members (they fire in the order of their names).
create function affiliation_comes_with_marks() returns trigger language plpgsql as $$
declare
    ids uuid[];
begin
    select array_agg(distinct m.id) into ids from new_rows n join member m on m.id = n.member_id
    where not m.marks @> array['i:' || lower(n.institution)]
    or (n.end_date is not null and not m.marks @> array['y:' || extract(year from n.end_date)]);
    if ids is not null then
        perform members_take_marks(ids);
    end if;
    return null;
end $$;
create trigger affiliation_inserted_marks after insert on affiliation
    referencing new table as new_rows for each statement execute function affiliation_comes_with_marks();

create function affiliation_changes_marks() returns trigger language plpgsql as $$
declare
    ids uuid[];
begin
    if tg_op = 'DELETE' then
        select array_agg(distinct member_id) into ids from old_rows;
    else
        select array_agg(distinct b.member_id) into ids from new_rows n full join old_rows o on o.id = n.id
        cross join lateral (values (n.member_id), (o.member_id)) as b (member_id)
        where (o.member_id, o.institution, o.end_date) is distinct from (n.member_id, n.institution, n.end_date);
    end if;
    if ids is not null then
        perform members_take_marks(ids);
    end if;
    return null;
end $$;
create trigger affiliation_updated_marks after update on affiliation
    referencing old table as old_rows new table as new_rows for each statement execute function affiliation_changes_marks();
create trigger affiliation_deleted_marks after delete on affiliation
    referencing old table as old_rows for each statement execute function affiliation_changes_marks();

-- Before the trigger that counts, for that one holds the members against less, and two of them would wait for each other.
create function membership_changes_marks() returns trigger language plpgsql as $$
declare
    ids uuid[];
begin
    if tg_op = 'INSERT' then
        select array_agg(distinct member_id) into ids from new_rows where state in ('ACTIVE', 'GRACE');
    elsif tg_op = 'DELETE' then
        select array_agg(distinct member_id) into ids from old_rows where state in ('ACTIVE', 'GRACE');
    else
        select array_agg(distinct member_id) into ids from (
            select member_id from (
                select 1 as sign, member_id, organisation_id from new_rows where state in ('ACTIVE', 'GRACE')
                union all
                select -1, member_id, organisation_id from old_rows where state in ('ACTIVE', 'GRACE')) b
            group by member_id, organisation_id having sum(sign) <> 0) s;
    end if;
    if ids is not null then
        perform members_take_marks(ids);
    end if;
    return null;
end $$;
create trigger membership_1_inserted_marks after insert on membership
    referencing new table as new_rows for each statement execute function membership_changes_marks();
create trigger membership_1_updated_marks after update on membership
    referencing old table as old_rows new table as new_rows for each statement execute function membership_changes_marks();
create trigger membership_1_deleted_marks after delete on membership
    referencing old table as old_rows for each statement execute function membership_changes_marks();
