-- Whoever is no longer a source's goes from its files that wait, too. One that is being taken is left to who takes it: its
-- row is locked, as those of the others are here until they are clean. The last whole file is locked lest a later one take
-- its place in between.
create or replace function member_source_is_forgotten() returns trigger language plpgsql as $$
declare
    kept uuid;
    waiting uuid;
    gone bigint;
begin
    delete from import_difference d using import i
    where d.external_id = old.external_id and i.id = d.import_id and i.source_id = old.source_id;
    select w.import_id into kept from whole_file w where w.source_id = old.source_id for share;
    if to_regclass(staged_rows(kept)) is not null then
        execute format('delete from %I where external_id = $1', staged_rows(kept)) using old.external_id;
    end if;
    for waiting in
        select i.id from import i where i.source_id = old.source_id
        and i.state in ('QUEUED', 'AWAITING_CONFIRMATION', 'FAILED') and to_regclass(staged_rows(i.id)) is not null
        order by i.id for no key update skip locked
    loop
        execute format('delete from %I where external_id = $1', staged_rows(waiting)) using old.external_id;
        get diagnostics gone = row_count;
        update import set rows_staged = rows_staged - gone where id = waiting;
    end loop;
    return null;
end $$;
