-- Who is told of changes, where (Standard Webhooks). A change is read again when it is sent, so nothing of it is kept here.
create table webhook (
    id               uuid        primary key,
    owner_kind       text        not null check (owner_kind in ('ADMINISTRATOR', 'SERVICE', 'INTEGRATION')),
    owner_name       text        not null,
    owner_source     text        check ((owner_kind = 'INTEGRATION') = (owner_source is not null)),
    url              text        not null check (length(url) <= 500),
    description      text        not null check (length(description) <= 200),
    types            text[]      not null check (cardinality(types) <= 50),
    organisation_ids uuid[]      not null check (cardinality(organisation_ids) <= 50),
    state            text        not null check (state in ('ENABLED', 'DISABLED')),
    disabled_because text        check ((state = 'DISABLED') or disabled_because is null),
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    version          bigint      not null
);

-- How far the changes were turned into deliveries; a row of its own, so that it moves while the webhook is amended.
create table webhook_cursor (
    webhook_id uuid primary key references webhook on delete cascade,
    after      text not null
);

-- During a rotation two secrets sign.
create table webhook_secret (
    webhook_id uuid        not null references webhook on delete cascade,
    secret     text        not null,
    created_at timestamptz not null,
    expires_at timestamptz,
    primary key (webhook_id, secret)
);
create unique index webhook_secret_is_one on webhook_secret (webhook_id) where expires_at is null;

create table webhook_delivery (
    number          bigint      generated always as identity primary key,
    id              uuid        not null unique default uuidv7(),
    webhook_id      uuid        not null references webhook on delete cascade,
    change_seq      bigint,
    type            text        not null,
    subject         text        not null,
    state           text        not null check (state in ('PENDING', 'DELIVERED', 'FAILED', 'CANCELLED')),
    attempts        integer     not null default 0 check (attempts >= 0),
    next_attempt_at timestamptz check ((state = 'PENDING') = (next_attempt_at is not null)),
    last_status     integer,
    last_error      text,
    created_at      timestamptz not null,
    give_up_at      timestamptz not null,
    settled_at      timestamptz check ((state = 'PENDING') = (settled_at is null)),
    constraint webhook_delivery_once unique (webhook_id, change_seq)
);
comment on column webhook_delivery.change_seq is 'Null for a ping.';
create index webhook_delivery_due on webhook_delivery (webhook_id, next_attempt_at) where state = 'PENDING';
create index webhook_delivery_subject on webhook_delivery (webhook_id, subject, number) where state = 'PENDING';
create index webhook_delivery_log on webhook_delivery (webhook_id, number);
create index webhook_delivery_settled_at on webhook_delivery using brin (settled_at);
