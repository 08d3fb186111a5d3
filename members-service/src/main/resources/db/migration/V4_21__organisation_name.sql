-- SCIM shows organisations as groups, by their names. The feed is read anew to know those of the organisations that are
-- here already.
alter table organisation add name jsonb;
update replica_cursor set after = null, generation = generation + 1, sweeping = true where feed = 'chapters';
