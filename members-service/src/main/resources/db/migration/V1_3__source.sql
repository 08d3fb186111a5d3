create table source (
    id                     uuid        primary key default uuidv7(),
    code                   text        not null constraint source_code_key unique
                                       check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 60),
    name                   text        not null,
    organisation_id        uuid        not null,
    authority              text[]      not null,
    columns                jsonb       not null default '{}' check (jsonb_typeof(columns) = 'object'),
    snapshot_guard_percent integer     not null check (snapshot_guard_percent between 0 and 100),
    created_at             timestamptz not null,
    updated_at             timestamptz not null,
    version                bigint      not null
);
comment on column source.authority is 'The fields that nobody but this source changes.';
comment on column source.columns is 'Name of a column in the source''s files to name of the field, where they differ.';
create index source_organisation on source (organisation_id);

-- Which sources vouch for a member, and under which id each knows the person.
create table member_source (
    source_id   uuid   not null references source,
    external_id text   collate "C" not null check (length(external_id) between 1 and 200),
    member_id   uuid   not null references member,
    state_hash  bigint not null,
    primary key (source_id, external_id)
);
comment on column member_source.state_hash is 'Of all that the source last said of the person; tells what is unchanged.';
create index member_source_member on member_source (member_id, source_id);

-- Members that are gone, for the sources that must be told.
create table former_member (
    member_id   uuid not null,
    source_id   uuid not null references source,
    external_id text not null,
    primary key (member_id, source_id)
);
