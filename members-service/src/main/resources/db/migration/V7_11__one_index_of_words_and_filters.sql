-- One index of everything that members are found by in their own record: what is asked for together is looked up together,
-- where each by itself would let hundreds of thousands through. Rows are read as before: what the caller does not see of
-- them is not found.
create function member_words(name tsvector, employer tsvector, expertise tsvector, city tsvector) returns tsvector
language sql immutable parallel safe
return name || coalesce(employer, '') || coalesce(expertise, '') || coalesce(city, '');

create index member_search on member using gin
    (country, lower(city), expertise, member_words(name_words, employer_words, expertise_words, city_words));
drop index member_city, member_expertise, member_name_words, member_employer_words, member_expertise_words, member_city_words;

-- Whose affiliations they are is read from the index alone.
drop index affiliation_institution;
create index affiliation_institution on affiliation (lower(institution), end_date) include (member_id, source_id, institution);
create index affiliation_end on affiliation (end_date) include (member_id, source_id) where end_date is not null;
