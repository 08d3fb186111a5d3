-- What made somebody an alumnus or alumna, and when, as the members feed tells it: the statistics count it.
alter table member add column evidence jsonb not null default '[]' check (jsonb_typeof(evidence) = 'array');
comment on column member.evidence is 'Each {basis, year}; the year in which it ended or else began, absent where neither is known.';

alter table member_count drop constraint member_count_dimension_check;
alter table member_count add constraint member_count_dimension_check
    check (dimension in ('COUNTRY', 'EVIDENCE', 'STUDY_YEAR', 'ORGANISATION', 'YEAR', 'BASIS'));
comment on table member_count is
    'COUNTRY, EVIDENCE and STUDY_YEAR count members, the other dimensions current memberships.';

-- A member counts once in each cell, however many pieces of evidence are in it.
create function member_cells(country text, evidence jsonb)
    returns table (dimension text, cell text) language sql immutable as $$
    select 'COUNTRY', coalesce(country, 'ZZ')
    union all select 'EVIDENCE', 'NONE' where evidence = '[]'
    union all select distinct 'EVIDENCE', e ->> 'basis' from jsonb_array_elements(evidence) as e
    union all select distinct 'STUDY_YEAR', e ->> 'year' from jsonb_array_elements(evidence) as e
        where e ->> 'year' is not null
$$;

create or replace function member_is_counted() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        perform tally(array_agg(dimension), array_agg(cell), array_agg(n)) from (
            select c.dimension, c.cell, count(*) as n
            from came m, member_cells(m.country, m.evidence) c group by 1, 2) as counted;
    elsif tg_op = 'DELETE' then
        perform tally(array_agg(dimension), array_agg(cell), array_agg(-n)) from (
            select c.dimension, c.cell, count(*) as n
            from went m, member_cells(m.country, m.evidence) c group by 1, 2) as counted;
    else
        perform tally(array_agg(dimension), array_agg(cell), array_agg(n)) from (
            select dimension, cell, sum(change)::bigint as n from (
                select c.dimension, c.cell, 1 as change from came m, member_cells(m.country, m.evidence) c
                union all
                select c.dimension, c.cell, -1 from went m, member_cells(m.country, m.evidence) c) as moves
            group by 1, 2) as counted;
    end if;
    return null;
end $$;

insert into member_count select 'EVIDENCE', 'NONE', count(*) from member having count(*) > 0;
