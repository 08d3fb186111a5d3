-- Grows with every change of what a chapter's standing is made of: whoever kept one knows whether it is still right. What
-- comes from each service has a row of its own, so that those who follow two feeds never wait for each other.
create table standing_revision (
    chapter_id uuid   not null references chapter,
    service    text   not null check (service in ('members', 'events', 'chapters')),
    revision   bigint not null,
    primary key (chapter_id, service)
);
comment on column standing_revision.service is 'Whose records changed.';

-- Its arguments: whose records they are, the column of the table that changed, and the column of chapter that it names.
-- Said anew for each statement, so that no plan that was made for one row is kept for thousands.
create function standing_is_revised() returns trigger language plpgsql as $$
declare
    changed constant text := case tg_op
        when 'INSERT' then format('select %I from came', tg_argv[1])
        when 'DELETE' then format('select %I from went', tg_argv[1])
        else format('select %1$I from came union select %1$I from went', tg_argv[1]) end;
begin
    execute format('insert into standing_revision (chapter_id, service, revision)
        select id, %L, 1 from chapter where %I in (%s) order by id
        on conflict (chapter_id, service) do update set revision = standing_revision.revision + 1',
        tg_argv[0], tg_argv[2], changed);
    return null;
end $$;

do $$
declare
    watched record;
begin
    for watched in select * from (values
        ('events', 'hosted_event', 'organisation_id', 'id'), ('members', 'membership', 'organisation_id', 'id'),
        ('chapters', 'office', 'organisation_id', 'id'), ('chapters', 'term', 'organisation_id', 'id'),
        ('chapters', 'organisation', 'id', 'id'), ('chapters', 'chapter', 'id', 'id'),
        ('chapters', 'annual_report', 'chapter_id', 'id'), ('chapters', 'chapter_confirmation', 'chapter_id', 'id'),
        ('chapters', 'certification_decision', 'chapter_id', 'id'),
        ('chapters', 'certification_finding', 'chapter_id', 'id'),
        ('chapters', 'certification_proposal', 'chapter_id', 'id'),
        ('chapters', 'certification_rule', 'certifier_id', 'certifier_id')
    ) as w (service, evidence, named, chapter_column) loop
        execute format('create trigger %1$I after insert on %2$I referencing new table as came
            for each statement execute function standing_is_revised(%3$L, %4$L, %5$L)',
            watched.evidence || '_came_to_standing', watched.evidence, watched.service, watched.named, watched.chapter_column);
        execute format('create trigger %1$I after delete on %2$I referencing old table as went
            for each statement execute function standing_is_revised(%3$L, %4$L, %5$L)',
            watched.evidence || '_went_from_standing', watched.evidence, watched.service, watched.named, watched.chapter_column);
        execute format('create trigger %1$I after update on %2$I referencing old table as went new table as came
            for each statement execute function standing_is_revised(%3$L, %4$L, %5$L)',
            watched.evidence || '_changed_standing', watched.evidence, watched.service, watched.named, watched.chapter_column);
    end loop;
end $$;
