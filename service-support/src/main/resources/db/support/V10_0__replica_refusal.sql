-- What of another service's feed could not be taken in, until it is tried again or the record changes anew (docs/adr/0021).
create table replica_refusal (
    feed       text not null references replica_cursor,
    subject    text not null,
    change     jsonb not null,
    reason     text not null,
    generation integer not null,
    refused_at timestamptz not null,
    primary key (feed, subject)
);
