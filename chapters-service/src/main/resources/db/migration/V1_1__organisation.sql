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
    constraint organisation_not_its_own_parent check (parent_id <> id)
);
create index organisation_parent on organisation (parent_id);
create index organisation_kind_country on organisation (kind, country);

-- An organisation may move in the tree, but never below itself, and only to where its kind may stand. Moves are rare,
-- so they take turns: two that cross cannot close a circle between them.
create function organisation_place_is_allowed() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        perform pg_advisory_xact_lock(hashtextextended('organisation tree', 0));
    end if;
    if not exists (
        select from organisation_kind_rule
        where kind = new.kind
        and parent_kind is not distinct from (select kind from organisation where id = new.parent_id)
    ) then
        raise exception using errcode = 'check_violation', constraint = 'organisation_kind_may_stand_there',
            message = 'this kind of organisation may not stand there';
    end if;
    if new.parent_id is not null and exists (
        with recursive above as (
            select id, parent_id from organisation where id = new.parent_id
            union
            select o.id, o.parent_id from organisation o join above on o.id = above.parent_id
        ) select from above where id = new.id
    ) then
        raise exception using errcode = 'check_violation', constraint = 'organisation_not_below_itself',
            message = 'an organisation cannot stand below itself';
    end if;
    return new;
end $$;
create trigger organisation_place before insert or update of parent_id, kind on organisation
    for each row execute function organisation_place_is_allowed();
