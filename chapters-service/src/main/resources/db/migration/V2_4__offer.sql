create table offer (
    id              uuid        primary key default uuidv7(),
    organisation_id uuid        not null references organisation,
    kind            text        not null check (kind in ('COURSE', 'MENTORING', 'TRAVEL', 'DISCOUNT', 'SERVICE')),
    title           jsonb       not null check (jsonb_typeof(title) = 'object' and title <> '{}'),
    description     jsonb       check (jsonb_typeof(description) = 'object' and description <> '{}'),
    members_of      jsonb       not null check (jsonb_typeof(members_of) = 'array'),
    starts_on       date        not null,
    ends_on         date        not null,
    quantity        integer     check (quantity between 1 and 1000000),
    claimed         integer     not null default 0 check (claimed >= 0),
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    version         bigint      not null,
    constraint offer_ends_after_it_starts check (ends_on >= starts_on),
    constraint offer_never_more_claims_than_there_are check (claimed <= quantity)
);
comment on column offer.members_of is 'Organisations whose members, theirs or those below, may claim it; empty for every member.';
comment on column offer.claimed is 'Claims that there are; counted by a trigger.';
create index offer_organisation on offer (organisation_id, id);
create index offer_ends_on on offer (ends_on, id);

create table offer_claim (
    id          uuid        primary key default uuidv7(),
    offer_id    uuid        not null references offer,
    member_id   uuid        not null,
    code        text        not null unique,
    claimed_at  timestamptz not null,
    redeemed_at timestamptz,
    constraint offer_claimed_once_by_each unique (offer_id, member_id)
);
create index offer_claim_member on offer_claim (member_id, id);

-- Counting locks the offer's row: of two who claim the last one at once, one is told that there is none left.
create function offer_claim_is_counted() returns trigger language plpgsql as $$
begin
    update offer set claimed = claimed + 1 where id = new.offer_id;
    return null;
end $$;
create trigger offer_claim_counted after insert on offer_claim for each row execute function offer_claim_is_counted();

create function offer_claim_is_used_once() returns trigger language plpgsql as $$
begin
    if old.redeemed_at is not null or (new.offer_id, new.member_id, new.code, new.claimed_at)
        is distinct from (old.offer_id, old.member_id, old.code, old.claimed_at) then
        raise exception using errcode = 'check_violation', constraint = 'offer_code_used_once',
            message = 'a code is used once';
    end if;
    return new;
end $$;
create trigger offer_claim_used before update on offer_claim for each row execute function offer_claim_is_used_once();
