-- Texts as the search compares them, without case and accents, in any script: as NameKeys folds names and what is asked for.
-- All that is no letter, mark or number keeps words apart: classes tell it but for what is not seen (Unicode, category Cf)
-- and the enclosed letters that are symbols, which PostgreSQL takes for letters.
create or replace function search_words(text) returns tsvector language sql immutable parallel safe
return array_to_tsvector(array_remove(regexp_split_to_array(
    replace(replace(replace(replace(translate(
        regexp_replace(normalize(lower($1 collate pg_c_utf8), NFKD), '[\u0300-\u036f\u064b-\u065f]', '', 'g'),
        'øđðłħıŧς', 'oddlhitσ'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'),
    '[[:punct:][:space:][:cntrl:]\u00ad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f\u202a-\u202e'
    '\u2060-\u206f\ufeff\ufff9-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a'
    '\U0001f130-\U0001f189\U000e0001-\U000e007f]+'), ''));

create function is_without_spaces(name_key text) returns boolean language sql immutable parallel safe
return name_key collate "C" >= U&'\1100'
    and name_key ~ '^[\u1100-\u11ff\u3005-\u9fff\ua960-\ua97f\ud7b0-\ud7ff\U00020000-\U0003ffff]+$';
comment on function is_without_spaces(text) is 'Whether it is one word in Han, Hangul or Kana: of most names the first letter tells that it is not.';

-- Of people whose names are written without space between them also the whole, the name of the family first.
create function words_of_name(family_key text, given_key text, preferred_key text) returns tsvector
language sql immutable parallel safe
return array_to_tsvector(array_remove(string_to_array(family_key || ' ' || given_key || ' ' || preferred_key
    || case when is_without_spaces(family_key) and is_without_spaces(given_key)
        then ' ' || family_key || given_key else '' end
    || case when is_without_spaces(family_key) and is_without_spaces(preferred_key)
        then ' ' || family_key || preferred_key else '' end, ' '), ''));

-- The largest index of members is made once, afterwards.
drop index member_search;

update member set family_key = translate(family_key, 'ς', 'σ'), given_key = translate(given_key, 'ς', 'σ'),
    preferred_key = translate(preferred_key, 'ς', 'σ')
where family_key || given_key || preferred_key like '%ς%';

-- By writing the table anew, which is neither a version nor counted.
alter table member
    alter column name_words set expression as (words_of_name(family_key, given_key, preferred_key)),
    alter column employer_words set expression as (search_words(employer)),
    alter column expertise_words set expression as (search_words(expertise)),
    alter column city_words set expression as (search_words(city));
create index member_search on member using gin
    (country, lower(city), expertise, languages, marks, member_words(name_words, employer_words, expertise_words, city_words));

-- Of institutions and programmes few are in scripts whose words were kept apart otherwise.
update affiliation set institution = institution
where octet_length(institution || coalesce(programme, '')) > length(institution || coalesce(programme, ''))
and words <> search_words(institution || ' ' || coalesce(programme, ''));
