-- Who was erased and has come back may be told of by registries again. Which identifiers of whom is not kept, only which kinds.
create table suppression_lift (
    id          uuid        primary key default uuidv7(),
    identifiers text[]      not null check (cardinality(identifiers) between 1 and 3),
    reason      text        not null check (length(reason) between 1 and 500),
    lifted_by   text        not null,
    lifted_at   timestamptz not null,
    version     bigint      not null default 0
);
