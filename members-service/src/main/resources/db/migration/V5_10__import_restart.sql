-- An import that failed keeps the rows of its file, so that it can be started again.
alter table import add column restarted_at timestamptz;
comment on column import.restarted_at is 'When somebody last had it started again after it had failed; begun before that, it waits.';

create index import_failed on import (created_at) where state = 'FAILED';
