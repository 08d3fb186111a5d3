-- SCIM: what the client calls a person, and whether it deleted the person on its side. A person of whom a source speaks
-- again, by whichever door, is no longer given up.
alter table member_source
    add user_name text check (length(user_name) between 1 and 200),
    add given_up boolean not null default false;
comment on column member_source.user_name is 'SCIM userName; the external id where nothing else was said.';
comment on column member_source.given_up is 'Deleted by SCIM; counts only while ended_at is set.';

create unique index member_source_user_name on member_source (source_id, lower(user_name)) where user_name is not null;
create index member_source_called on member_source (source_id, lower(coalesce(user_name, external_id)));
