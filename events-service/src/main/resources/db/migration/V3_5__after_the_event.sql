-- Events that are over and that nobody has completed.
create index event_to_complete on event (end_instant) where state = 'PUBLISHED';

-- What attendees say, and apart from it who has said something: nothing leads from one to the other, not even a time.
create table feedback (
    id       uuid     primary key default gen_random_uuid(),
    event_id uuid     not null references event on delete cascade,
    rating   smallint not null check (rating between 1 and 5),
    comment  text
);
create index feedback_event on feedback (event_id);
create table feedback_given (
    registration_id uuid primary key references registration on delete cascade
);
