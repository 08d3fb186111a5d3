-- Texts as the search compares them: without case and accents, in any script. The same as NameKeys does for names, but
-- for what is no letter, mark or digit only where it is punctuation, symbols or space.
create function search_words(text) returns tsvector language sql immutable parallel safe
return array_to_tsvector(array_remove(regexp_split_to_array(
    replace(replace(replace(replace(translate(
        regexp_replace(normalize(lower($1 collate pg_c_utf8), NFKD), '[\u0300-\u036f\u064b-\u065f]', '', 'g'),
        'øđðłħıŧ', 'oddlhit'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'),
    '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u303f]+'), ''));

create function search_words(text[]) returns tsvector language sql immutable parallel safe
return search_words(array_to_string($1, ' '));

alter table member
    add column employer_words  tsvector generated always as (search_words(employer)) stored,
    add column expertise_words tsvector generated always as (search_words(expertise)) stored,
    add column city_words      tsvector generated always as (search_words(city)) stored;
alter table affiliation
    add column words tsvector generated always as (search_words(institution || ' ' || coalesce(programme, ''))) stored;

create index member_employer_words on member using gin (employer_words) where employer is not null;
create index member_expertise_words on member using gin (expertise_words) where expertise <> '{}';
create index member_city_words on member using gin (city_words) where city is not null;
create index affiliation_words on affiliation using gin (words);

-- The words that occur where everybody, or every member, may see them: what a mistyped word may have meant. Made anew
-- from time to time, so it lags; a word that is missing here is still found as it is written.
create table search_word (
    word         text    collate "C" primary key,
    for_everyone boolean not null
);
create index search_word_similar on search_word using gin (word gin_trgm_ops);
