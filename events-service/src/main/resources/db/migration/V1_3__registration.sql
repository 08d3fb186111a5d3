create table registration (
    id         uuid        primary key default uuidv7(),
    event_id   uuid        not null constraint registration_of_an_event references event,
    member_id  uuid        not null,
    number     bigint      not null,
    state      text        not null check (state in ('PENDING', 'CONFIRMED', 'WAITLISTED', 'OFFERED', 'CANCELLED', 'DECLINED',
                                                     'ATTENDED', 'NO_SHOW')),
    reason     text        not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version    bigint      not null,
    constraint registration_number_once unique (event_id, number)
);
comment on column registration.number is 'Order of arrival at the event; the waiting list is strictly in this order.';
create unique index registration_once_per_member on registration (event_id, member_id)
    where state not in ('CANCELLED', 'DECLINED');
create index registration_waiting on registration (event_id, number) where state = 'WAITLISTED';
create index registration_member on registration (member_id, id);

-- What happened to a registration, step by step: the answer to "why was I not promoted?".
create table registration_step (
    registration_id uuid        not null references registration on delete cascade,
    version         bigint      not null,
    state           text        not null,
    reason          text        not null,
    at              timestamptz not null,
    primary key (registration_id, version)
);

-- The seats of an event are counted here, whatever way a registration takes; event_capacity_holds_confirmed then refuses
-- one seat too many. One update per statement, so that deciding many registrations together stays cheap.
create function registration_counts() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        update event e set confirmed = e.confirmed + d.confirmed, waiting = e.waiting + d.waiting,
            last_number = greatest(e.last_number, d.last_number)
        from (select event_id, count(*) filter (where state = 'CONFIRMED') as confirmed,
                  count(*) filter (where state = 'WAITLISTED') as waiting, max(number) as last_number
              from new_rows group by event_id) d
        where e.id = d.event_id;
    elsif tg_op = 'UPDATE' then
        update event e set confirmed = e.confirmed + d.confirmed, waiting = e.waiting + d.waiting
        from (select event_id, sum(confirmed) as confirmed, sum(waiting) as waiting from (
                  select event_id, (state = 'CONFIRMED')::int as confirmed, (state = 'WAITLISTED')::int as waiting from new_rows
                  union all
                  select event_id, -(state = 'CONFIRMED')::int, -(state = 'WAITLISTED')::int from old_rows) step
              group by event_id) d
        where e.id = d.event_id and (d.confirmed <> 0 or d.waiting <> 0);
    else
        update event e set confirmed = e.confirmed - d.confirmed, waiting = e.waiting - d.waiting
        from (select event_id, count(*) filter (where state = 'CONFIRMED') as confirmed,
                  count(*) filter (where state = 'WAITLISTED') as waiting
              from old_rows group by event_id) d
        where e.id = d.event_id;
    end if;
    if tg_op <> 'DELETE' then
        insert into registration_step (registration_id, version, state, reason, at)
        select id, version, state, reason, updated_at from new_rows;
    end if;
    return null;
end $$;
create trigger registration_inserted after insert on registration
    referencing new table as new_rows for each statement execute function registration_counts();
create trigger registration_updated after update on registration
    referencing old table as old_rows new table as new_rows for each statement execute function registration_counts();
create trigger registration_deleted after delete on registration
    referencing old table as old_rows for each statement execute function registration_counts();
