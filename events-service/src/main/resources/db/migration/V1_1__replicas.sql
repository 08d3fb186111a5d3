-- What events-service needs to know of members, fed by the members feed.
create table member (
    id              uuid    primary key,
    login           text    unique,
    display_name    text    not null,
    name_visibility text    not null check (name_visibility in ('EVERYONE', 'MEMBERS', 'OFFICERS', 'NOBODY')),
    state           text,
    generation      integer not null
);
comment on column member.login is 'Subject of the linked login, where there is one.';

-- What it needs to know of organisations, offices and terms, fed by the chapters feed. No foreign keys: a feed keeps the
-- order of each subject, not that between subjects.
create table organisation (
    id          uuid        primary key,
    kind        text        not null,
    parent_id   uuid,
    name        jsonb       not null,
    country     text        not null,
    time_zone   text        not null,
    archived_at timestamptz,
    generation  integer     not null
);
create index organisation_parent on organisation (parent_id);

create table office (
    id              uuid    primary key,
    organisation_id uuid    not null,
    type            text    not null,
    generation      integer not null
);

create table term (
    id              uuid    primary key,
    organisation_id uuid    not null,
    office_id       uuid    not null,
    member_id       uuid    not null,
    starts_on       date    not null,
    ends_on         date,
    generation      integer not null
);
create index term_member on term (member_id);
