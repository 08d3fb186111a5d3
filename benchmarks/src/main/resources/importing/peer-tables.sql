drop schema if exists peer cascade;
create schema peer;
create table peer.member (like public.member including all);
create table peer.affiliation (like public.affiliation including all);
create table peer.member_source (like public.member_source including all);
alter table peer.affiliation add foreign key (source_id) references public.source;
alter table peer.member_source add foreign key (source_id) references public.source;
