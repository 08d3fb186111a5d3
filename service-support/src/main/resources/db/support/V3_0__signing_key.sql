-- What signs tickets, cards and certificates; each service has its own keys. The next one is made once the latest is old.
create table signing_key (
    id           text        primary key check (length(id) = 12),
    algorithm    text        not null check (algorithm in ('EdDSA', 'RS256')),
    number       integer     not null check (number > 0),
    private_key  bytea       not null,
    public_key   bytea       not null,
    created_at   timestamptz not null,
    withdrawn_at timestamptz,
    constraint signing_key_follows_one unique (algorithm, number)
);
comment on column signing_key.withdrawn_at is 'Set by whoever runs the service when a key has leaked: nothing that it signed is believed any more.';
