-- Who looked at what a member hides from other members: written in batches, a moment after the look.
create table access_entry (
    id               uuid        primary key default uuidv7(),
    member_id        uuid        not null references member on delete cascade,
    role             text        not null check (role in ('ADMINISTRATOR', 'OFFICER')),
    viewer_member_id uuid,
    viewer_login     text,
    offices          jsonb       not null default '[]' check (jsonb_typeof(offices) = 'array'),
    operation        text        not null,
    purpose          text        check (length(purpose) between 1 and 200),
    fields           text[]      not null check (cardinality(fields) > 0),
    at               timestamptz not null,
    constraint access_entry_names_who_looked check (role <> 'ADMINISTRATOR' or viewer_member_id is null)
);
comment on column access_entry.viewer_member_id is 'Null once the viewer was erased; no reference, so that it outlives a merge.';
comment on column access_entry.viewer_login is 'Of administrators, who need no record of their own.';
comment on column access_entry.offices is 'Which the viewer held at that moment.';
create index access_entry_member on access_entry (member_id, id);
create index access_entry_viewer on access_entry (viewer_member_id) where viewer_member_id is not null;
create index access_entry_at on access_entry (at);
