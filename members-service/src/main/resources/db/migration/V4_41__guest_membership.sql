-- What members of one party of an agreement get from another: among it, being guest members there.
alter table partnership add column benefits jsonb not null default '[]' check (jsonb_typeof(benefits) = 'array');
comment on column partnership.benefits is 'An array of {kind, givenBy, givenTo, …}.';
create index partnership_benefits on partnership using gin (benefits jsonb_path_ops);
update replica_cursor set after = null, generation = generation + 1, sweeping = true where feed = 'chapters';

-- The agreements by which somebody may be a guest member of an organisation at a moment, the one that ends last first:
-- in force then, and given to an organisation to which the person belongs, or to one above it. Guests bring no guests.
create function guest_rights(person uuid, organisation uuid, moment timestamptz) returns setof uuid
    language sql stable as $$
    with recursive home as (
        select organisation_id as id from membership
        where member_id = person and state in ('ACTIVE', 'GRACE') and basis <> 'AGREEMENT'
        union
        select o.parent_id from organisation o join home on o.id = home.id where o.parent_id is not null
    )
    select p.id from partnership p
    where p.benefits @> jsonb_build_array(jsonb_build_object('kind', 'GUEST_MEMBERSHIP', 'givenBy', organisation))
    and p.in_force_from <= moment and (p.in_force_until is null or p.in_force_until > moment)
    and exists (select from jsonb_to_recordset(p.benefits) as b (kind text, "givenBy" uuid, "givenTo" uuid)
        where b.kind = 'GUEST_MEMBERSHIP' and b."givenBy" = organisation and b."givenTo" in (select id from home))
    order by p.in_force_until desc nulls first, p.id
$$;

create index membership_by_agreement on membership (id) where basis = 'AGREEMENT' and state in ('ACTIVE', 'GRACE');
