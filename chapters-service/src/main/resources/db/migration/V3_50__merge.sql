-- Which records of members became one, as the members feed tells; what it moved here, row by row, for its reversal.
create table member_merge (
    id          uuid        primary key,
    lost_id     uuid        not null,
    survivor_id uuid        not null,
    merged_at   timestamptz not null,
    reversed_at timestamptz
);
create index member_merge_lost on member_merge (lost_id) where reversed_at is null;

create table merge_row (
    merge_id uuid  not null references member_merge on delete cascade,
    relation text  not null,
    key      text  not null,
    outcome  text  not null check (outcome in ('MOVED', 'CHANGED', 'REMOVED')),
    before   jsonb not null,
    primary key (merge_id, relation, key)
);

-- Logins besides the one in the record itself: those of records that were merged into it.
create table further_login (
    login     text primary key,
    member_id uuid not null
);

create function put_row_back(target regclass, kept jsonb) returns void language plpgsql as $$
declare
    columns text;
begin
    select string_agg(quote_ident(attname), ', ') into columns from pg_attribute
    where attrelid = target and attnum > 0 and not attisdropped and attgenerated = '' and kept ? attname;
    execute format('insert into %1$s (%2$s) select %2$s from jsonb_populate_record(null::%1$s, $1)', target, columns) using kept;
end $$;

-- Whoever wrote with the lost id at the moment of a merge meant the person who is the survivor now. A merge takes the
-- lost record away first, so of the two one waits for the other.
create function survivor_takes_over() returns trigger language plpgsql as $$
declare
    survivor uuid;
begin
    perform from member where id = new.member_id for key share;
    loop
        select survivor_id into survivor from member_merge where lost_id = new.member_id and reversed_at is null;
        exit when not found;
        new.member_id := survivor;
    end loop;
    return new;
end $$;
create trigger term_of_survivor before insert on term for each row execute function survivor_takes_over();
create trigger contribution_of_survivor before insert on contribution for each row execute function survivor_takes_over();
create trigger offer_claim_of_survivor before insert on offer_claim for each row execute function survivor_takes_over();
create index chapter_confirmation_member on chapter_confirmation (member_id);

-- The holder's two records may have become one: whose a term is changes then, and its end where both held the office.
create or replace function term_is_immutable() returns trigger language plpgsql as $$
begin
    if (new.organisation_id, new.office_id, new.starts_on, new.kind, new.election_id, new.predecessor_id)
        is distinct from
        (old.organisation_id, old.office_id, old.starts_on, old.kind, old.election_id, old.predecessor_id)
        or (new.member_id <> old.member_id and current_setting('alumni.merging', true) is distinct from 'on') then
        raise exception using errcode = 'check_violation', constraint = 'term_immutable_apart_from_its_end',
            message = 'only the end of a term can change';
    end if;
    return new;
end $$;

-- Looked at after each statement, not after each row, so that two terms can change hands at once.
alter table term drop constraint term_once_per_member;
alter table term add constraint term_once_per_member exclude using gist
    (office_id with =, member_id with =, daterange(starts_on, ends_on, '[]') with &&) deferrable initially immediate;

create or replace function offer_claim_is_used_once() returns trigger language plpgsql as $$
begin
    if (new.offer_id, new.code, new.claimed_at) is not distinct from (old.offer_id, old.code, old.claimed_at)
        and new.redeemed_at is not distinct from old.redeemed_at
        and current_setting('alumni.merging', true) = 'on' then
        return new;
    end if;
    if old.redeemed_at is not null or (new.offer_id, new.member_id, new.code, new.claimed_at)
        is distinct from (old.offer_id, old.member_id, old.code, old.claimed_at) then
        raise exception using errcode = 'check_violation', constraint = 'offer_code_used_once',
            message = 'a code is used once';
    end if;
    return new;
end $$;
