-- A registration is a party: a member and the guests they bring, in a category that quotas speak of.
alter table registration
    add column places       integer not null default 1 check (places between 1 and 21),
    add column category     text,
    add column guests       jsonb   not null default '[]' check (jsonb_typeof(guests) = 'array'),
    add column answers      jsonb   not null default '{}' check (jsonb_typeof(answers) = 'object'),
    add column note         text,
    add column offered_until timestamptz,
    add constraint registration_places_are_counted check (places = 1 + jsonb_array_length(guests)),
    add constraint registration_offer_has_a_deadline check ((state = 'OFFERED') = (offered_until is not null));
comment on column registration.note is 'What the host says about a refusal.';
create index registration_offered on registration (offered_until) where state = 'OFFERED';

-- Seats for some categories; quotas may overlap, and a party counts in each that speaks of its category.
create table quota (
    id         uuid        primary key default uuidv7(),
    event_id   uuid        not null constraint quota_of_an_event references event on delete cascade,
    name       jsonb       not null check (jsonb_typeof(name) = 'object' and name <> '{}'),
    categories jsonb       not null check (jsonb_typeof(categories) = 'array' and categories <> '[]'),
    seats      integer     not null check (seats >= 0),
    taken      integer     not null default 0 check (taken >= 0),
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version    bigint      not null,
    constraint quota_holds_those_seated check (taken <= seats)
);
create index quota_event on quota (event_id, id);
comment on column quota.taken is 'Counted by triggers, never by hand.';

create function seats_of(state text, places integer) returns integer language sql immutable parallel safe as
$$ select case when state in ('CONFIRMED', 'OFFERED', 'ATTENDED', 'NO_SHOW') then places else 0 end $$;

-- A quota that is new, or speaks of other categories, counts those who are there already.
create function quota_counts() returns trigger language plpgsql as $$
begin
    select coalesce(sum(seats_of(state, places)), 0) into new.taken from registration
    where event_id = new.event_id and new.categories ? category;
    return new;
end $$;
create trigger quota_changed before insert or update of categories on quota
    for each row execute function quota_counts();

-- One seat more or less, of one registration.
create type registration_count as (event_id uuid, category text, state text, places integer, number bigint, direction integer);

create or replace function registration_counts() returns trigger language plpgsql as $$
declare
    steps registration_count[];
begin
    if tg_op = 'INSERT' then
        select array_agg(row (event_id, category, state, places, number, 1)::registration_count) into steps from new_rows;
    elsif tg_op = 'DELETE' then
        select array_agg(row (event_id, category, state, places, number, -1)::registration_count) into steps from old_rows;
    else
        select array_agg(step) into steps from (
            select row (event_id, category, state, places, number, 1)::registration_count as step from new_rows
            union all
            select row (event_id, category, state, places, number, -1)::registration_count from old_rows) both_sides;
    end if;
    update event e set confirmed = e.confirmed + d.confirmed, offered = e.offered + d.offered, waiting = e.waiting + d.waiting,
        last_number = greatest(e.last_number, d.last_number)
    from (select event_id,
              coalesce(sum(direction * places) filter (where state in ('CONFIRMED', 'ATTENDED', 'NO_SHOW')), 0) as confirmed,
              coalesce(sum(direction * places) filter (where state = 'OFFERED'), 0) as offered,
              coalesce(sum(direction) filter (where state = 'WAITLISTED'), 0) as waiting,
              max(number) as last_number
          from unnest(steps) group by event_id) d
    where e.id = d.event_id and (d.confirmed <> 0 or d.offered <> 0 or d.waiting <> 0 or d.last_number > e.last_number);
    if exists (select from unnest(steps) s join quota q on q.event_id = s.event_id) then
        -- In one fixed order, whoever comes: nobody waits for somebody who waits for them.
        perform from quota where event_id in (select event_id from unnest(steps)) order by id for update;
        update quota q set taken = q.taken + d.seats
        from (select q.id, sum(s.direction * seats_of(s.state, s.places)) as seats
              from unnest(steps) s join quota q on q.event_id = s.event_id and q.categories ? s.category
              group by q.id) d
        where q.id = d.id and d.seats <> 0;
    end if;
    if tg_op <> 'DELETE' then
        insert into registration_step (registration_id, version, state, reason, at)
        select id, version, state, reason, updated_at from new_rows;
    end if;
    return null;
end $$;
