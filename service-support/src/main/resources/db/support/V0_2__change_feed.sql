-- Everything that leaves the service leaves through this log (architecture.md, "The change feed").
-- seq orders the changes of one subject; xid tells which snapshots see the change (docs/adr/0003).
create table change (
    seq         bigint generated always as identity primary key,
    xid         xid8        not null default pg_current_xact_id(),
    id          uuid        not null default uuidv7(),
    type        text        not null,
    subject     text        not null,
    occurred_at timestamptz not null default now(),
    data        json
);
comment on column change.data is 'Full state after the change; null for a tombstone.';
create index change_xid on change (xid, seq);
create index change_subject on change (subject, seq);
create index change_occurred_at on change using brin (occurred_at);

-- The newest transaction of which a change is no longer kept, and the cluster whose transactions these are.
create table change_horizon (
    only_one          boolean primary key default true check (only_one),
    xid               xid8    not null,
    system_identifier bigint  not null
);
insert into change_horizon (xid, system_identifier)
select '0'::xid8, system_identifier from pg_control_system();

-- How far this service has followed the feeds of the others.
create table replica_cursor (
    feed       text primary key,
    after      text,
    generation integer not null default 0,
    sweeping   boolean not null default false
);
