-- Which kind of organisation may stand under which is data; a null parent kind means that it may stand alone.
create table organisation_kind_rule (
    kind        text not null check (kind in ('NETWORK', 'ASSOCIATION', 'CHAPTER', 'INSTITUTION', 'MISSION')),
    parent_kind text          check (parent_kind in ('NETWORK', 'ASSOCIATION', 'CHAPTER', 'INSTITUTION', 'MISSION')),
    unique nulls not distinct (kind, parent_kind)
);
insert into organisation_kind_rule (kind, parent_kind) values
    ('INSTITUTION', null), ('INSTITUTION', 'INSTITUTION'),
    ('NETWORK', null), ('NETWORK', 'INSTITUTION'),
    ('ASSOCIATION', null), ('ASSOCIATION', 'NETWORK'), ('ASSOCIATION', 'INSTITUTION'),
    ('CHAPTER', 'NETWORK'), ('CHAPTER', 'ASSOCIATION'), ('CHAPTER', 'CHAPTER'),
    ('MISSION', null), ('MISSION', 'INSTITUTION'), ('MISSION', 'NETWORK');

-- Text as it is searched: without case and accents. Declared immutable, as generated columns want it; the rules of
-- unaccent change only with a new major version of PostgreSQL, after which the column is to be written anew.
create function searchable(text) returns text language sql immutable strict parallel safe as $$
    select lower(public.unaccent('public.unaccent', $1))
$$;
create function searchable(jsonb) returns text language sql immutable strict parallel safe as $$
    select string_agg(searchable(value), E'\n') from jsonb_each_text($1)
$$;

create table organisation (
    id          uuid        primary key default uuidv7(),
    kind        text        not null check (kind in ('NETWORK', 'ASSOCIATION', 'CHAPTER', 'INSTITUTION', 'MISSION')),
    parent_id   uuid        references organisation,
    name        jsonb       not null check (jsonb_typeof(name) = 'object' and name <> '{}'),
    country     text        not null check (country ~ '^[A-Z]{2}$'),
    city        text,
    time_zone   text        not null,
    language    text        not null,
    email       text,
    website     text,
    ror_id      text        unique check (ror_id ~ '^https://ror\.org/0[a-hj-km-np-tv-z0-9]{6}[0-9]{2}$'),
    archived_at timestamptz,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    version     bigint      not null,
    name_search text        not null generated always as (searchable(name)) stored
);
create index organisation_parent on organisation (parent_id);
create index organisation_kind_country on organisation (kind, country);

-- Moves are rare, so they take turns: two that cross cannot close a circle between them. A turn is taken before the
-- statement locks a row, as two that each held the other's row would wait for ever.
create function organisation_moves_take_turns() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('organisation tree', 0));
    return null;
end $$;
create trigger organisation_turn before update of parent_id, kind on organisation
    for each statement execute function organisation_moves_take_turns();

-- An organisation may move in the tree, but never below itself, and only to where its kind may stand. The share lock on
-- the organisation above makes a newcomer and the archiving of what it is to stand under wait for each other.
create function organisation_place_is_allowed() returns trigger language plpgsql as $$
declare
    above organisation;
begin
    if tg_op = 'UPDATE' and new.parent_id is not distinct from old.parent_id and new.kind = old.kind then
        return new;
    end if;
    select * into above from organisation where id = new.parent_id for share;
    if new.parent_id is not null and not found then
        return new; -- the foreign key refuses it, and says why
    end if;
    if not exists (
        select from organisation_kind_rule
        where kind = new.kind and parent_kind is not distinct from above.kind
    ) then
        raise exception using errcode = 'check_violation', constraint = 'organisation_kind_may_stand_there',
            message = 'this kind of organisation may not stand there';
    end if;
    if above.archived_at is not null then
        raise exception using errcode = 'check_violation', constraint = 'organisation_above_is_not_archived',
            message = 'nothing new stands under an archived organisation';
    end if;
    if exists (
        with recursive upward as (
            select id, parent_id from organisation where id = new.parent_id
            union
            select o.id, o.parent_id from organisation o join upward on o.id = upward.parent_id
        ) select from upward where id = new.id
    ) then
        raise exception using errcode = 'check_violation', constraint = 'organisation_not_below_itself',
            message = 'an organisation cannot stand below itself';
    end if;
    return new;
end $$;
create trigger organisation_place before insert or update of parent_id, kind on organisation
    for each row execute function organisation_place_is_allowed();

-- Archived from the leaves up: what is archived has nothing under it that is not. The row is locked when this runs.
create function organisation_archival_is_allowed() returns trigger language plpgsql as $$
begin
    if exists (select from organisation where parent_id = new.id and archived_at is null) then
        raise exception using errcode = 'check_violation', constraint = 'organisation_archived_from_below',
            message = 'something that is not archived stands under the organisation';
    end if;
    return new;
end $$;
create trigger organisation_archival before update of archived_at on organisation
    for each row when (old.archived_at is null and new.archived_at is not null)
    execute function organisation_archival_is_allowed();
