-- What statistics need of members; the feed tells it of each of them again.
alter table member add column country text;
alter table membership add column basis text;
update replica_cursor set after = null, generation = generation + 1, sweeping = true where feed = 'members';

-- Counted as the replicas change, whatever changes them: a replay, a merge, an erasure. Asking counts nothing.
create table member_count (
    dimension text   not null check (dimension in ('COUNTRY', 'ORGANISATION', 'YEAR', 'BASIS')),
    cell      text   not null,
    members   bigint not null check (members >= 0),
    primary key (dimension, cell)
);
comment on table member_count is 'COUNTRY counts members, the other dimensions current memberships.';

create function membership_cells(state text, organisation_id uuid, starts_on date, basis text)
    returns table (dimension text, cell text) language sql immutable as $$
    select * from (values ('ORGANISATION', organisation_id::text), ('YEAR', extract(year from starts_on)::text),
        ('BASIS', coalesce(basis, 'APPLICATION'))) as cells where state in ('ACTIVE', 'GRACE')
$$;

-- Grows with every change of what statistics are made of: whoever kept an answer knows whether it is still right.
create table statistics_version (
    only_one boolean primary key default true check (only_one),
    version  bigint  not null
);
insert into statistics_version (version) values (1);

create function tally(dimensions text[], cells text[], changes bigint[]) returns void language plpgsql as $$
begin
    if exists (select from unnest(changes) as change where change <> 0) then
        insert into member_count (dimension, cell, members)
        select t.dimension, t.cell, 0 from unnest(dimensions, cells) as t (dimension, cell) order by 1, 2
        on conflict (dimension, cell) do nothing;
        update member_count c set members = c.members + t.change
        from unnest(dimensions, cells, changes) as t (dimension, cell, change)
        where c.dimension = t.dimension and c.cell = t.cell and t.change <> 0;
        update statistics_version set version = version + 1;
    end if;
end $$;

create function member_is_counted() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        perform tally(array_agg('COUNTRY'::text), array_agg(cell), array_agg(n))
            from (select coalesce(country, 'ZZ') as cell, count(*) as n from came group by 1) as counted;
    elsif tg_op = 'DELETE' then
        perform tally(array_agg('COUNTRY'::text), array_agg(cell), array_agg(-n))
            from (select coalesce(country, 'ZZ') as cell, count(*) as n from went group by 1) as counted;
    else
        perform tally(array_agg('COUNTRY'::text), array_agg(cell), array_agg(n))
            from (select cell, sum(change)::bigint as n from (
                select coalesce(country, 'ZZ') as cell, 1 as change from came
                union all select coalesce(country, 'ZZ'), -1 from went) as moves group by cell) as counted;
    end if;
    return null;
end $$;
create trigger member_came after insert on member referencing new table as came
    for each statement execute function member_is_counted();
create trigger member_went after delete on member referencing old table as went
    for each statement execute function member_is_counted();
create trigger member_moved after update on member referencing old table as went new table as came
    for each statement execute function member_is_counted();

create function membership_is_counted() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        perform tally(array_agg(dimension), array_agg(cell), array_agg(n)) from (
            select c.dimension, c.cell, count(*) as n
            from came m, membership_cells(m.state, m.organisation_id, m.starts_on, m.basis) c group by 1, 2) as counted;
    elsif tg_op = 'DELETE' then
        perform tally(array_agg(dimension), array_agg(cell), array_agg(-n)) from (
            select c.dimension, c.cell, count(*) as n
            from went m, membership_cells(m.state, m.organisation_id, m.starts_on, m.basis) c group by 1, 2) as counted;
    else
        perform tally(array_agg(dimension), array_agg(cell), array_agg(n)) from (
            select dimension, cell, sum(change)::bigint as n from (
                select c.dimension, c.cell, 1 as change
                from came m, membership_cells(m.state, m.organisation_id, m.starts_on, m.basis) c
                union all select c.dimension, c.cell, -1
                from went m, membership_cells(m.state, m.organisation_id, m.starts_on, m.basis) c) as moves
            group by 1, 2) as counted;
    end if;
    return null;
end $$;
create trigger membership_came after insert on membership referencing new table as came
    for each statement execute function membership_is_counted();
create trigger membership_went after delete on membership referencing old table as went
    for each statement execute function membership_is_counted();
create trigger membership_moved after update on membership referencing old table as went new table as came
    for each statement execute function membership_is_counted();

insert into member_count select 'COUNTRY', 'ZZ', count(*) from member having count(*) > 0;
insert into member_count
select c.dimension, c.cell, count(*)
from membership m, membership_cells(m.state, m.organisation_id, m.starts_on, m.basis) c group by 1, 2;

-- What was held in each month, an event of several hosts once; months that an event touches are counted anew.
create table activity_month (
    month        date    primary key check (extract(day from month) = 1),
    events       integer not null,
    joint_events integer not null,
    attendees    integer not null
);

create index hosted_event_month on hosted_event (held_on);

create function count_months(months date[]) returns void language sql as $$
    delete from activity_month where month = any(months);
    insert into activity_month (month, events, joint_events, attendees)
    select month, count(*), count(*) filter (where hosts > 1), sum(attendees) from (
        select m.month, e.event_id, count(*) as hosts, max(e.attendees) as attendees
        from (select distinct unnest(months) as month) m
        join hosted_event e on e.held_on >= m.month and e.held_on < m.month + interval '1 month'
        where e.state in ('PUBLISHED', 'COMPLETED') group by 1, 2) as held
    group by month;
    update statistics_version set version = version + 1;
$$;

create function hosted_event_is_counted() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        perform count_months(array_agg(distinct date_trunc('month', held_on)::date)) from came;
    elsif tg_op = 'DELETE' then
        perform count_months(array_agg(distinct date_trunc('month', held_on)::date)) from went;
    else
        perform count_months(array_agg(distinct date_trunc('month', held_on)::date))
            from (select held_on from came union select held_on from went) as touched;
    end if;
    return null;
end $$;
create trigger hosted_event_came after insert on hosted_event referencing new table as came
    for each statement execute function hosted_event_is_counted();
create trigger hosted_event_went after delete on hosted_event referencing old table as went
    for each statement execute function hosted_event_is_counted();
create trigger hosted_event_moved after update on hosted_event referencing old table as went new table as came
    for each statement execute function hosted_event_is_counted();

select count_months(array_agg(distinct date_trunc('month', held_on)::date)) from hosted_event;

create function certification_is_counted() returns trigger language plpgsql as $$
begin
    update statistics_version set version = version + 1;
    return null;
end $$;
create trigger chapter_counted after insert or update of state on chapter
    for each statement execute function certification_is_counted();
