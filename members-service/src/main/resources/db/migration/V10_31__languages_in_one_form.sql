-- Language tags as RFC 5646 would have them written, as they are written and asked for from now on (LanguageTags): a language
-- that was kept in capitals was not found by its tag. It says the same as before, so it is no version.
create function canonical_tag(tag text) returns text language plpgsql as $$
declare
    present   text := regexp_replace(lower(tag), '^(ar|kok|lv|ms|sgn|sw|uz|zh)-(?=[a-z]{3}\M)', '');
    subtag    text;
    canonical text;
    extends   boolean := false;
begin
    present := regexp_replace(regexp_replace(regexp_replace(present, '^iw\M', 'he'), '^in\M', 'id'), '^ji\M', 'yi');
    foreach subtag in array string_to_array(present, '-') loop
        extends := extends or length(subtag) = 1;
        canonical := concat_ws('-', canonical, case
            when canonical is null or extends then subtag
            when length(subtag) = 2 then upper(subtag)
            when length(subtag) = 4 then initcap(subtag)
            else subtag end);
    end loop;
    return canonical;
end $$;

create function canonical_tags(tags text[]) returns text[] language sql as $$
    select array_agg(tag order by place) from (
        select canonical_tag(t.tag) as tag, min(t.place) as place from unnest(tags) with ordinality t (tag, place) group by 1) c
$$;

alter table member disable trigger member_keeps_origins;
update member set languages = canonical_tags(languages)
where (array_to_string(languages, ' ') ~ '[A-Z-]' or languages && '{iw,in,ji}') and languages <> canonical_tags(languages);
alter table member enable trigger member_keeps_origins;
drop function canonical_tags(text[]), canonical_tag(text);
