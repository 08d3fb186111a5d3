-- What evidence was before: a version is kept when the next one takes its place, so that what never changes costs nothing.
create table affiliation_version (
    id             uuid        primary key default uuidv7(),
    affiliation_id uuid        not null,
    member_id      uuid        not null references member on delete cascade,
    basis          text        not null,
    institution    text        not null,
    programme      text,
    degree         text,
    start_date     date,
    end_date       date,
    source_id      uuid        references source,
    verified_at    timestamptz,
    origin         bigint,
    created_at     timestamptz not null,
    until_at       timestamptz not null,
    fate           text        not null check (fate in ('AMENDED', 'ENDED')),
    ended_by       bigint
);
comment on column affiliation_version.until_at is 'When the next version took its place, or it was taken back; it begins where the one before ends, or at created_at.';
comment on column affiliation_version.ended_by is 'The origin of what came then.';
create index affiliation_version_member on affiliation_version (member_id, affiliation_id, until_at);

-- A merge moves the versions themselves, and an erasure leaves none: neither makes new ones.
create function affiliation_keeps_versions() returns trigger language plpgsql as $$
begin
    if current_setting('alumni.merging', true) is distinct from 'on' then
        if tg_op = 'UPDATE' then
            insert into affiliation_version (affiliation_id, member_id, basis, institution, programme, degree, start_date,
                end_date, source_id, verified_at, origin, created_at, until_at, fate, ended_by)
            select o.id, o.member_id, o.basis, o.institution, o.programme, o.degree, o.start_date, o.end_date, o.source_id,
                o.verified_at, o.origin, o.created_at, n.updated_at, 'AMENDED', current_origin()
            from old_rows o join new_rows n on n.id = o.id
            where (n.basis, n.institution, n.programme, n.degree, n.start_date, n.end_date, n.verified_at)
                is distinct from (o.basis, o.institution, o.programme, o.degree, o.start_date, o.end_date, o.verified_at);
        else
            insert into affiliation_version (affiliation_id, member_id, basis, institution, programme, degree, start_date,
                end_date, source_id, verified_at, origin, created_at, until_at, fate, ended_by)
            select o.id, o.member_id, o.basis, o.institution, o.programme, o.degree, o.start_date, o.end_date, o.source_id,
                o.verified_at, o.origin, o.created_at, greatest(now(), o.updated_at), 'ENDED', current_origin()
            from old_rows o join member m on m.id = o.member_id;
        end if;
    end if;
    return null;
end $$;
create trigger affiliation_version_amended after update on affiliation
    referencing old table as old_rows new table as new_rows for each statement execute function affiliation_keeps_versions();
create trigger affiliation_version_ended after delete on affiliation
    referencing old table as old_rows for each statement execute function affiliation_keeps_versions();

-- Each version that there was and is, with its beginning and who wrote it.
create view affiliation_evidence as
select row_id, affiliation_id, member_id, basis, institution, programme, degree, start_date, end_date, source_id, verified_at,
    created_at, version, until_at, fate, ended_by,
    coalesce(lag(until_at) over versions, created_at) as from_at,
    case when lag(until_at) over versions is null then origin else lag(ended_by) over versions end as written_by
from (
    select id as row_id, id as affiliation_id, member_id, basis, institution, programme, degree, start_date, end_date,
        source_id, verified_at, created_at, version, cast(null as timestamptz) as until_at, cast(null as text) as fate,
        cast(null as bigint) as ended_by, origin
    from affiliation
    union all
    select id, affiliation_id, member_id, basis, institution, programme, degree, start_date, end_date, source_id, verified_at,
        created_at, 0, until_at, fate, ended_by, origin
    from affiliation_version) v
window versions as (partition by member_id, affiliation_id order by until_at nulls last, row_id);
