-- A chapter is dissolved before its organisation is archived: what is archived holds no certification, takes no
-- members and has no events to come. The row of the organisation is locked when this runs.
create or replace function organisation_archival_is_allowed() returns trigger language plpgsql as $$
begin
    if exists (select from organisation where parent_id = new.id and archived_at is null) then
        raise exception using errcode = 'check_violation', constraint = 'organisation_archived_from_below',
            message = 'something that is not archived stands under the organisation';
    end if;
    if exists (select from chapter where id = new.id and state <> 'DISSOLVED') then
        raise exception using errcode = 'check_violation', constraint = 'organisation_archived_once_dissolved',
            message = 'the chapter is not dissolved';
    end if;
    return new;
end $$;

-- The share lock makes an application and the archiving of the organisation that applies wait for each other.
create function chapter_that_applies_is_not_archived() returns trigger language plpgsql as $$
begin
    perform from organisation where id = new.id and archived_at is null for share;
    if not found then
        raise exception using errcode = 'check_violation', constraint = 'chapter_applies_while_not_archived',
            message = 'an archived organisation does not apply';
    end if;
    return new;
end $$;
create trigger chapter_applies before insert or update of state on chapter
    for each row when (new.state = 'APPLIED') execute function chapter_that_applies_is_not_archived();
