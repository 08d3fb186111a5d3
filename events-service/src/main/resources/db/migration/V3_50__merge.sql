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
create trigger registration_of_survivor before insert on registration for each row execute function survivor_takes_over();
create trigger event_invitation_of_survivor before insert on event_invitation for each row execute function survivor_takes_over();
create trigger delegation_naming_of_survivor before insert on delegation_naming for each row execute function survivor_takes_over();

create index delegation_naming_member on delegation_naming (member_id);
create index session_speakers on session using gin (speakers jsonb_path_ops);
