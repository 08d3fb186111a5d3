-- Where the values in a record come from. Whoever writes says in `alumni.origin` of the transaction who that is, and what
-- is written carries it: the rule sits here, so that no way of writing forgets it.
create table origin (
    id         bigint      generated always as identity primary key,
    kind       text        not null check (kind in ('SOURCE', 'MEMBER', 'STAFF', 'MERGE')),
    source_id  uuid        references source,
    run        text,
    written_at timestamptz not null,
    check ((source_id is not null) = (kind = 'SOURCE'))
);
comment on table origin is 'One time that somebody wrote; of people it tells the role and not who it was.';
comment on column origin.run is 'In which run: imports/{id}, scim/{request}, merges/{id}.';

create function current_origin() returns bigint language sql stable parallel safe
return nullif(current_setting('alumni.origin', true), '')::bigint;

-- `*` is the origin of what the record was created with, other keys are of fields that were written later. A constant
-- for old rows, an expression for new ones: a bulk load pays next to nothing.
alter table member add column origins jsonb not null default '{}' check (jsonb_typeof(origins) = 'object');
alter table member alter column origins set default jsonb_build_object('*', current_origin());

create function member_keeps_origins() returns trigger language plpgsql as $$
declare
    present bigint := coalesce(current_origin(), 0);
begin
    new.origins := new.origins || jsonb_strip_nulls(jsonb_build_object(
        'givenName', case when new.given_name is distinct from old.given_name then present end,
        'familyName', case when new.family_name is distinct from old.family_name then present end,
        'preferredName', case when new.preferred_name is distinct from old.preferred_name then present end,
        'email', case when new.email is distinct from old.email then present end,
        'phone', case when new.phone is distinct from old.phone then present end,
        'birthDate', case when new.birth_date is distinct from old.birth_date then present end,
        'country', case when new.country is distinct from old.country then present end,
        'region', case when new.region is distinct from old.region then present end,
        'city', case when new.city is distinct from old.city then present end,
        'languages', case when new.languages is distinct from old.languages then present end,
        'employer', case when new.employer is distinct from old.employer then present end,
        'jobTitle', case when new.job_title is distinct from old.job_title then present end,
        'expertise', case when new.expertise is distinct from old.expertise then present end,
        'links', case when new.links is distinct from old.links then present end,
        'eduPersonUniqueId', case when new.edu_person_unique_id is distinct from old.edu_person_unique_id then present end,
        'eduPersonPrincipalName',
            case when new.edu_person_principal_name is distinct from old.edu_person_principal_name then present end,
        'eduPersonScopedAffiliation',
            case when new.edu_person_scoped_affiliation is distinct from old.edu_person_scoped_affiliation then present end,
        'schacPersonalUniqueCode',
            case when new.schac_personal_unique_code is distinct from old.schac_personal_unique_code then present end,
        'schacHomeOrganization',
            case when new.schac_home_organization is distinct from old.schac_home_organization then present end,
        'orcid', case when new.orcid is distinct from old.orcid then present end,
        'visibility', case when new.visibility is distinct from old.visibility then present end));
    return new;
end $$;
create trigger member_keeps_origins before update on member for each row execute function member_keeps_origins();

alter table affiliation add column origin bigint;
alter table affiliation alter column origin set default current_origin();

create function affiliation_keeps_origin() returns trigger language plpgsql as $$
begin
    new.origin := current_origin();
    return new;
end $$;
create trigger affiliation_keeps_origin before update on affiliation for each row
    when ((new.basis, new.institution, new.programme, new.degree, new.start_date, new.end_date)
        is distinct from (old.basis, old.institution, old.programme, old.degree, old.start_date, old.end_date))
    execute function affiliation_keeps_origin();
