-- Whether what stands in a field of a record is what the source has written there.
create function is_word_of(source uuid, origins jsonb, field text) returns boolean language sql stable parallel safe
return exists (
    select from origin o
    where o.source_id = source and o.id = cast(coalesce(origins->>field, origins->>'*') as bigint));
