-- A whole file says also who is not the source's any more. One that would lapse too many waits for a word; one that is
-- tried out is applied and taken back, and what it would have done is kept for a while.
alter table import
    drop constraint import_mode_check,
    drop constraint import_state_check,
    add constraint import_mode_check check (mode in ('DELTA', 'SNAPSHOT')),
    add constraint import_state_check
        check (state in ('QUEUED', 'AWAITING_CONFIRMATION', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
    add column dry_run             boolean not null default false,
    add column confirmed_at        timestamptz,
    add column people_known        bigint,
    add column people_lapsing      bigint,
    add column rows_unattributed   bigint,
    add column guard_percent       integer,
    add constraint import_guard_is_whole check (num_nulls(people_known, people_lapsing, rows_unattributed, guard_percent) in (0, 4));
comment on column import.people_lapsing is 'For how many people the source ceases to vouch by this whole file.';
comment on column import.rows_unattributed is 'Rows that were refused and do not say whom they are about.';
create index import_waiting on import (created_at) where state = 'AWAITING_CONFIRMATION';

alter table import_progress add column attempts integer not null default 0;

alter table import_outcome
    drop constraint import_outcome_outcome_check,
    add constraint import_outcome_outcome_check check (outcome in ('CREATED', 'UPDATED', 'LAPSED'));
comment on column import_outcome.lines is 'Of those who lapse, who are not in the file, a number that orders them.';

-- What a trial would change. It holds what is in people's records, and goes with the night after 30 days.
create table import_difference (
    import_id   uuid    not null references import on delete cascade,
    line        bigint  not null,
    position    integer not null,
    external_id text    collate "C" not null,
    field       text    not null,
    before      text,
    after       text,
    primary key (import_id, line, position)
);

-- The last whole file of each source: its staged rows stay, for a reconciliation to be held against them.
create table whole_file (
    source_id uuid primary key references source,
    import_id uuid not null references import
);

create function staged_rows(import_id uuid) returns text language sql immutable parallel safe
return 'staged_' || replace(import_id::text, '-', '');

create index import_difference_person on import_difference (external_id);

-- Whoever is no longer a source's does not stay in what was kept of its files, whichever way the record went.
create function member_source_is_forgotten() returns trigger language plpgsql as $$
declare
    kept uuid;
begin
    delete from import_difference d using import i
    where d.external_id = old.external_id and i.id = d.import_id and i.source_id = old.source_id;
    select w.import_id into kept from whole_file w where w.source_id = old.source_id;
    if to_regclass(staged_rows(kept)) is not null then
        execute format('delete from %I where external_id = $1', staged_rows(kept)) using old.external_id;
    end if;
    return null;
end $$;
create trigger member_source_is_forgotten after delete on member_source
    for each row execute function member_source_is_forgotten();

-- A table program takes a cell that begins like this for a formula, and runs it.
create function opened_safely(cell text) returns text language sql immutable parallel safe
return regexp_replace(cell, '^([=+@\t\r-])', '''\1');
