-- What members-service needs to know of organisations, offices and terms, fed by the chapters feed. Nothing here
-- references anything else: the changes of different records may arrive in any order.
create table organisation (
    id          uuid    primary key,
    kind        text    not null,
    parent_id   uuid,
    time_zone   text    not null,
    archived_at timestamptz,
    generation  integer not null
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
