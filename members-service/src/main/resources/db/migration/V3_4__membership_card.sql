-- Under which code a stranger asks whether a membership card is genuine; it tells nothing else.
create table membership_card (
    membership_id uuid        primary key references membership on delete cascade,
    code          text        not null unique check (code ~ '^[A-Za-z0-9_-]{22}$'),
    made_at       timestamptz not null
);
