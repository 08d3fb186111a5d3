-- Two records of one person become one. The lost id answers for ever with its survivor; what the merge did is kept row
-- by row for as long as it can be undone.
create table merge (
    id              uuid        primary key default uuidv7(),
    lost_id         uuid        not null,
    survivor_id     uuid        not null,
    reason          text,
    merged_by       text        not null,
    report          jsonb       not null check (jsonb_typeof(report) = 'object'),
    lost_record     jsonb,
    survivor_before jsonb,
    survivor_after  jsonb,
    merged_at       timestamptz not null,
    reversed_at     timestamptz,
    version         bigint      not null,
    constraint merge_of_two_records check (lost_id <> survivor_id)
);
comment on column merge.lost_record is 'The row as it was; null once the merge can no longer be undone.';
create unique index merge_loses_a_record_once on merge (lost_id) where reversed_at is null;
create index merge_survivor on merge (survivor_id);
create index merge_kept on merge (merged_at) where lost_record is not null;

-- Rows that a merge touched, as they were before it.
create table merge_row (
    merge_id uuid  not null references merge on delete cascade,
    relation text  not null,
    key      text  not null,
    outcome  text  not null check (outcome in ('MOVED', 'CHANGED', 'REMOVED')),
    before   jsonb not null,
    primary key (merge_id, relation, key)
);

-- Logins besides the one in the record itself: those of records that were merged into it.
create table further_login (
    login     text primary key,
    member_id uuid not null references member on delete cascade
);
create index further_login_member on further_login (member_id);

-- Inserts a row as it was kept. What has been added to the table since gets its default by the caller's migration.
create function put_row_back(target regclass, kept jsonb) returns void language plpgsql as $$
declare
    columns text;
begin
    select string_agg(quote_ident(attname), ', ') into columns from pg_attribute
    where attrelid = target and attnum > 0 and not attisdropped and attgenerated = '' and kept ? attname;
    execute format('insert into %1$s (%2$s) select %2$s from jsonb_populate_record(null::%1$s, $1)', target, columns) using kept;
end $$;

-- A consent is only withdrawn; a merge moves it besides, and its reversal puts it back.
create or replace function consent_is_only_withdrawn() returns trigger language plpgsql as $$
begin
    if current_setting('alumni.merging', true) = 'on' and (new.purpose, new.wording_version, new.manner, new.proof, new.given_at)
        is not distinct from (old.purpose, old.wording_version, old.manner, old.proof, old.given_at) then
        return new;
    end if;
    if old.withdrawn_at is not null or (new.member_id, new.purpose, new.wording_version, new.manner, new.proof, new.given_at)
        is distinct from (old.member_id, old.purpose, old.wording_version, old.manner, old.proof, old.given_at) then
        raise exception using errcode = 'check_violation', constraint = 'consent_is_only_withdrawn',
            message = 'a consent can only be withdrawn, once';
    end if;
    return new;
end $$;
