-- Records that may be of one person. What speaks for it and how much is data; a negative weight speaks against it.
create table duplicate_rule (
    code   text    primary key,
    weight integer not null check (weight between -100 and 100)
);
insert into duplicate_rule (code, weight) values
    ('SAME_IDENTIFIER', 100), ('SAME_EMAIL', 60), ('SAME_BIRTH_DATE', 30), ('SAME_NAME', 30), ('SIMILAR_NAME', 20),
    ('SAME_STUDIES', 20), ('OTHER_BIRTH_DATE', -60), ('OTHER_IDENTIFIER', -60);

-- How the names of a member sound, word by word; made anew by a scan where the names have changed.
create table duplicate_key (
    member_id uuid primary key references member on delete cascade,
    names     text not null,
    sound     text not null
);
create index duplicate_key_sound on duplicate_key (sound);

create table duplicate (
    one_id   uuid        not null references member on delete cascade,
    other_id uuid        not null references member on delete cascade,
    score    integer     not null,
    grounds  jsonb       not null check (jsonb_typeof(grounds) = 'array'),
    found_at timestamptz not null,
    primary key (one_id, other_id),
    check (one_id < other_id)
);
create index duplicate_score on duplicate (score desc, one_id, other_id);
create index duplicate_other on duplicate (other_id);

-- Said once it counts for ever: no reference, so that it outlives a merge and its reversal.
create table not_duplicate (
    one_id   uuid        not null,
    other_id uuid        not null,
    said_by  text        not null,
    said_at  timestamptz not null,
    primary key (one_id, other_id),
    check (one_id < other_id)
);
create index not_duplicate_other on not_duplicate (other_id);

create table duplicate_scan (
    id         uuid        primary key default uuidv7(),
    state      text        not null check (state in ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED')),
    done       bigint      not null default 0,
    total      bigint      not null default 0,
    found      bigint,
    created_at timestamptz not null,
    started_at timestamptz,
    ended_at   timestamptz,
    version    bigint      not null default 0
);
create unique index duplicate_scan_one_waits on duplicate_scan (state) where state = 'QUEUED';
create unique index duplicate_scan_one_runs on duplicate_scan (state) where state = 'RUNNING';
