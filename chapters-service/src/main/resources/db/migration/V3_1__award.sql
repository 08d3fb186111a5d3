create table award (
    id              uuid        primary key default uuidv7(),
    organisation_id uuid        not null references organisation,
    name            jsonb       not null check (jsonb_typeof(name) = 'object' and name <> '{}'),
    description     jsonb       check (jsonb_typeof(description) = 'object' and description <> '{}'),
    rule            jsonb       not null check (jsonb_typeof(rule) = 'object'),
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    version         bigint      not null
);
create index award_organisation on award (organisation_id, id);

create table award_cycle (
    id               uuid        primary key default uuidv7(),
    award_id         uuid        not null references award,
    year             integer     not null check (year between 1900 and 2200),
    rule             jsonb       not null check (jsonb_typeof(rule) = 'object'),
    nomination_from  date        not null,
    nomination_until date        not null,
    scoring_from     date        not null,
    scoring_until    date        not null,
    announcement_on  date        not null,
    phase            text        not null check (phase in ('PLANNED', 'NOMINATION', 'REVIEW', 'SCORING', 'SCORED', 'ANNOUNCED', 'CANCELLED')),
    reason           text,
    announced_at     timestamptz,
    citation         jsonb,
    result           jsonb,
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    version          bigint      not null,
    constraint award_cycle_once_a_year unique (award_id, year),
    constraint award_cycle_days_follow_each_other check (nomination_from <= nomination_until
        and nomination_until < scoring_from and scoring_from <= scoring_until and scoring_until <= announcement_on),
    constraint award_cycle_announced_with_its_result
        check ((phase = 'ANNOUNCED') = (announced_at is not null) and (announced_at is null) = (result is null))
);
comment on column award_cycle.rule is 'The award''s when the cycle was opened; nobody changes the rules of a running one.';
comment on column award_cycle.phase is 'The latest that was entered, by a decision or as the feed was told; the clock may be further.';
create index award_cycle_running on award_cycle (phase) where phase not in ('ANNOUNCED', 'CANCELLED');

-- A cycle goes forward only, and what was announced stands.
create function award_cycle_goes_forward() returns trigger language plpgsql as $$
declare
    phases constant text[] := array['PLANNED', 'NOMINATION', 'REVIEW', 'SCORING', 'SCORED', 'ANNOUNCED', 'CANCELLED'];
begin
    if old.phase in ('ANNOUNCED', 'CANCELLED') or new.rule <> old.rule
        or array_position(phases, new.phase) < array_position(phases, old.phase) then
        raise exception using errcode = 'check_violation', constraint = 'award_cycle_goes_forward',
            message = 'a cycle goes forward only';
    end if;
    return new;
end $$;
create trigger award_cycle_forward before update on award_cycle for each row execute function award_cycle_goes_forward();

create table award_nomination (
    id           uuid        primary key default uuidv7(),
    cycle_id     uuid        not null references award_cycle,
    nominee_id   uuid        not null,
    nominated_by uuid        not null,
    reason       text        not null check (length(reason) between 1 and 4000),
    state        text        not null check (state in ('NOMINATED', 'CONSENTED', 'DECLINED')),
    seconds      integer     not null default 0 check (seconds >= 0),
    consented_at timestamptz,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    version      bigint      not null,
    constraint award_nominated_once unique (cycle_id, nominee_id),
    constraint award_nomination_consented_at_a_time check (state <> 'CONSENTED' or consented_at is not null)
);
create index award_nomination_cycle on award_nomination (cycle_id, id);
create index award_nomination_nominee on award_nomination (nominee_id);

create table award_second (
    nomination_id uuid        not null references award_nomination,
    member_id     uuid        not null,
    seconded_at   timestamptz not null,
    constraint award_seconded_once_by_each primary key (nomination_id, member_id)
);

create table award_juror (
    id               uuid        primary key default uuidv7(),
    cycle_id         uuid        not null references award_cycle,
    member_id        uuid        not null,
    appointed_at     timestamptz not null,
    left_at          timestamptz,
    left_because     text        check (left_because in ('NOMINATED', 'RESIGNED')),
    scores_withdrawn integer     not null default 0,
    constraint award_juror_once unique (cycle_id, member_id),
    constraint award_juror_left_for_a_reason check ((left_at is null) = (left_because is null))
);
comment on column award_juror.scores_withdrawn is 'How many scores fell away when the juror left.';
create index award_juror_cycle on award_juror (cycle_id, id);

create table award_declared_conflict (
    juror_id      uuid        not null references award_juror,
    nomination_id uuid        not null references award_nomination,
    reason        text        not null check (length(reason) between 1 and 1000),
    declared_at   timestamptz not null,
    primary key (juror_id, nomination_id)
);

create table award_score (
    id            uuid        primary key default uuidv7(),
    cycle_id      uuid        not null references award_cycle,
    juror_id      uuid        not null references award_juror,
    nomination_id uuid        not null references award_nomination,
    score         integer     not null check (score >= 0),
    given_at      timestamptz not null,
    constraint award_scored_once_by_each unique (juror_id, nomination_id)
);
create index award_score_cycle on award_score (cycle_id, id);

create table award_recipient (
    id            uuid    primary key default uuidv7(),
    award_id      uuid    not null references award,
    cycle_id      uuid    not null references award_cycle,
    nomination_id uuid    not null unique references award_nomination,
    member_id     uuid    not null,
    year          integer not null,
    announced_on  date    not null
);
create index award_recipient_hall on award_recipient (award_id, year desc, id desc);
create index award_recipient_cycle on award_recipient (cycle_id);
create index award_recipient_member on award_recipient (member_id);

