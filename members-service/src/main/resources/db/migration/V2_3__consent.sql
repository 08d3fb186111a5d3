-- What a member agreed to: which words, when and how, and until when. A consent is never changed, only withdrawn.
create table consent (
    id              uuid        primary key default uuidv7(),
    member_id       uuid        not null references member,
    purpose         text        not null check (purpose ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(purpose) <= 60),
    wording_version text        not null check (length(wording_version) between 1 and 60),
    manner          text        not null check (manner in ('ONLINE', 'ON_PAPER', 'BY_PHONE', 'BY_EMAIL')),
    proof           text,
    given_at        timestamptz not null,
    withdrawn_at    timestamptz,
    version         bigint      not null default 0,
    constraint consent_proven check (manner = 'ONLINE' or proof is not null),
    constraint consent_withdrawn_after_it_was_given check (withdrawn_at >= given_at)
);
comment on column consent.proof is 'Where the signed sheet or the recorded word is to be found.';
create unique index consent_in_force_once on consent (member_id, purpose) where withdrawn_at is null;
create index consent_member on consent (member_id, id);

create function consent_is_only_withdrawn() returns trigger language plpgsql as $$
begin
    if old.withdrawn_at is not null or (new.member_id, new.purpose, new.wording_version, new.manner, new.proof, new.given_at)
        is distinct from (old.member_id, old.purpose, old.wording_version, old.manner, old.proof, old.given_at) then
        raise exception using errcode = 'check_violation', constraint = 'consent_is_only_withdrawn',
            message = 'a consent can only be withdrawn, once';
    end if;
    return new;
end $$;
create trigger consent_is_only_withdrawn before update on consent
    for each row execute function consent_is_only_withdrawn();

-- How a member wants to be written to; without a row: by e-mail, about everything.
create table communication_preference (
    member_id    uuid        primary key references member,
    channels     text[]      not null check (channels <@ array['EMAIL', 'PHONE', 'POST']),
    language     text,
    muted_topics text[]      not null,
    paused_until date,
    updated_at   timestamptz not null,
    version      bigint      not null default 0
);
