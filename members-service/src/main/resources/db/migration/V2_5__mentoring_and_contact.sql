-- Who is somebody's mentor, for how many at a time. `taken` counts the mentees; the check decides every race for a place.
create table mentoring_offer (
    member_id  uuid        primary key references member,
    topics     text[]      not null,
    message    text,
    capacity   integer     not null check (capacity between 0 and 50),
    taken      integer     not null default 0 check (taken >= 0),
    paused     boolean     not null,
    updated_at timestamptz not null,
    version    bigint      not null default 0,
    constraint mentoring_capacity check (taken <= capacity)
);
create index mentoring_offer_open on mentoring_offer (member_id) where not paused and taken < capacity;

create table contact_request (
    id             uuid        primary key default uuidv7(),
    from_member_id uuid        not null references member,
    to_member_id   uuid        not null references member,
    kind           text        not null check (kind in ('CONTACT', 'MENTORING')),
    message        text        not null check (length(message) between 1 and 2000),
    state          text        not null check (state in ('PENDING', 'ACCEPTED', 'REFUSED', 'WITHDRAWN', 'ENDED')),
    created_at     timestamptz not null,
    decided_at     timestamptz,
    updated_at     timestamptz not null,
    version        bigint      not null default 0,
    constraint contact_request_to_somebody_else check (from_member_id <> to_member_id)
);
-- Nobody asks the same person twice while the first request stands.
create unique index contact_request_once on contact_request (from_member_id, to_member_id, kind)
    where state in ('PENDING', 'ACCEPTED');
create index contact_request_from on contact_request (from_member_id, id);
create index contact_request_to on contact_request (to_member_id, id);
