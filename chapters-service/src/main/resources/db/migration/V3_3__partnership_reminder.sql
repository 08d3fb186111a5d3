create table partnership_reminder (
    id             uuid        primary key default uuidv7(),
    partnership_id uuid        not null references partnership,
    kind           text        not null check (kind in ('REVIEW', 'EXPIRY')),
    due_on         date        not null,
    reminded_at    timestamptz not null,
    constraint partnership_reminded_once unique (partnership_id, kind, due_on)
);
