-- The changes of a page of a certifier's chapters lie side by side, so that their sum is one range of one index. It only
-- ever grows: a chapter keeps its certifier, which the foreign key holds.
drop index chapter_certifier;
alter table chapter add constraint chapter_certifier unique (certifier_id, id);

alter table standing_revision add certifier_id uuid;
update standing_revision r set certifier_id = c.certifier_id from chapter c where c.id = r.chapter_id;
alter table standing_revision
    drop constraint standing_revision_pkey,
    drop constraint standing_revision_chapter_id_fkey,
    add primary key (certifier_id, chapter_id, service),
    add foreign key (certifier_id, chapter_id) references chapter (certifier_id, id);

create or replace function standing_is_revised() returns trigger language plpgsql as $$
declare
    changed constant text := case tg_op
        when 'INSERT' then format('select %I from came', tg_argv[1])
        when 'DELETE' then format('select %I from went', tg_argv[1])
        else format('select %1$I from came union select %1$I from went', tg_argv[1]) end;
begin
    execute format('insert into standing_revision (certifier_id, chapter_id, service, revision)
        select certifier_id, id, %L, 1 from chapter where %I in (%s) order by id
        on conflict (certifier_id, chapter_id, service) do update set revision = standing_revision.revision + 1',
        tg_argv[0], tg_argv[2], changed);
    return null;
end $$;
