-- A member's copy of all that is kept: one at a time for each, made by gathering from all services, gone after a week or
-- with the record.
create table member_export (
    member_id       uuid        primary key references member on delete cascade,
    state           text        not null check (state in ('PREPARING', 'READY', 'FAILED')),
    asked_by        text        not null check (asked_by in ('MEMBER', 'STAFF', 'ADMINISTRATOR')),
    asked_at        timestamptz not null,
    gathered        integer     not null default 0 check (gathered >= 0),
    attempts        integer     not null default 0 check (attempts >= 0),
    next_attempt_at timestamptz,
    failure         text,
    ended_at        timestamptz,
    expires_at      timestamptz,
    archive         bytea,
    version         bigint      not null default 0,
    constraint member_export_is_tried_until_it_ends
        check ((state = 'PREPARING') = (next_attempt_at is not null) and (state = 'PREPARING') = (ended_at is null)),
    constraint member_export_ready_with_its_archive check ((state = 'READY') = (archive is not null)),
    constraint member_export_expires_once_it_ended check ((ended_at is null) = (expires_at is null))
);
comment on column member_export.next_attempt_at is 'While somebody works on it: when another one takes it for abandoned.';
create index member_export_due on member_export (next_attempt_at) where state = 'PREPARING';
create index member_export_expiry on member_export (expires_at) where expires_at is not null;