-- Who is in conflict with whom: what jurors declared, and what offices and nominations tell.
create view award_conflict as
select j.cycle_id, j.id as juror_id, n.id as nomination_id, found.kind, found.reason
from award_juror j
join award_cycle c on c.id = j.cycle_id
join award_nomination n on n.cycle_id = j.cycle_id
cross join lateral (
    select 'DECLARED' as kind, d.reason
        from award_declared_conflict d where d.juror_id = j.id and d.nomination_id = n.id
    union all
    select 'NOMINATOR', 'The juror nominated.' where n.nominated_by = j.member_id
    union all
    select 'SECONDER', 'The juror seconded the nomination.'
        where exists (select from award_second s where s.nomination_id = n.id and s.member_id = j.member_id)
    union all
    select 'SAME_BOARD', 'Both are on a board in the time of the cycle.'
        where exists (select from term a join term b on b.organisation_id = a.organisation_id
            where a.member_id = j.member_id and b.member_id = n.nominee_id
            and daterange(a.starts_on, a.ends_on, '[]') * daterange(b.starts_on, b.ends_on, '[]')
                && daterange(c.nomination_from, c.announcement_on, '[]'))) found;

-- Who is nominated judges nobody: whoever comes second finds the first, for both lock the cycle.
create function award_nominee_leaves_the_jury() returns trigger language plpgsql as $$
begin
    perform from award_cycle where id = new.cycle_id for no key update;
    with withdrawn as (
        delete from award_score s using award_juror j
        where j.id = s.juror_id and j.cycle_id = new.cycle_id and j.member_id = new.nominee_id returning s.id)
    update award_juror set left_at = new.created_at, left_because = 'NOMINATED',
        scores_withdrawn = scores_withdrawn + (select count(*) from withdrawn)
    where cycle_id = new.cycle_id and member_id = new.nominee_id and left_at is null;
    return null;
end $$;
create trigger award_nominee_is_no_juror after insert on award_nomination
    for each row execute function award_nominee_leaves_the_jury();

create function award_juror_is_not_nominated() returns trigger language plpgsql as $$
begin
    perform from award_cycle where id = new.cycle_id for no key update;
    if exists (select from award_nomination
        where cycle_id = new.cycle_id and nominee_id = new.member_id and state <> 'DECLINED') then
        raise exception using errcode = 'check_violation', constraint = 'award_juror_is_not_nominated',
            message = 'who is nominated judges nobody';
    end if;
    return null;
end $$;
create trigger award_juror_without_nomination after insert on award_juror
    for each row execute function award_juror_is_not_nominated();

-- Consent is given once and can be taken back until the announcement.
create function award_nomination_is_the_nominees() returns trigger language plpgsql as $$
begin
    if old.state <> new.state and (old.state = 'DECLINED' or new.state = 'NOMINATED'
        or exists (select from award_recipient where nomination_id = old.id)) then
        raise exception using errcode = 'check_violation', constraint = 'award_nomination_decided',
            message = 'the nominee has decided, or the award was announced';
    end if;
    return new;
end $$;
create trigger award_nomination_decision before update of state on award_nomination
    for each row execute function award_nomination_is_the_nominees();

create function award_score_is_fair() returns trigger language plpgsql as $$
declare
    running award_cycle;
begin
    select * into running from award_cycle where id = new.cycle_id for share;
    if running.phase in ('SCORED', 'ANNOUNCED', 'CANCELLED') then
        raise exception using errcode = 'check_violation', constraint = 'award_scored_in_time',
            message = 'the scoring is closed';
    end if;
    if exists (select from award_conflict where juror_id = new.juror_id and nomination_id = new.nomination_id) then
        raise exception using errcode = 'check_violation', constraint = 'award_score_without_conflict',
            message = 'a juror does not score in conflict';
    end if;
    if not exists (select from award_juror where id = new.juror_id and cycle_id = new.cycle_id and left_at is null)
        or not exists (select from award_nomination
            where id = new.nomination_id and cycle_id = new.cycle_id and state = 'CONSENTED')
        or new.score > (running.rule ->> 'highestScore')::integer then
        raise exception using errcode = 'check_violation', constraint = 'award_score_of_the_cycle',
            message = 'jurors of the cycle score its nominations, on its scale';
    end if;
    return new;
end $$;
create trigger award_score_fair before insert or update on award_score
    for each row execute function award_score_is_fair();

-- Nobody is announced without having consented, nor sooner again than the rule lets past recipients.
create function award_recipient_is_announced_rightly() returns trigger language plpgsql as $$
declare
    consent text;
    again integer;
begin
    select state into consent from award_nomination where id = new.nomination_id for share;
    if consent <> 'CONSENTED' then
        raise exception using errcode = 'check_violation', constraint = 'award_recipient_consented',
            message = 'nobody is announced without having consented';
    end if;
    select (rule ->> 'yearsUntilAgain')::integer into again from award_cycle where id = new.cycle_id;
    if exists (select from award_recipient r where r.award_id = new.award_id and r.member_id = new.member_id
        and r.year <> new.year and (again is null or abs(new.year - r.year) <= again)) then
        raise exception using errcode = 'check_violation', constraint = 'award_recipient_may_receive_it_again',
            message = 'the rule of the award lets past recipients wait';
    end if;
    return new;
end $$;
create trigger award_recipient_announced before insert on award_recipient
    for each row execute function award_recipient_is_announced_rightly();
