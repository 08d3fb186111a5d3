-- What an attendee takes home. Who they are is told by the registration: nothing about a person is kept here.
create table certificate (
    id                uuid          primary key default uuidv7(),
    event_id          uuid          not null references event on delete cascade,
    registration_id   uuid          not null references registration on delete cascade,
    kind              text          not null check (kind in ('ATTENDANCE', 'LEARNING')),
    hours             numeric(6, 2) check (hours > 0),
    ects_credits      numeric(5, 2) check (ects_credits > 0),
    name_shown        boolean       not null,
    issued_at         timestamptz   not null,
    revoked_at        timestamptz,
    revocation_reason text,
    version           bigint        not null,
    constraint certificate_of_learning_says_how_much
        check ((kind = 'LEARNING') = (hours is not null or ects_credits is not null)),
    constraint certificate_revoked_for_a_reason check ((revoked_at is null) = (revocation_reason is null))
);
create unique index certificate_once_per_registration on certificate (registration_id) where revoked_at is null;
create index certificate_event on certificate (event_id, id);
create index certificate_registration on certificate (registration_id, id);
