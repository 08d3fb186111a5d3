create table import (
    id              uuid        primary key default uuidv7(),
    source_id       uuid        not null references source,
    mode            text        not null check (mode in ('DELTA')),
    state           text        not null check (state in ('QUEUED', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
    columns         text[]      not null,
    ignored_columns text[]      not null,
    rows_total      bigint      not null,
    rows_staged     bigint      not null,
    rows_created    bigint      not null default 0,
    rows_updated    bigint      not null default 0,
    rows_unchanged  bigint      not null default 0,
    rows_rejected   bigint      not null default 0,
    caller          text        not null,
    idempotency_key text,
    fingerprint     text,
    problem         jsonb,
    created_at      timestamptz not null,
    started_at      timestamptz,
    ended_at        timestamptz,
    version         bigint      not null default 0,
    constraint import_key_once unique (caller, idempotency_key)
);
comment on table import is 'One file of a registry. There is no state RUNNING: who works on an import locks its row, and says in import_progress how far it is, so that a crash leaves nothing to mend.';
create index import_source on import (source_id, id);
create index import_queue on import (id) where state = 'QUEUED';

-- Written while the import's own transaction is still open.
create table import_progress (
    import_id        uuid        primary key references import on delete cascade,
    started_at       timestamptz not null,
    rows_done        bigint      not null,
    cancel_requested boolean     not null default false,
    steps            bigint      not null default 0
);

create table import_rejection (
    import_id   uuid   not null references import on delete cascade,
    line        bigint not null,
    field       text   not null,
    external_id text,
    reason      text   not null,
    primary key (import_id, line, field)
);

-- Which lines created or updated something, a thousand lines of the file to a row.
create table import_outcome (
    import_id    uuid     not null references import on delete cascade,
    outcome      text     not null check (outcome in ('CREATED', 'UPDATED')),
    last_line    bigint   not null,
    lines        bigint[] not null,
    external_ids text[]   not null,
    primary key (import_id, outcome, last_line)
);
