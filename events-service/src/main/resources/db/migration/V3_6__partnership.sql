-- Agreements between organisations that all parties have signed, fed by the chapters feed: they have a joint calendar.
create table partnership (
    id             uuid        primary key,
    title          jsonb       not null,
    party_ids      uuid[]      not null,
    in_force_from  timestamptz,
    in_force_until timestamptz,
    generation     integer     not null
);
comment on column partnership.in_force_from is 'Null until every party has signed.';
