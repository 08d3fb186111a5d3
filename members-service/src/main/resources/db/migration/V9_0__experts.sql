-- Who has an expertise, in the order of the directory: tens of thousands may share one, whom a page would otherwise look up
-- and sort for the first fifty. Kept row by row: registries know of nobody's expertise, so members change it one by one.
-- No foreign key: the row of the member takes its rows here along.
create table expert (
    expertise  text collate "C" not null,
    family_key text collate "C" not null,
    given_key  text collate "C" not null,
    id         uuid             not null,
    primary key (expertise, family_key, given_key, id)
);
comment on column expert.id is 'Of the member.';

create function expert_comes() returns trigger language plpgsql as $$
begin
    insert into expert select distinct unnest(new.expertise), new.family_key, new.given_key, new.id;
    return null;
end $$;

create function expert_goes() returns trigger language plpgsql as $$
begin
    delete from expert where expertise = any(old.expertise)
        and family_key = old.family_key and given_key = old.given_key and id = old.id;
    return null;
end $$;

-- In the order of their names: of a change the old rows go before the new ones come.
create trigger expert_1_deleted after delete on member for each row when (old.expertise <> '{}')
    execute function expert_goes();
create trigger expert_1_changed after update on member for each row
    when (old.expertise <> '{}' and (old.expertise, old.family_key, old.given_key)
        is distinct from (new.expertise, new.family_key, new.given_key))
    execute function expert_goes();
create trigger expert_2_changed after update on member for each row
    when (new.expertise <> '{}' and (old.expertise, old.family_key, old.given_key)
        is distinct from (new.expertise, new.family_key, new.given_key))
    execute function expert_comes();
create trigger expert_2_inserted after insert on member for each row when (new.expertise <> '{}')
    execute function expert_comes();

-- Last: the triggers hold back whoever writes meanwhile.
insert into expert select distinct unnest(expertise), family_key, given_key, id from member where expertise <> '{}' order by 1, 2, 3, 4;
