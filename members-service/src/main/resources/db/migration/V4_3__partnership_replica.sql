-- Agreements between organisations that all parties have signed, fed by the chapters feed: a registry from outside a
-- network synchronises while one allows it.
create table partnership (
    id             uuid        primary key,
    title          jsonb       not null,
    party_ids      uuid[]      not null,
    sharing        jsonb       not null,
    in_force_from  timestamptz,
    in_force_until timestamptz,
    generation     integer     not null
);
comment on column partnership.in_force_from is 'Null until every party has signed.';
comment on column partnership.sharing is 'An array of {source, fields, …}: which source may bring in which fields.';
create index partnership_sharing on partnership using gin (sharing jsonb_path_ops);

-- Where the people of a source are at home: in its own organisation, and in those with which an agreement names it. That
-- stays so when the agreement has ended, for the people are still there and somebody has to be in charge of them.
create view source_home as
select id as source_id, organisation_id from source
union
select s.id, unnest(p.party_ids) from source s
join partnership p on p.sharing @> jsonb_build_array(jsonb_build_object('source', s.code))
where s.organisation_id = any(p.party_ids) and p.in_force_from is not null;

-- The agreements that were signed before are read once more.
update replica_cursor set after = null, generation = generation + 1, sweeping = true where feed = 'chapters';

alter table import add column withheld jsonb not null default '{}' check (jsonb_typeof(withheld) = 'object');
comment on column import.withheld is 'Column of the file to number of values that no agreement lets in; they were not kept.';
