-- A mistyped word is about as long as what was meant: with the length in the index, words that only end alike are not
-- looked at. The extension is a trusted one, so the owner of the database may create it.
create extension if not exists btree_gin;
drop index search_word_similar;
create index search_word_similar on search_word using gin (length(word), word gin_trgm_ops);

-- What a word that occurs nowhere may have meant, the most similar first. A letter more, less, changed, or two that changed
-- places leave a word of n letters at least n - 3 of its n + 1 trigrams: what is less similar is looked for only where
-- nothing else is found, for in a long word 0.3 lets nearly every word of the index through.
create function words_meant_by(mistyped text, for_members boolean, most integer) returns setof text
language plpgsql as $$
declare
    letters double precision := length(mistyped);
begin
    foreach letters in array array[letters, 0] loop
        perform set_config('pg_trgm.similarity_threshold', greatest(0.3, (letters - 3) / (letters + 5) - 0.001)::text, true);
        return query
            select v.word from search_word v
            where v.word % mistyped and length(v.word) between length(mistyped) - 2 and length(mistyped) + 2
            and (v.for_everyone or for_members)
            order by similarity(v.word, mistyped) desc, v.word limit most;
        exit when found;
    end loop;
    perform set_config('pg_trgm.similarity_threshold', '0.3', true);
end $$;
