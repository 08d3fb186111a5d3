-- Erasures until now left the name in what was told of certificates: those of registrations that are nobody's any more.
with erased as materialized (
    select c.id from certificate c join registration r on r.id = c.registration_id
    where exists (select from member_erasure where state = 'ERASED')
        and not exists (select from member m where m.id = r.member_id)),
hidden as (
    update certificate set name_shown = false, version = version + 1
    where name_shown and id in (select id from erased))
update change set data = cast(jsonb_set(cast(data as jsonb) - 'holder', '{nameShown}', 'false') as json)
where data is not null and subject in (select 'certificates/' || id from erased);
-- And in what was told of sessions at which somebody else speaks by now, or which are gone.
with gone as materialized (select cast(member_id as text) as id from member_erasure where state = 'ERASED')
update change set data = null
where data is not null and type = 'org.alumninetwork.session.changed'
    and exists (select from json_array_elements(data -> 'speakers') s where s ->> 'memberId' in (select id from gone));
