-- Who is erased is forgotten in decisions and in what was announced of an award, which nobody else changes.
create or replace function certification_decision_is_immutable() returns trigger language plpgsql as $$
begin
    if current_setting('alumni.merging', true) = 'on'
        and to_jsonb(new) - 'decided_by' = to_jsonb(old) - 'decided_by' then
        return new;
    end if;
    if to_jsonb(new) - 'appealed_at' - 'appeal_grounds' <> to_jsonb(old) - 'appealed_at' - 'appeal_grounds'
        or old.appealed_at is not null then
        raise exception using errcode = 'check_violation', constraint = 'certification_decision_immutable',
            message = 'a decision stands; it can be appealed once';
    end if;
    return new;
end $$;

create or replace function award_cycle_goes_forward() returns trigger language plpgsql as $$
declare
    phases constant text[] := array['PLANNED', 'NOMINATION', 'REVIEW', 'SCORING', 'SCORED', 'ANNOUNCED', 'CANCELLED'];
begin
    if current_setting('alumni.merging', true) = 'on' and new.phase = old.phase and new.rule = old.rule then
        return new;
    end if;
    if old.phase in ('ANNOUNCED', 'CANCELLED') or new.rule <> old.rule
        or array_position(phases, new.phase) < array_position(phases, old.phase) then
        raise exception using errcode = 'check_violation', constraint = 'award_cycle_goes_forward',
            message = 'a cycle goes forward only';
    end if;
    return new;
end $$;

-- Erasures until now took the id out of these changes and left the name.
update change set data = null
where subject like 'award-recipients/%' and data is not null and not jsonb_exists(cast(data as jsonb), 'memberId');
-- And the id stayed in others, with what was said of the person.
with gone as materialized (select cast(member_id as text) as id from member_erasure where state = 'ERASED')
update change set data = null
where data is not null and (data ->> 'memberId' in (select id from gone) or data ->> 'nomineeId' in (select id from gone)
    or data ->> 'nominatedBy' in (select id from gone) or data ->> 'decidedBy' in (select id from gone));
