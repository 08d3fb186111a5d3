-- What makes somebody eligible for an organisation and for everything below it that has no rule of its own. A rule is
-- never changed: the next version takes its place, and what was decided by an earlier one can still be explained.
create table eligibility_rule (
    id              uuid        primary key default uuidv7(),
    organisation_id uuid        not null,
    number          integer     not null check (number >= 1),
    criteria        jsonb       not null check (jsonb_typeof(criteria) = 'array'),
    created_at      timestamptz not null,
    constraint eligibility_rule_number unique (organisation_id, number)
);
comment on column eligibility_rule.criteria is 'One that is met suffices; an empty list lets everybody in.';

create function eligibility_rule_stays() returns trigger language plpgsql as $$
begin
    raise exception using errcode = 'check_violation', constraint = 'eligibility_rule_stays',
        message = 'a rule is superseded by its next version, never changed';
end $$;
create trigger eligibility_rule_stays before update or delete on eligibility_rule
    for each row execute function eligibility_rule_stays();

create index affiliation_member on affiliation (member_id, id);
