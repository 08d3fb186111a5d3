create table event (
    id                     uuid        primary key default uuidv7(),
    organisation_id        uuid        not null,
    kind                   text        not null check (kind in ('CULTURAL', 'SCIENTIFIC', 'EDUCATIONAL', 'NETWORKING',
                                                                'LEADERS_MEETING', 'CONTINUOUS_LEARNING')),
    title                  jsonb       not null check (jsonb_typeof(title) = 'object' and title <> '{}'),
    description            jsonb       check (jsonb_typeof(description) = 'object'),
    attendance_mode        text        not null check (attendance_mode in ('IN_PERSON', 'ONLINE', 'HYBRID')),
    place                  jsonb       check (jsonb_typeof(place) = 'object'),
    online_url             text,
    languages              jsonb       not null check (jsonb_typeof(languages) = 'array'),
    starts_at              timestamp   not null,
    ends_at                timestamp   not null,
    time_zone              text        not null,
    start_instant          timestamptz not null,
    end_instant            timestamptz not null,
    visibility             text        not null check (visibility in ('PUBLIC', 'MEMBERS')),
    registration_opens_at  timestamp,
    registration_closes_at timestamp,
    capacity               integer     check (capacity > 0),
    confirmed              integer     not null default 0 check (confirmed >= 0),
    waiting                integer     not null default 0 check (waiting >= 0),
    last_number            bigint      not null default 0,
    state                  text        not null check (state in ('DRAFT', 'PUBLISHED', 'CANCELLED')),
    cancellation_reason    text,
    search_text            text        not null,
    created_at             timestamptz not null,
    updated_at             timestamptz not null,
    version                bigint      not null,
    constraint event_ends_after_it_starts check (end_instant > start_instant),
    constraint event_place_where_people_meet check ((attendance_mode = 'ONLINE') = (place is null)),
    constraint event_capacity_holds_confirmed check (confirmed <= capacity)
);
comment on column event.starts_at is 'Wall time in time_zone; start_instant is derived from both, for order and filters.';
comment on column event.confirmed is 'Counted by a trigger on registration, never by hand; so are waiting and last_number.';
create index event_start on event (start_instant, id);
create index event_end on event (ends_at);
create index event_organisation on event (organisation_id, start_instant, id);
create index event_search on event using gin (search_text gin_trgm_ops);
