-- What memberships an organisation offers. A type without months has no end.
create table membership_type (
    id              uuid          primary key default uuidv7(),
    organisation_id uuid          not null,
    name            jsonb         not null check (jsonb_typeof(name) = 'object' and name <> '{}'),
    period          text          not null check (period in ('ROLLING', 'FIXED')),
    months          integer       check (months between 1 and 120),
    period_start    text          check (period_start ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
    rollover_day    text          check (rollover_day ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
    fee             numeric(11,2) check (fee > 0),
    currency        text          check (currency ~ '^[A-Z]{3}$'),
    needs_approval  boolean       not null,
    renewal_days    integer       not null check (renewal_days between 0 and 366),
    grace_days      integer       not null check (grace_days between 0 and 366),
    open            boolean       not null,
    created_at      timestamptz   not null,
    updated_at      timestamptz   not null,
    version         bigint        not null,
    check ((fee is null) = (currency is null)),
    check (period = 'ROLLING' or (period_start is not null and months % 12 = 0)),
    check (period = 'FIXED' or (period_start is null and rollover_day is null)),
    unique (id, organisation_id)
);
comment on column membership_type.period_start is 'Month and day on which each fixed period begins.';
comment on column membership_type.rollover_day is 'Whoever joins on it or later in a fixed period gets the next period too.';
comment on column membership_type.renewal_days is 'How many days before its end a membership can be renewed.';
create index membership_type_organisation on membership_type (organisation_id, id);

create table membership (
    id              uuid        primary key default uuidv7(),
    member_id       uuid        not null references member,
    organisation_id uuid        not null,
    type_id         uuid        not null,
    state           text        not null check (state in
                                ('APPLIED', 'ACTIVE', 'GRACE', 'LAPSED', 'RESIGNED', 'EXPELLED', 'REFUSED')),
    chapter_role    text        check (chapter_role in ('PRIMARY', 'SECONDARY')),
    basis           text        not null check (basis in ('APPLICATION', 'AGREEMENT')),
    partnership_id  uuid,
    start_date      date,
    end_date        date,
    leaves_on       date,
    override_state  text        check (override_state in ('ACTIVE', 'GRACE', 'LAPSED')),
    override_until  date,
    next_change_on  date,
    note            text,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    version         bigint      not null default 0,
    constraint membership_type_of_its_organisation foreign key (type_id, organisation_id)
        references membership_type (id, organisation_id),
    constraint membership_ends_after_it_starts check (end_date >= start_date),
    check ((override_state is null) = (override_until is null)),
    check ((basis = 'AGREEMENT') = (partnership_id is not null)),
    check (start_date is not null or state in ('APPLIED', 'REFUSED', 'RESIGNED'))
);
comment on column membership.end_date is 'Last day that is paid for or granted; null: without end.';
comment on column membership.leaves_on is 'Last day of a member who has resigned.';
comment on column membership.next_change_on is 'The organisation''s local date on which the state is looked at again.';
comment on column membership.note is 'Why it was refused, overridden or ended, in the words of whoever decided.';

-- Nobody belongs twice to the same organisation, and nobody has two primary chapters: races end here.
create unique index membership_once_per_organisation on membership (member_id, organisation_id)
    where state in ('APPLIED', 'ACTIVE', 'GRACE');
create unique index membership_one_primary_chapter on membership (member_id)
    where chapter_role = 'PRIMARY' and state in ('APPLIED', 'ACTIVE', 'GRACE');
create index membership_member on membership (member_id, id);
create index membership_organisation on membership (organisation_id, id);
create index membership_organisation_state on membership (organisation_id, state, id);
create index membership_type_id on membership (type_id);
create index membership_due on membership (next_change_on) where next_change_on is not null;

-- What a membership was on which days, the first and the last included: who was a member on a date, and where.
create table membership_span (
    id              uuid primary key default uuidv7(),
    membership_id   uuid not null references membership on delete cascade,
    member_id       uuid not null,
    organisation_id uuid not null,
    type_id         uuid not null,
    state           text not null,
    chapter_role    text,
    from_date       date not null,
    to_date         date,
    constraint membership_span_ends_after_it_starts check (to_date >= from_date),
    constraint membership_span_one_at_a_time exclude using gist
        (membership_id with =, daterange(from_date, to_date, '[]') with &&)
);
create index membership_span_organisation on membership_span (organisation_id, from_date);
create index membership_span_member on membership_span (member_id, from_date);
