-- Erasures of members that this service takes part in: looked at, held until all services are ready, or done.
create table member_erasure (
    id        uuid primary key,
    member_id uuid not null,
    state     text not null check (state in ('LOOKED_AT', 'HELD', 'ERASED'))
);
create index member_erasure_member on member_erasure (member_id) where state in ('HELD', 'ERASED');

-- Nothing new begins for who is about to be erased: what was found to stand against it stays true.
create or replace function survivor_takes_over() returns trigger language plpgsql as $$
declare
    survivor uuid;
begin
    perform from member where id = new.member_id for key share;
    loop
        select survivor_id into survivor from member_merge where lost_id = new.member_id and reversed_at is null;
        exit when not found;
        new.member_id := survivor;
    end loop;
    if exists (select from member_erasure where member_id = new.member_id and state in ('HELD', 'ERASED')) then
        raise exception using errcode = 'check_violation', constraint = 'member_is_being_erased',
            message = 'nothing new begins for a member who is being erased';
    end if;
    return new;
end $$;
