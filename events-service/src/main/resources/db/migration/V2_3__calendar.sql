-- The secret in the address of a member's calendar; its digest only.
create table calendar_token (
    member_id  uuid        primary key,
    digest     bytea       not null unique check (length(digest) = 32),
    created_at timestamptz not null
);
