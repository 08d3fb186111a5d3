-- Not read since V3_1: tickets are signed by the keys that everything is signed by.
drop table ticket_key;
