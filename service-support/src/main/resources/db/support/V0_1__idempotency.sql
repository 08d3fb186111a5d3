-- The first answer to each request that carried an Idempotency-Key, kept for 24 hours (api.md, "Retries").
create table idempotent_answer (
    caller          text        not null,
    key             text        not null check (length(key) between 1 and 255),
    fingerprint     text        not null check (length(fingerprint) = 64),
    status          smallint    not null check (status between 200 and 299),
    location        text,
    entity_tag      text,
    body            text,
    answered_at     timestamptz not null,
    primary key (caller, key)
);
create index idempotent_answer_answered_at on idempotent_answer (answered_at);
