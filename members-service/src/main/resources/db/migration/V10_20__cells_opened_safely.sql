-- Table programs take the full-width forms of these characters for the same, and look behind a line break.
create or replace function opened_safely(cell text) returns text language sql immutable parallel safe
return regexp_replace(cell, '^([=+@\t\r\n＝＋－＠-])', '''\1');
