-- A source may cease to vouch for somebody. Nothing is deleted: the person stays the source's own to find again, but the
-- source decides no field any more, and what it said of affiliations is not verified any more.
alter table member_source
    add column ended_at timestamptz,
    add column ended_by bigint;
comment on column member_source.ended_at is 'Since when the source does not vouch for the person; null while it does.';
comment on column member_source.ended_by is 'The origin that ended it.';
