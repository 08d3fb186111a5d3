-- Tickets are signed by the keys that everything is signed by. The previous version still reads this table.
comment on table ticket_key is 'Not used any more; a later version drops it.';
