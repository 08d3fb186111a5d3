-- By what somebody who registers may turn out to be a person whom a registry knows: only records without a login.
create index member_unclaimed_unique_id on member (edu_person_unique_id)
    where login is null and edu_person_unique_id is not null;
create index member_unclaimed_code on member using gin (schac_personal_unique_code)
    where login is null and schac_personal_unique_code <> '{}';
create index member_unclaimed_orcid on member (orcid) where login is null and orcid is not null;
create index member_unclaimed_email on member (lower(email)) where login is null and email is not null;
