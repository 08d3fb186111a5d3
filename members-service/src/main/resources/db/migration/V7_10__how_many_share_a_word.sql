-- How many members have a word where members may see it, each of their fields counted for itself: of several words the one
-- that fewest share is looked up. Renewed with the vocabulary, so it lags; nothing but speed hangs on it. A table of its
-- own: numbers that were written again would wear the index of similar words out.
create table word_frequency (
    word    text   collate "C" primary key,
    members bigint not null
) with (fillfactor = 70);

-- The length in the index made GIN read most of it: since what is alike enough depends on the length, it is not needed.
drop index search_word_similar;
create index search_word_similar on search_word using gin (word gin_trgm_ops);

-- What a word that occurs nowhere may have meant, the most similar first. A letter more, less, changed, or two that changed
-- places leave a word of n letters at least n - 3 of its n + 1 trigrams, and two such mistakes n - 5 of them: those are
-- looked for only where nothing else is found, and only among words that begin alike, for in a directory where many words
-- end alike the index would let most of them through.
create or replace function words_meant_by(mistyped text, for_members boolean, most integer) returns setof text
language plpgsql strict rows 5 as $$
declare
    letters double precision := length(mistyped);
begin
    perform set_config('pg_trgm.similarity_threshold', greatest(0.3, (letters - 3) / (letters + 5) - 0.001)::text, true);
    return query
        select v.word from search_word v
        where v.word % mistyped and length(v.word) between length(mistyped) - 2 and length(mistyped) + 2
        and (v.for_everyone or for_members)
        order by similarity(v.word, mistyped) desc, v.word limit most;
    if not found then
        return query
            select v.word from search_word v
            where v.word >= left(mistyped, 2) collate "C" and v.word < left(mistyped, 2) || chr(1114111) collate "C"
            and length(v.word) between length(mistyped) - 2 and length(mistyped) + 2 and (v.for_everyone or for_members)
            and similarity(v.word, mistyped) >= greatest(0.3, (letters - 5) / (letters + 7) - 0.001)
            order by similarity(v.word, mistyped) desc, v.word limit most;
    end if;
    perform set_config('pg_trgm.similarity_threshold', '0.3', true);
end $$;
