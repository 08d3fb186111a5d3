-- Whom an agreement invites; the feed tells it of each of them again.
alter table partnership add column benefits jsonb not null default '[]' check (jsonb_typeof(benefits) = 'array');
update replica_cursor set after = null, generation = generation + 1, sweeping = true where feed = 'chapters';
