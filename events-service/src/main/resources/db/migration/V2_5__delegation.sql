-- Whether a chapter is certified, fed by the chapters feed.
create table certification (
    id         uuid    primary key,
    state      text    not null,
    generation integer not null
);
comment on column certification.id is 'The id of the organisation.';

-- An event may have seats that belong to organisations, by rule. Whose they are is asked at each moment, for terms and
-- certifications change until the day.
alter table event add column delegations jsonb not null default '[]' check (jsonb_typeof(delegations) = 'array');
alter table registration add column delegate_of uuid;
comment on column registration.delegate_of is 'The organisation for which the member comes, at an event with delegations.';
create unique index registration_once_per_delegation on registration (event_id, delegate_of)
    where state not in ('CANCELLED', 'DECLINED');

-- Whom an organisation sends instead of whoever holds the office of the rule.
create table delegation_naming (
    event_id        uuid        not null references event on delete cascade,
    organisation_id uuid        not null,
    member_id       uuid        not null,
    named_at        timestamptz not null,
    primary key (event_id, organisation_id)
);
create index term_organisation on term (organisation_id);
