-- A ticket is the registration's id under a signature; renewing it makes the one before worthless. Fees are marked paid here.
alter table registration
    add column ticket_serial integer     not null default 1 check (ticket_serial > 0),
    add column paid_at       timestamptz;

-- Signs tickets; made at the first use, the same for all instances of this service.
create table ticket_key (
    only_one    boolean primary key default true check (only_one),
    private_key bytea   not null,
    public_key  bytea   not null
);

create table check_in (
    id              uuid        primary key default uuidv7(),
    event_id        uuid        not null references event on delete cascade,
    registration_id uuid        references registration on delete cascade,
    nonce           uuid        not null,
    direction       text        not null check (direction in ('ENTRY', 'EXIT')),
    outcome         text        not null check (outcome in ('ADMITTED', 'LEFT', 'ALREADY_IN', 'NOT_IN', 'NO_PLACE', 'WRONG_EVENT',
                                                            'UNPAID', 'UNKNOWN', 'REVOKED')),
    scanned_at      timestamptz not null,
    received_at     timestamptz not null,
    constraint check_in_answered_once unique (event_id, nonce),
    constraint check_in_of_a_ticket check (registration_id is not null or outcome in ('WRONG_EVENT', 'UNKNOWN'))
);
comment on column check_in.nonce is 'Made by the device for each scan: a scan that is sent again gets the first answer.';
create index check_in_event on check_in (event_id, id);
create index check_in_accepted on check_in (registration_id, scanned_at) where outcome in ('ADMITTED', 'LEFT');
