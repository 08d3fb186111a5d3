create table goal (
    id              uuid        primary key default uuidv7(),
    organisation_id uuid        not null references organisation,
    title           jsonb       not null check (jsonb_typeof(title) = 'object' and title <> '{}'),
    description     jsonb       check (jsonb_typeof(description) = 'object' and description <> '{}'),
    starts_on       date        not null,
    ends_on         date        not null,
    targets         jsonb       not null check (jsonb_typeof(targets) = 'array'),
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    version         bigint      not null,
    constraint goal_ends_after_it_starts check (ends_on >= starts_on)
);
create index goal_organisation on goal (organisation_id, id);

create table contribution (
    id          uuid        primary key default uuidv7(),
    goal_id     uuid        not null references goal,
    member_id   uuid        not null,
    chapter_id  uuid        references organisation,
    kind        text        not null check (kind in ('INTRODUCTION', 'EVENT', 'DELEGATION', 'MENTORING', 'EXPERTISE')),
    happened_on date        not null,
    description text        not null,
    credited    boolean     not null,
    state       text        not null check (state in ('TOLD', 'CONFIRMED', 'REFUSED')),
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    version     bigint      not null
);
comment on column contribution.credited is 'The member consents to be named with it.';
create index contribution_goal on contribution (goal_id, id);
create index contribution_member on contribution (member_id, id);

-- What was confirmed or refused stays so.
create function contribution_is_decided_once() returns trigger language plpgsql as $$
begin
    if old.state <> 'TOLD' and new.state <> old.state then
        raise exception using errcode = 'check_violation', constraint = 'contribution_decided_once',
            message = 'a contribution is confirmed or refused once';
    end if;
    return new;
end $$;
create trigger contribution_decision before update of state on contribution
    for each row execute function contribution_is_decided_once();
