-- What this service needs to know of events and memberships, fed by the feeds of those who own them. An event stands
-- once for each organisation that holds it: it counts for each of them.
create table hosted_event (
    organisation_id uuid        not null,
    event_id        uuid        not null,
    state           text        not null,
    held_on         date        not null,
    ends_at         timestamptz,
    attendees       integer     not null,
    generation      integer     not null,
    primary key (organisation_id, event_id)
);
comment on column hosted_event.held_on is 'First day, on the date where the event is held.';
create index hosted_event_held on hosted_event (organisation_id, held_on);
create index hosted_event_event on hosted_event (event_id);

create table membership (
    id              uuid    primary key,
    member_id       uuid    not null,
    organisation_id uuid    not null,
    state           text    not null,
    starts_on       date    not null,
    ends_on         date,
    generation      integer not null
);
create index membership_organisation on membership (organisation_id, starts_on);
-- Memberships that were told before there was a table for them are told again.
update replica_cursor set after = null, generation = generation + 1, sweeping = true where feed = 'members';

create table certification_rule (
    id            uuid        primary key default uuidv7(),
    certifier_id  uuid        not null references organisation,
    code          text        not null check (code in ('REQUIRED_OFFICES_FILLED', 'EVENTS_HELD', 'CHECK_INS',
        'MEMBERS_ACTIVE', 'ANNUAL_REPORT_FILED', 'CONTACT_CONFIRMED', 'CODE_OF_CONDUCT_SIGNED')),
    needed        integer     not null check (needed between 1 and 1000000),
    window_months integer     not null check (window_months between 1 and 120),
    grace_days    integer     not null check (grace_days between 0 and 730),
    valid_from    date        not null,
    valid_until   date,
    created_at    timestamptz not null,
    constraint certification_rule_valid_for_a_time check (valid_until >= valid_from),
    constraint certification_rule_one_version_at_a_time exclude using gist
        (certifier_id with =, code with =, daterange(valid_from, valid_until, '[]') with &&)
);
comment on column certification_rule.valid_until is 'Last day; written when the next version begins.';

create function certification_rule_is_immutable() returns trigger language plpgsql as $$
begin
    if (new.certifier_id, new.code, new.needed, new.window_months, new.grace_days, new.valid_from)
        is distinct from (old.certifier_id, old.code, old.needed, old.window_months, old.grace_days, old.valid_from)
        or old.valid_until is not null then
        raise exception using errcode = 'check_violation', constraint = 'certification_rule_immutable_apart_from_its_end',
            message = 'a version of a rule never changes; another one follows it';
    end if;
    return new;
end $$;
create trigger certification_rule_immutable before update on certification_rule
    for each row execute function certification_rule_is_immutable();

-- Which state of a certification may follow which is data, and held here whatever the code does.
create table certification_transition (from_state text not null, to_state text not null, primary key (from_state, to_state));
insert into certification_transition values
    ('APPLIED', 'PROVISIONAL'), ('APPLIED', 'DISSOLVED'),
    ('PROVISIONAL', 'CERTIFIED'), ('PROVISIONAL', 'SUSPENDED'), ('PROVISIONAL', 'DISSOLVED'),
    ('CERTIFIED', 'AT_RISK'), ('CERTIFIED', 'SUSPENDED'), ('CERTIFIED', 'DISSOLVED'),
    ('AT_RISK', 'CERTIFIED'), ('AT_RISK', 'SUSPENDED'), ('AT_RISK', 'DISSOLVED'),
    ('SUSPENDED', 'PROVISIONAL'), ('SUSPENDED', 'CERTIFIED'), ('SUSPENDED', 'DISSOLVED'),
    ('DISSOLVED', 'APPLIED');

