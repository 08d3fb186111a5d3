create table office (
    id              uuid        primary key default uuidv7(),
    organisation_id uuid        not null references organisation,
    type            text        not null check (type ~ '^[A-Z][A-Z_]{1,39}$'),
    title           jsonb       not null check (jsonb_typeof(title) = 'object' and title <> '{}'),
    single          boolean     not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    version         bigint      not null,
    constraint office_once_per_organisation unique (organisation_id, type),
    unique (id, organisation_id, single)
);

-- Immutable apart from its end. A term covers its first and its last day, on the organisation's local date. `single` is
-- the office's: a constraint cannot look it up there, so the trigger takes it over and the foreign key keeps it right.
create table term (
    id              uuid        primary key default uuidv7(),
    organisation_id uuid        not null,
    office_id       uuid        not null,
    single          boolean     not null,
    member_id       uuid        not null,
    starts_on       date        not null,
    ends_on         date,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    version         bigint      not null,
    constraint term_of_its_office foreign key (office_id, organisation_id, single)
        references office (id, organisation_id, single) on update cascade,
    constraint term_ends_after_it_starts check (ends_on >= starts_on),
    constraint term_one_holder_at_a_time exclude using gist
        (office_id with =, daterange(starts_on, ends_on, '[]') with &&) where (single),
    constraint term_once_per_member exclude using gist
        (office_id with =, member_id with =, daterange(starts_on, ends_on, '[]') with &&)
);
create index term_organisation on term (organisation_id, starts_on);
create index term_member on term (member_id);

create function term_takes_single_from_its_office() returns trigger language plpgsql as $$
begin
    select single into new.single from office where id = new.office_id;
    return new;
end $$;
create trigger term_single before insert on term for each row execute function term_takes_single_from_its_office();

create function term_is_immutable() returns trigger language plpgsql as $$
begin
    if (new.organisation_id, new.office_id, new.member_id, new.starts_on)
        is distinct from (old.organisation_id, old.office_id, old.member_id, old.starts_on) then
        raise exception using errcode = 'check_violation', constraint = 'term_immutable_apart_from_its_end',
            message = 'only the end of a term can change';
    end if;
    return new;
end $$;
create trigger term_immutable before update on term for each row execute function term_is_immutable();
