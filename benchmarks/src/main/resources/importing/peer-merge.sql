-- What somebody writes who knows PostgreSQL well and needs no report, no progress, no feed, no checks and no rights.
set search_path = peer, public;
begin;
set local work_mem = '128MB';
select id as source from public.source where code = 'helsinki-registry' \gset

create unlogged table staged (
    external_id text collate "C", given_name text, family_name text, email text, birth_date date, country text,
    city text, basis text, institution text, programme text, degree text, start_date date, end_date date,
    edu_person_unique_id text, orcid text
) with (autovacuum_enabled = false);
\copy staged from '%file%' with (format csv, header true)
analyze staged (external_id);

create temporary table person on commit drop as
select external_id, min(ctid) as first, bit_xor(hashtextextended(s::text, 0)) as state_hash
from staged s group by external_id;
analyze person;

create temporary table changed on commit drop as
select p.external_id, p.first, p.state_hash, coalesce(k.member_id, uuidv7()) as member_id
from person p left join member_source k on k.source_id = :'source' and k.external_id = p.external_id
where k.state_hash is distinct from p.state_hash;
analyze changed;

merge into member m
using (select c.member_id, s.* from changed c join staged s on s.ctid = c.first) s on m.id = s.member_id
when matched then update set given_name = s.given_name, family_name = s.family_name, email = s.email,
    birth_date = s.birth_date, country = s.country, city = s.city, edu_person_unique_id = s.edu_person_unique_id,
    orcid = s.orcid, family_key = lower(s.family_name), given_key = lower(s.given_name), updated_at = now(),
    version = m.version + 1
when not matched then insert (id, given_name, family_name, email, birth_date, country, city, edu_person_unique_id,
    orcid, family_key, given_key, created_at, updated_at)
values (s.member_id, s.given_name, s.family_name, s.email, s.birth_date, s.country, s.city, s.edu_person_unique_id,
    s.orcid, lower(s.family_name), lower(s.given_name), now(), now());

merge into affiliation a
using (
    select c.member_id, s.*, hashtextextended(
        (s.basis, s.institution, s.programme, s.degree, s.start_date, s.end_date)::text, 0) as source_key
    from changed c join staged s on s.external_id = c.external_id
) s on a.member_id = s.member_id and a.source_id = :'source' and a.source_key = s.source_key
when not matched then insert (member_id, basis, institution, programme, degree, start_date, end_date, source_id,
    source_key, verified_at, created_at, updated_at)
values (s.member_id, s.basis, s.institution, s.programme, s.degree, s.start_date, s.end_date, :'source',
    s.source_key, now(), now(), now());

merge into member_source k
using changed c on k.source_id = :'source' and k.external_id = c.external_id
when matched then update set state_hash = c.state_hash
when not matched then insert (source_id, external_id, member_id, state_hash)
values (:'source', c.external_id, c.member_id, c.state_hash);
%lapse%

drop table staged;
commit;
