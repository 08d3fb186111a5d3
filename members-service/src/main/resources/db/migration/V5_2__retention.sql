-- How long what is kept: data, so that an office sets it as its law says.
create table retention_rule (
    kind         text        primary key check (kind in ('REFUSED_APPLICATIONS', 'CLOSED_CONTACT_REQUESTS', 'ACCESS_LOG',
                                                         'EXPORTS', 'IMPORT_REJECTIONS', 'INACTIVE_MEMBERS')),
    days         integer     not null,
    minimum_days integer     not null check (minimum_days >= 1),
    action       text        not null check (action in ('DELETE', 'PROPOSE', 'ERASE')),
    last_run_at  timestamptz,
    last_run     bigint      not null default 0,
    updated_at   timestamptz not null,
    version      bigint      not null default 0,
    constraint retention_not_too_short check (days between minimum_days and 36500),
    constraint retention_erases_members check ((kind = 'INACTIVE_MEMBERS') = (action in ('PROPOSE', 'ERASE')))
);
comment on column retention_rule.minimum_days is 'What the working of the system needs: who refused a contact is not asked again for 90 days.';
comment on column retention_rule.last_run is 'How many records the last run took away, or began to erase.';
insert into retention_rule (kind, days, minimum_days, action, updated_at) values
    ('REFUSED_APPLICATIONS', 365, 30, 'DELETE', now()),
    ('CLOSED_CONTACT_REQUESTS', 730, 90, 'DELETE', now()),
    ('ACCESS_LOG', 730, 30, 'DELETE', now()),
    ('EXPORTS', 7, 1, 'DELETE', now()),
    ('IMPORT_REJECTIONS', 180, 7, 'DELETE', now()),
    ('INACTIVE_MEMBERS', 1095, 180, 'PROPOSE', now());

create index membership_refused on membership (updated_at, id) where state = 'REFUSED';
create index contact_request_closed on contact_request (updated_at, id) where state in ('REFUSED', 'WITHDRAWN', 'ENDED');
