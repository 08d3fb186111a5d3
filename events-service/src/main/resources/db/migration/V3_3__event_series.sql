-- Events that repeat by a rule (RFC 5545). Each occurrence is an event of its own; those of the next months are there.
create table event_series (
    id                 uuid        primary key default uuidv7(),
    organisation_id    uuid        not null,
    template           jsonb       not null check (jsonb_typeof(template) = 'object'),
    rule               text        not null,
    excluded           timestamp[] not null,
    state              text        not null check (state in ('DRAFT', 'PUBLISHED', 'CANCELLED')),
    materialised_until timestamp   not null,
    sequence           integer     not null default 0,
    created_at         timestamptz not null,
    updated_at         timestamptz not null,
    version            bigint      not null
);
comment on column event_series.template is 'What is said of the first occurrence; the others differ by their time.';
comment on column event_series.excluded is 'Wall times that the rule has and the series has not.';
comment on column event_series.materialised_until is 'Occurrences that begin before this wall time are there, as far as nobody deleted them.';
create index event_series_organisation on event_series (organisation_id, id);
create index event_series_open on event_series (materialised_until) where state <> 'CANCELLED';

-- The time at which the rule has the occurrence stays its name, wherever the occurrence itself was moved.
alter table event
    add column series_id uuid constraint event_of_a_series references event_series,
    add column occurs_at timestamp,
    add constraint event_occurs_in_a_series check ((series_id is null) = (occurs_at is null)),
    add constraint event_occurs_once unique (series_id, occurs_at) deferrable initially deferred;
