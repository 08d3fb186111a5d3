-- What chapters-service needs to know of members, fed by the members feed.
create table member (
    id              uuid    primary key,
    login           text    unique,
    display_name    text    not null,
    name_visibility text    not null check (name_visibility in ('EVERYONE', 'MEMBERS', 'OFFICERS', 'NOBODY')),
    generation      integer not null
);
comment on column member.login is 'Subject of the linked login, where there is one.';
