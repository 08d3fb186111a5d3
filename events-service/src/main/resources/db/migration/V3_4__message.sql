-- What mail needs to know of members, fed by the members feed.
alter table member add column email text;

-- How they want to be written to; without a row: by e-mail, about everything.
create table communication_preference (
    member_id    uuid    primary key,
    channels     text[]  not null,
    language     text,
    muted_topics text[]  not null,
    paused_until date,
    generation   integer not null
);

-- Mail that is to be sent. It is written together with what it tells of, and says only which registration is meant:
-- names and addresses are looked up when it goes out.
create table message (
    id              uuid        primary key default uuidv7(),
    kind            text        not null check (kind in ('CONFIRMATION', 'WAITING', 'OFFER', 'OFFER_EXPIRED', 'REFUSAL',
                                                         'CHANGE', 'CANCELLATION', 'REMINDER')),
    registration_id uuid        not null references registration on delete cascade,
    reference       text        not null,
    state           text        not null default 'DUE' check (state in ('DUE', 'SENT', 'NOT_WANTED', 'OUTDATED')),
    attempts        integer     not null default 0,
    due_at          timestamptz not null,
    written_at      timestamptz not null,
    ended_at        timestamptz,
    constraint message_written_once unique (registration_id, kind, reference),
    constraint message_ends_once check ((state = 'DUE') = (ended_at is null))
);
comment on column message.reference is 'What it tells of: the version of the registration, the sequence of the event, or its start.';
comment on column message.state is 'NOT_WANTED: the member does not want it, or has no address. OUTDATED: it was true no more, or too late.';
create index message_due on message (due_at) where state = 'DUE';
