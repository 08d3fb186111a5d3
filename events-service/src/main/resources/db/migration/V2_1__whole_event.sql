-- What is said of an event beyond the first round. Everything new has a default, for the previous version still serves.
alter table event
    add column visible_to            jsonb    not null default '[]' check (jsonb_typeof(visible_to) = 'array'),
    add column accessibility         jsonb    check (jsonb_typeof(accessibility) = 'object'),
    add column links                 jsonb    not null default '[]' check (jsonb_typeof(links) = 'array'),
    add column fee                   jsonb    check (jsonb_typeof(fee) = 'object'),
    add column guests_most           integer  not null default 0 check (guests_most between 0 and 20),
    add column approval_required     boolean  not null default false,
    add column cancellable_until     timestamp,
    add column late_cancellation     text     not null default 'NOTED' check (late_cancellation in ('NOTED', 'HOSTS_ONLY')),
    add column queue_policy          text     not null default 'STRICT_ORDER' check (queue_policy in ('STRICT_ORDER', 'BEST_FIT')),
    add column offer_hours           integer  check (offer_hours between 1 and 336),
    add column offered               integer  not null default 0 check (offered >= 0),
    add column postponement_reason   text,
    add column attendees             integer  check (attendees >= 0),
    add column sequence              integer  not null default 0;
comment on column event.confirmed is 'Places, guests included, of those confirmed, attended or not shown; counted by a trigger, as are offered, waiting and last_number.';
comment on column event.waiting is 'Registrations that wait, however many guests they bring.';
comment on column event.sequence is 'Counts what attendees were told of, as calendars want it (RFC 5545, 3.8.7.4).';

alter table event drop constraint event_visibility_check, drop constraint event_state_check,
    drop constraint event_capacity_holds_confirmed;
alter table event
    add constraint event_visibility_check check (visibility in ('PUBLIC', 'MEMBERS', 'ORGANISATIONS', 'INVITED')),
    add constraint event_state_check check (state in ('DRAFT', 'PUBLISHED', 'POSTPONED', 'CANCELLED', 'COMPLETED')),
    add constraint event_organisations_named check ((visibility = 'ORGANISATIONS') = (visible_to <> '[]')),
    add constraint event_attendees_counted_at_the_end check ((state = 'COMPLETED') = (attendees is not null)),
    add constraint event_capacity_holds_confirmed check (confirmed + offered <= capacity);

-- Who is a member of what, fed by the members feed: an event may be for the members of some organisations.
create table membership (
    id              uuid    primary key,
    member_id       uuid    not null,
    organisation_id uuid    not null,
    state           text    not null,
    generation      integer not null
);
create index membership_member on membership (member_id);

create table event_invitation (
    event_id   uuid        not null references event on delete cascade,
    member_id  uuid        not null,
    invited_at timestamptz not null,
    primary key (event_id, member_id)
);
create index event_invitation_member on event_invitation (member_id);

-- What was changed about an event after its publication, for those who come.
create table event_amendment (
    event_id uuid        not null references event on delete cascade,
    sequence integer     not null,
    at       timestamptz not null,
    changed  jsonb       not null check (jsonb_typeof(changed) = 'array'),
    primary key (event_id, sequence)
);

create table session (
    id         uuid        primary key default uuidv7(),
    event_id   uuid        not null constraint session_of_an_event references event on delete cascade,
    title      jsonb       not null check (jsonb_typeof(title) = 'object' and title <> '{}'),
    room       text,
    speakers   jsonb       not null check (jsonb_typeof(speakers) = 'array'),
    starts_at  timestamp   not null,
    ends_at    timestamp   not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version    bigint      not null,
    constraint session_ends_after_it_starts check (ends_at > starts_at)
);
create index session_event on session (event_id, starts_at, id);

create table question (
    id              uuid        primary key default uuidv7(),
    event_id        uuid        not null constraint question_of_an_event references event on delete cascade,
    organisation_id uuid        not null,
    text            jsonb       not null check (jsonb_typeof(text) = 'object' and text <> '{}'),
    type            text        not null check (type in ('TEXT', 'NUMBER', 'YES_NO', 'DATE', 'CHOICE', 'CHOICES')),
    options         jsonb       not null check (jsonb_typeof(options) = 'array'),
    required        boolean     not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    version         bigint      not null,
    constraint question_options_where_one_chooses check ((type in ('CHOICE', 'CHOICES')) = (options <> '[]'))
);
create index question_event on question (event_id, id);
comment on column question.organisation_id is 'The host that asks, and whose officers read the answers.';

-- Organisations that hold the event together with the one that made it, each by its own consent.
create table event_host (
    event_id        uuid        not null references event on delete cascade,
    organisation_id uuid        not null,
    state           text        not null check (state in ('ASKED', 'CONSENTED', 'DECLINED')),
    asked_at        timestamptz not null,
    decided_at      timestamptz,
    primary key (event_id, organisation_id),
    constraint event_host_decides_once_asked check ((state = 'ASKED') = (decided_at is null))
);
create index event_host_organisation on event_host (organisation_id, event_id);
alter table event add column co_hosts jsonb not null default '[]' check (jsonb_typeof(co_hosts) = 'array');
comment on column event.co_hosts is 'Those of event_host that have consented, kept here for lists and calendars.';
create index event_co_hosts on event using gin (co_hosts jsonb_path_ops);
