create table member (
    id                            uuid        primary key default uuidv7(),
    login                         text,
    given_name                    text        check (length(given_name) between 1 and 100),
    family_name                   text        not null check (length(family_name) between 1 and 100),
    preferred_name                text        check (length(preferred_name) between 1 and 100),
    email                         text,
    phone                         text        check (phone ~ '^\+[1-9][0-9]{3,14}$'),
    birth_date                    date,
    country                       text        check (country ~ '^[A-Z]{2}$'),
    region                        text,
    city                          text,
    languages                     text[]      not null default '{}',
    employer                      text,
    job_title                     text,
    expertise                     text[]      not null default '{}',
    links                         text[]      not null default '{}',
    edu_person_unique_id          text,
    edu_person_principal_name     text,
    edu_person_scoped_affiliation text[]      not null default '{}',
    schac_personal_unique_code    text[]      not null default '{}',
    schac_home_organization       text,
    orcid                         text        check (orcid ~ '^[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X]$'),
    visibility                    jsonb       not null default '{}' check (jsonb_typeof(visibility) = 'object'),
    family_key                    text        collate "C" not null,
    given_key                     text        collate "C" not null,
    preferred_key                 text        collate "C" not null default '',
    name_words                    tsvector    generated always as (array_to_tsvector(array_remove(
        string_to_array(family_key || ' ' || given_key || ' ' || preferred_key, ' '), ''))) stored,
    created_at                    timestamptz not null,
    updated_at                    timestamptz not null,
    version                       bigint      not null default 0
);
comment on column member.login is 'Subject of the login that is linked to the record, where there is one.';
comment on column member.visibility is 'Who may see what, where the member chose otherwise than the default.';
comment on column member.family_key is 'The name without case and accents (NameKeys): the order of the directory.';

create unique index member_login on member (login) where login is not null;
create index member_name on member (family_key, given_key, id);
create index member_country on member (country, family_key, given_key, id);
create index member_name_words on member using gin (name_words);
create index member_city on member (lower(city));
create index member_languages on member using gin (languages) where languages <> '{}';
create index member_expertise on member using gin (expertise) where expertise <> '{}';
