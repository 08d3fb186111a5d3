-- For how many places the fee was noted as paid: guests who join later are not paid for. What was noted before, and what the
-- version before this one notes, says nothing, and is for all.
alter table registration add column paid_places integer check (paid_places > 0);
