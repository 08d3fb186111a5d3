-- What few events have is found without reading all that are to come.
create index event_kind on event (kind, start_instant, id);
create index event_state on event (state, start_instant, id);
create index event_languages on event using gin (languages jsonb_path_ops);
