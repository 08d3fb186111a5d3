create table partnership (
    id                uuid        primary key default uuidv7(),
    kind              text        not null check (kind in ('COOPERATION', 'AFFILIATION', 'DATA_SHARING', 'SERVICES')),
    title             jsonb       not null check (jsonb_typeof(title) = 'object' and title <> '{}'),
    scope             jsonb       not null,
    sharing           jsonb       not null check (jsonb_typeof(sharing) = 'array'),
    benefits          jsonb       not null check (jsonb_typeof(benefits) = 'array'),
    starts_on         date        not null,
    ends_on           date,
    time_zone         text        not null,
    review_on         date,
    notice_days       integer     not null check (notice_days between 0 and 730),
    stage             text        not null check (stage in ('DRAFT', 'PROPOSED', 'SIGNED')),
    text_number       integer     not null check (text_number >= 0),
    amends_id         uuid        references partnership,
    in_force_from     timestamptz,
    in_force_until    timestamptz,
    terminated_by     uuid        references organisation,
    termination_reason text,
    terminated_at     timestamptz,
    told_state        text        not null,
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    version           bigint      not null,
    constraint partnership_ends_after_it_starts check (ends_on >= starts_on),
    constraint partnership_terms_are_settled_when_signed check ((stage = 'SIGNED') = (in_force_from is not null)),
    constraint partnership_termination_is_whole
        check ((terminated_at is null) = (terminated_by is null) and (terminated_at is null) = (termination_reason is null))
);
comment on column partnership.in_force_until is 'The midnight, in the time zone of the agreement, that ends it; null while it has no end.';
comment on column partnership.told_state is 'The state that the feed was told last; the clock changes it, too.';
create index partnership_signed on partnership (in_force_from, in_force_until) where stage = 'SIGNED';

create table partnership_party (
    partnership_id  uuid not null references partnership on delete cascade,
    organisation_id uuid not null references organisation,
    primary key (partnership_id, organisation_id)
);
create index partnership_party_organisation on partnership_party (organisation_id, partnership_id);

create table partnership_text (
    partnership_id uuid        not null references partnership,
    number         integer     not null check (number > 0),
    language       text        not null,
    link           text        not null,
    digest         text        not null check (digest ~ '^[0-9a-f]{64}$'),
    created_at     timestamptz not null,
    primary key (partnership_id, number)
);
comment on column partnership_text.digest is 'SHA-256 of the document, in hexadecimal: what was signed can be told from what was not.';

create table partnership_signature (
    id              uuid        primary key default uuidv7(),
    partnership_id  uuid        not null references partnership,
    text_number     integer     not null,
    organisation_id uuid        not null,
    member_id       uuid        not null,
    term_id         uuid        not null references term,
    office_type     text        not null,
    signed_at       timestamptz not null,
    acr             text        not null,
    authenticated_at timestamptz not null,
    constraint partnership_signature_once_for_each_party unique (partnership_id, text_number, organisation_id),
    constraint partnership_signature_of_a_party foreign key (partnership_id, organisation_id)
        references partnership_party (partnership_id, organisation_id),
    foreign key (partnership_id, text_number) references partnership_text (partnership_id, number)
);
create index partnership_signature_term on partnership_signature (term_id);

create function partnership_record_stands() returns trigger language plpgsql as $$
begin
    raise exception using errcode = 'check_violation', constraint = 'partnership_record_stands',
        message = 'texts and signatures never change';
end $$;
create trigger partnership_text_stands before update or delete on partnership_text
    for each row execute function partnership_record_stands();
create trigger partnership_signature_stands before update or delete on partnership_signature
    for each row execute function partnership_record_stands();

-- Once signed, nothing of what was agreed changes: only its end comes nearer, by termination or by an amendment.
create function partnership_is_kept_as_signed() returns trigger language plpgsql as $$
begin
    if (new.kind, new.title, new.scope, new.sharing, new.benefits, new.starts_on, new.time_zone, new.notice_days,
            new.stage, new.text_number, new.in_force_from)
        is distinct from (old.kind, old.title, old.scope, old.sharing, old.benefits, old.starts_on, old.time_zone,
            old.notice_days, old.stage, old.text_number, old.in_force_from)
        or coalesce(new.in_force_until, 'infinity') > coalesce(old.in_force_until, 'infinity') then
        raise exception using errcode = 'check_violation', constraint = 'partnership_stays_as_signed',
            message = 'what was signed changes only by an amendment';
    end if;
    return new;
end $$;
create trigger partnership_as_signed before update on partnership
    for each row when (old.stage = 'SIGNED') execute function partnership_is_kept_as_signed();

create table partnership_measure (
    id             uuid        primary key default uuidv7(),
    partnership_id uuid        not null references partnership,
    owner_id       uuid        not null,
    title          jsonb       not null check (jsonb_typeof(title) = 'object' and title <> '{}'),
    due_on         date        not null,
    state          text        not null check (state in ('OPEN', 'DONE', 'DROPPED')),
    done_on        date,
    event_ids      jsonb       not null check (jsonb_typeof(event_ids) = 'array'),
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    version        bigint      not null,
    constraint partnership_measure_done_on_a_day check ((state = 'DONE') = (done_on is not null)),
    constraint partnership_measure_owned_by_a_party foreign key (partnership_id, owner_id)
        references partnership_party (partnership_id, organisation_id)
);
create index partnership_measure_partnership on partnership_measure (partnership_id, due_on, id);
