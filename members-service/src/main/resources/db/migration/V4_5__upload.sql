-- A file that arrives in parts, each in a request of its own, so that a broken line costs one part. It goes when its
-- import is in the queue, or when nothing has come for a day.
create table upload (
    id         uuid        primary key default uuidv7(),
    source_id  uuid        not null references source,
    caller     text        not null,
    format     text        not null check (format in ('CSV', 'NDJSON')),
    mode       text        not null check (mode in ('DELTA', 'SNAPSHOT')),
    dry_run    boolean     not null,
    length     bigint      not null check (length > 0),
    received   bigint      not null default 0,
    import_id  uuid        references import,
    created_at timestamptz not null,
    touched_at timestamptz not null,
    constraint upload_is_no_longer_than_it_is check (received between 0 and length)
);

create table upload_part (
    upload_id uuid   not null references upload on delete cascade,
    start     bigint not null,
    bytes     bytea  not null,
    primary key (upload_id, start)
);
