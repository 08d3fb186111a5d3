package org.alumninetwork.benchmarks.search;

import org.alumninetwork.benchmarks.network.Sql;

/** A directory of members made by SQL, to which more can be added: the same first ones at each size. */
record ManyMembers(Sql database) {

    private static final long BATCH = 200_000;

    /** Adds members until there are so many. Names repeat as they do among people: a few are borne by many. */
    void fillUpTo(long members) {
        for (long from = database.number("select count(*) from member where login is null");
                from < members;
                from += BATCH) {
            long to = Math.min(members, from + BATCH);
            database.execute(members(from + 1, to), studies(from + 1, to));
        }
        database.execute(FREQUENCIES, WORDS, "vacuum analyze", "checkpoint");
    }

    /** Lets each so many-th member be in the directory a second time, with the same day of birth and another address. */
    void duplicateEach(int distance) {
        database.execute(duplicates(distance), "analyze member");
    }

    private static String members(long from, long to) {
        return """
            insert into member (id, family_name, given_name, family_key, given_key, email, birth_date, country, city, employer,
                expertise, languages, orcid, created_at, updated_at)
            select md5('member ' || n)::uuid, initcap(family), initcap(given), family, given, 'm' || n || '@example.org',
                date '1950-01-01' + (n::bigint * 7919 %% 18000)::int,
                (array['FI', 'SE', 'KE', 'DE', 'US', 'IN', 'ET', 'BD', 'VN', 'PL'])[1 + n %% 10],
                'City ' || (n * 31 %% 2000), 'Employer ' || (n * 17 %% 20000),
                array['topic ' || (n * 13 %% 300), 'topic ' || (n * 29 %% 300)], array['en'], null, now(), now()
            from (
                select n, p[1 + n * 11 %% 40] || p[1 + n / 40 * 7 %% 40] || p[1 + n / 1600 %% 40] || 'strom' as family,
                    p[1 + n * 3 %% 40] || p[1 + n / 7 %% 40] as given
                from generate_series(%d, %d) n, (select array['ba', 'be', 'bo', 'da', 'de', 'fi', 'fo', 'ga', 'gu', 'ha',
                    'he', 'ja', 'jo', 'ka', 'ki', 'ko', 'la', 'le', 'li', 'ma', 'me', 'mi', 'na', 'ne', 'no', 'pa', 'pe', 'ra',
                    're', 'ri', 'sa', 'se', 'so', 'ta', 'ti', 'to', 'va', 'vi', 'ya', 'ze'] as p) syllables) people""".formatted(from, to);
    }

    private static String studies(long from, long to) {
        return """
            insert into affiliation (member_id, basis, institution, programme, degree, end_date, created_at, updated_at)
            select md5('member ' || n)::uuid, 'STUDIES', 'University ' || (n * 37 %% 400), 'Programme ' || (n * 41 %% 900), 'MSc',
                date '1970-01-01' + (n::bigint * 6007 %% 19000)::int, now(), now()
            from generate_series(%d, %d) n""".formatted(from, to);
    }

    /** As the hourly job of members-service does, without waiting for its hour. */
    private static final String FREQUENCIES = """
            insert into word_frequency (word, members) select word, count(*) from (
                select unnest(tsvector_to_array(name_words)) as word from member
                union all select unnest(tsvector_to_array(employer_words)) from member
                union all select unnest(tsvector_to_array(expertise_words)) from member
                union all select unnest(tsvector_to_array(city_words)) from member
                union all select unnest(tsvector_to_array(words)) from affiliation) w
            group by word on conflict (word) do update set members = excluded.members""";

    private static final String WORDS = """
            insert into search_word (word, for_everyone)
            select word, false from word_frequency where length(word) >= 4 on conflict do nothing""";

    private static String duplicates(long distance) {
        return """
            insert into member (family_name, given_name, family_key, given_key, birth_date, country, created_at, updated_at)
            select family_name, given_name, family_key, given_key, birth_date, country, now(), now() from (
                select m.*, row_number() over (order by id) as place from member m where login is null) m
            where place %% %d = 0""".formatted(distance);
    }
}
