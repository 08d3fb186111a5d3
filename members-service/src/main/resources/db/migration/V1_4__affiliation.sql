-- Eligibility evidence. What a source vouches for is the source's alone to change.
create table affiliation (
    id          uuid        primary key default uuidv7(),
    member_id   uuid        not null references member,
    basis       text        not null check (basis in ('STUDIES', 'SCHOLARSHIP', 'LEADERSHIP_PROGRAMME')),
    institution text        not null,
    programme   text,
    degree      text,
    start_date  date,
    end_date    date,
    source_id   uuid        references source,
    source_key  bigint,
    verified_at timestamptz,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    version     bigint      not null default 0,
    constraint affiliation_ends_after_it_starts check (end_date >= start_date),
    constraint affiliation_once_per_source unique (member_id, source_id, source_key),
    check ((source_id is null) = (source_key is null))
);
comment on column affiliation.source_key is 'Hash of what the source said of it; tells which of a member''s it is.';
create index affiliation_institution on affiliation (lower(institution), end_date);
