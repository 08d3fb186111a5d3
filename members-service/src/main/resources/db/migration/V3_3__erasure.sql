-- Somebody is to be forgotten, in every service: first all say what stands against it, then all forget.
create table erasure (
    id        uuid        primary key default uuidv7(),
    member_id uuid        not null,
    dry_run   boolean     not null,
    state     text        not null check (state in ('PREPARING', 'BLOCKED', 'PREPARED', 'ERASING', 'ERASED')),
    asked_by  bytea       not null,
    asked_at  timestamptz not null,
    ended_at  timestamptz,
    version   bigint      not null,
    constraint erasure_ends_once check ((ended_at is null) = (state in ('PREPARING', 'ERASING')))
);
comment on column erasure.asked_by is 'Hash of who asked, who reads the receipt also when nobody knows the person any more.';
create unique index erasure_one_at_a_time on erasure (member_id) where state in ('PREPARING', 'ERASING');

create table erasure_part (
    erasure_id uuid        not null references erasure on delete cascade,
    service    text        not null check (service in ('members', 'events', 'chapters')),
    state      text        not null check (state in ('PREPARED', 'ERASED')),
    blockers   jsonb       not null check (jsonb_typeof(blockers) = 'array'),
    counts     jsonb       not null check (jsonb_typeof(counts) = 'object'),
    told_at    timestamptz not null,
    primary key (erasure_id, service)
);

-- What erased people were called by registries, under a salt of this database: a later import does not bring them back.
create table suppression_salt (
    only_one boolean primary key default true check (only_one),
    salt     bytea   not null
);
insert into suppression_salt (salt) values
    (sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')));

create function suppression_hash(kind text, value text) returns bytea language sql stable parallel safe as
$$ select sha256((select salt from suppression_salt) || convert_to(kind || ':' || value, 'UTF8')) $$;

create table suppressed_identity (
    hash      bytea       primary key check (length(hash) = 32),
    erased_at timestamptz not null
);

-- Memberships of people who were erased, without the people: how many members there were on a day stays true.
create table anonymous_membership_span (
    id              uuid primary key default uuidv7(),
    organisation_id uuid not null,
    type_id         uuid not null,
    state           text not null,
    from_date       date not null,
    to_date         date not null
);
create index anonymous_membership_span_organisation on anonymous_membership_span (organisation_id, from_date);
