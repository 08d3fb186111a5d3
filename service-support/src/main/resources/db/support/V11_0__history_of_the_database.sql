-- A database that goes on from an earlier moment, after a restore or as a standby that lagged, gives out transaction ids
-- anew: it has another timeline then, and cursors that were given out name another history (docs/adr/0003).
alter table change_horizon add column timeline text, add column history bigint;
update change_horizon set timeline = left(pg_walfile_name(pg_current_wal_lsn()), 8), history = system_identifier;
alter table change_horizon alter column timeline set not null, alter column history set not null;
comment on column change_horizon.timeline is 'Of the write-ahead log. Emptied by hand, a new history begins.';
comment on column change_horizon.history is 'What cursors of the feed name.';
