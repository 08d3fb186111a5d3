-- Who certifies a chapter is the nearest network or association above it, also after a move. What its standing rests on
-- goes with it.
create function certifier_of(chapter uuid) returns uuid language sql stable as $$
    with recursive lineage as (
        select id, kind, parent_id, 0 as steps from organisation where id = chapter and kind = 'CHAPTER'
        union all
        select o.id, o.kind, o.parent_id, steps + 1 from organisation o join lineage on o.id = lineage.parent_id
    ) select id from lineage where kind in ('NETWORK', 'ASSOCIATION') order by steps limit 1
$$;

alter table standing_revision
    drop constraint standing_revision_certifier_id_chapter_id_fkey,
    add foreign key (certifier_id, chapter_id) references chapter (certifier_id, id) on update cascade;

-- Chapters that were moved until now.
update chapter c set certifier_id = n.certifier_id, version = version + 1, updated_at = now()
from (select id, certifier_of(id) as certifier_id from chapter) n
where c.id = n.id and n.certifier_id is distinct from c.certifier_id and n.certifier_id is not null;
