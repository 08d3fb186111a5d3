-- The others learn what made those alumni whom the feed told of before it told that.
insert into change (type, subject, data)
select 'org.alumninetwork.member.changed', 'members/' || m.id, json_build_object(
    'id', m.id, 'login', m.login,
    'displayName', concat_ws(' ', coalesce(m.preferred_name, m.given_name), m.family_name),
    'nameVisibility', coalesce(m.visibility->>'name', 'MEMBERS'),
    'email', m.email, 'country', m.country, 'state', 'ACTIVE', 'evidence', e.evidence)
from member m
join (select member_id, json_agg(json_build_object('basis', basis, 'year', year) order by basis, year) as evidence
    from (select distinct member_id, basis, extract(year from coalesce(end_date, start_date))::integer as year
        from affiliation) as distinct_evidence
    group by member_id) e on e.member_id = m.id
order by m.id;
