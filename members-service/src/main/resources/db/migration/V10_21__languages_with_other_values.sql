-- A language and another value are looked up together, as the others are: of two indexes each would be read to its end.
drop index member_languages;
drop index member_search;
create index member_search on member using gin
    (country, lower(city), expertise, languages, marks, member_words(name_words, employer_words, expertise_words, city_words));
