-- What an office of a type is like in organisations of a kind, where its creation does not say otherwise. Data, as the
-- places in the tree are: a network that wants other defaults changes rows, not code.
create table office_type (
    organisation_kind text    not null check (organisation_kind in ('NETWORK', 'ASSOCIATION', 'CHAPTER', 'INSTITUTION', 'MISSION')),
    type              text    not null check (type ~ '^[A-Z][A-Z_]{1,39}$'),
    single            boolean not null,
    required          boolean not null,
    may_sign          boolean not null,
    term_months       integer check (term_months between 1 and 240),
    terms_in_row    integer check (terms_in_row between 1 and 20),
    primary key (organisation_kind, type)
);
insert into office_type (organisation_kind, type, single, required, may_sign) values
    ('CHAPTER', 'CHAIR', true, true, true), ('CHAPTER', 'TREASURER', true, true, false),
    ('CHAPTER', 'SECRETARY', true, false, false), ('CHAPTER', 'BOARD_MEMBER', false, false, false),
    ('ASSOCIATION', 'CHAIR', true, true, true), ('ASSOCIATION', 'TREASURER', true, true, false),
    ('ASSOCIATION', 'SECRETARY', true, false, false), ('ASSOCIATION', 'BOARD_MEMBER', false, false, false),
    ('NETWORK', 'CHAIR', true, false, true), ('NETWORK', 'COORDINATOR', false, true, true),
    ('INSTITUTION', 'CHAIR', true, false, true), ('INSTITUTION', 'RECTOR', true, false, true),
    ('MISSION', 'REPRESENTATIVE', false, true, true);

alter table office
    add column required       boolean not null default false,
    add column may_sign       boolean not null default false,
    add column term_months    integer check (term_months between 1 and 240),
    add column terms_in_row integer check (terms_in_row between 1 and 20);
comment on column office.required is 'The organisation is to have somebody in it: a vacancy is told.';
comment on column office.may_sign is 'Its holder signs agreements for the organisation.';
comment on column office.terms_in_row is 'Most regular terms that one member holds it without a break.';
update office set required = t.required, may_sign = t.may_sign
from organisation o, office_type t
where o.id = office.organisation_id and t.organisation_kind = o.kind and t.type = office.type;
create index office_required on office (id) where required;

create table election (
    id              uuid        primary key default uuidv7(),
    organisation_id uuid        not null references organisation,
    held_on         date        not null,
    kind            text        not null check (kind in ('GENERAL_MEETING', 'BOARD_MEETING', 'BALLOT', 'APPOINTMENT')),
    minutes         text        not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    version         bigint      not null,
    unique (id, organisation_id)
);
comment on column election.minutes is 'Where the minutes are kept, an https address.';
create index election_organisation on election (organisation_id, held_on, id);

alter table term
    add column kind           text not null default 'REGULAR' check (kind in ('REGULAR', 'INTERIM')),
    add column election_id    uuid,
    add column predecessor_id uuid references term,
    add constraint term_of_an_election_there foreign key (election_id, organisation_id)
        references election (id, organisation_id),
    add constraint term_interim_has_an_end check (kind = 'REGULAR' or ends_on is not null);
create index term_election on term (election_id) where election_id is not null;
create unique index term_one_successor on term (predecessor_id);

create or replace function term_is_immutable() returns trigger language plpgsql as $$
begin
    if (new.organisation_id, new.office_id, new.member_id, new.starts_on, new.kind, new.election_id, new.predecessor_id)
        is distinct from
        (old.organisation_id, old.office_id, old.member_id, old.starts_on, old.kind, old.election_id, old.predecessor_id) then
        raise exception using errcode = 'check_violation', constraint = 'term_immutable_apart_from_its_end',
            message = 'only the end of a term can change';
    end if;
    return new;
end $$;

-- A regular term is no longer than those of its office are; what was before a limit was set stays.
create function term_is_not_too_long() returns trigger language plpgsql as $$
declare
    months integer;
begin
    select term_months into months from office where id = new.office_id;
    if new.kind = 'REGULAR' and months is not null
        and (new.ends_on is null or new.ends_on >= new.starts_on + make_interval(months => months)) then
        raise exception using errcode = 'check_violation', constraint = 'term_no_longer_than_its_office_allows',
            message = 'the term is longer than those of its office are';
    end if;
    return new;
end $$;
create trigger term_length before insert or update of ends_on on term
    for each row execute function term_is_not_too_long();

alter table organisation
    add column region text,
    add constraint organisation_region_of_its_country
        check (region ~ '^[A-Z]{2}-[A-Z0-9]{1,3}$' and left(region, 2) = country);
comment on column organisation.region is 'ISO 3166-2 code of the part of the country.';

-- Where an organisation stood before; written by the move itself.
create table organisation_move (
    id              uuid        primary key default uuidv7(),
    organisation_id uuid        not null references organisation,
    from_parent_id  uuid        references organisation,
    to_parent_id    uuid        references organisation,
    moved_at        timestamptz not null
);
create index organisation_move_organisation on organisation_move (organisation_id, id);
create function organisation_move_is_kept() returns trigger language plpgsql as $$
begin
    insert into organisation_move (organisation_id, from_parent_id, to_parent_id, moved_at)
    values (new.id, old.parent_id, new.parent_id, new.updated_at);
    return null;
end $$;
create trigger organisation_moved after update of parent_id on organisation
    for each row when (new.parent_id is distinct from old.parent_id) execute function organisation_move_is_kept();
