-- The list looks no further back than the longest event lasts; this tells how long that is.
create index event_length on event ((ends_at - starts_at));
create index event_country on event ((place ->> 'country'), start_instant, id);
drop index event_end;