create table chapter (
    id           uuid        primary key references organisation,
    certifier_id uuid        not null references organisation,
    state        text        not null check (state in ('APPLIED', 'PROVISIONAL', 'CERTIFIED', 'AT_RISK', 'SUSPENDED', 'DISSOLVED')),
    state_since  timestamptz not null,
    mend_by      date,
    statement    text        not null,
    attachments  jsonb       not null check (jsonb_typeof(attachments) = 'array'),
    applied_at   timestamptz not null,
    updated_at   timestamptz not null,
    version      bigint      not null
);
comment on column chapter.mend_by is 'Until when what is amiss may be mended, while AT_RISK.';
create index chapter_state on chapter (state, id);
create index chapter_certifier on chapter (certifier_id, id);

create function certification_follows_its_states() returns trigger language plpgsql as $$
begin
    if (tg_op = 'INSERT' and new.state <> 'APPLIED') or (tg_op = 'UPDATE' and new.state <> old.state and not exists (
        select from certification_transition where from_state = old.state and to_state = new.state)) then
        raise exception using errcode = 'check_violation', constraint = 'certification_transition_is_allowed',
            message = 'this state does not follow that one';
    end if;
    return new;
end $$;
create trigger certification_states before insert or update of state on chapter
    for each row execute function certification_follows_its_states();

create table certification_decision (
    id             uuid        primary key default uuidv7(),
    chapter_id     uuid        not null references chapter,
    from_state     text        not null,
    to_state       text        not null,
    automatic      boolean     not null,
    decided_by     uuid,
    decided_at     timestamptz not null,
    reasons        text        not null check (length(reasons) between 1 and 4000),
    standing       jsonb       not null,
    mend_by        date,
    appeal_until   date,
    appealed_at    timestamptz,
    appeal_grounds text,
    constraint certification_appeal_has_grounds check ((appealed_at is null) = (appeal_grounds is null))
);
comment on column certification_decision.decided_by is 'The member who decided; null for the nightly job and for administrators.';
comment on column certification_decision.standing is 'What was known when it was decided, each rule with its evidence.';
create index certification_decision_chapter on certification_decision (chapter_id, decided_at, id);

create function certification_decision_is_immutable() returns trigger language plpgsql as $$
begin
    if to_jsonb(new) - 'appealed_at' - 'appeal_grounds' <> to_jsonb(old) - 'appealed_at' - 'appeal_grounds'
        or old.appealed_at is not null then
        raise exception using errcode = 'check_violation', constraint = 'certification_decision_immutable',
            message = 'a decision stands; it can be appealed once';
    end if;
    return new;
end $$;
create trigger certification_decision_immutable before update on certification_decision
    for each row execute function certification_decision_is_immutable();

-- Since when a rule is not met, and until when that may be mended.
create table certification_finding (
    chapter_id uuid not null references chapter,
    code       text not null,
    found_on   date not null,
    mend_by    date not null,
    mended_on  date,
    primary key (chapter_id, code, found_on)
);
create unique index certification_finding_open on certification_finding (chapter_id, code) where mended_on is null;

-- What the nightly job would decide; gone as soon as somebody decides, or when it no longer would.
create table certification_proposal (
    chapter_id  uuid primary key references chapter,
    to_state    text not null,
    proposed_on date not null,
    reasons     text not null
);

create table certification_night (day date primary key);
comment on table certification_night is 'Days that the nightly job has looked at, each once.';

create table chapter_confirmation (
    id           uuid        primary key default uuidv7(),
    chapter_id   uuid        not null references chapter,
    kind         text        not null check (kind in ('CONTACT', 'CODE_OF_CONDUCT')),
    confirmed_on date        not null,
    document     text,
    member_id    uuid,
    created_at   timestamptz not null,
    constraint chapter_confirmation_shows_what_was_signed check (kind <> 'CODE_OF_CONDUCT' or document is not null)
);
create index chapter_confirmation_chapter on chapter_confirmation (chapter_id, kind, confirmed_on);

create table annual_report (
    id         uuid        primary key default uuidv7(),
    chapter_id uuid        not null references chapter,
    year       integer     not null check (year between 1900 and 2200),
    state      text        not null check (state in ('FILED', 'RETURNED', 'ACCEPTED')),
    figures    jsonb       not null,
    activities text        not null,
    filed_on   date        not null,
    remark     text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version    bigint      not null,
    constraint annual_report_once_a_year unique (chapter_id, year)
);
