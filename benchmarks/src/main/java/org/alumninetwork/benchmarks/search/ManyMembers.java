package org.alumninetwork.benchmarks.search;

import org.alumninetwork.benchmarks.network.Sql;

/** A directory of members made by SQL, to which more can be added: the same first ones at each size. */
record ManyMembers(Sql database) {

    static final String NETWORK = "01900000-0000-7000-8000-000000000001";
    static final String CHAPTER = "01900000-0000-7000-8000-000000000002";
    static final String ABROAD = "01900000-0000-7000-8000-000000000003";

    private static final long BATCH = 200_000;

    /** Adds members until there are so many. Names repeat as they do among people: a few are borne by many. */
    void fillUpTo(long members) {
        for (long from = database.number("select count(*) from member where login is null");
                from < members;
                from += BATCH) {
            long to = Math.min(members, from + BATCH);
            database.execute(
                    members(from + 1, to),
                    studies(from + 1, to),
                    MEMBERSHIP_TYPES,
                    memberships(from + 1, to),
                    mentors(from + 1, to));
        }
        database.execute(FREQUENCIES, WORDS, "vacuum analyze", "checkpoint");
    }

    /** Lets each so many-th member be in the directory a second time, with the same day of birth and another address. */
    void duplicateEach(int distance) {
        database.execute(duplicates(distance), "analyze member");
    }

    /** One institution has three times as many as each of 400 others. */
    private static final String INSTITUTION =
            "'University ' || (case n % 133 when 7 then 400 else (hashint8extended(n, 1) & 65535) % 400 end)";

    /** Of a few people the studies ended long ago. */
    private static final String END =
            "date '1970-01-01' + (case n % 133 when 8 then n % 365 - 800 else n::bigint * 6007 % 19000 end)::int";

    /** One in five belongs to the network, one in 133 to the chapter, and one in ten to the third, but nobody in Kenya. */
    private static final String BELONGS = """
            from (values ('%s', 5, -1), ('%s', 133, -1), ('%s', 10, 2)) o (id, distance, country)
            where (hashint8extended(n, o.distance) & 65535) %% o.distance = 0 and n %% 10 <> o.country""".formatted(NETWORK, CHAPTER, ABROAD);

    /** With their marks, as an import writes them: members would be written twice otherwise. */
    private static final String MARKS = "array['i:' || lower(" + INSTITUTION + "), 'y:' || extract(year from " + END
            + ")] || array(select 'o:' || o.id " + BELONGS + ")";

    private static String members(long from, long to) {
        return """
            insert into member (id, family_name, given_name, family_key, given_key, email, birth_date, country, city, employer,
                expertise, languages, orcid, marks, created_at, updated_at)
            select md5('member ' || n)::uuid, initcap(family), initcap(given), family, given, 'm' || n || '@example.org',
                date '1950-01-01' + (n::bigint * 7919 %% 18000)::int,
                (array['FI', 'SE', 'KE', 'DE', 'US', 'IN', 'ET', 'BD', 'VN', 'PL'])[1 + n %% 10],
                'City ' || (n * 31 %% 2000), 'Employer ' || (n * 17 %% 20000),
                array['topic ' || (n * 13 %% 300), 'topic ' || (n * 29 %% 300)], array['en'], null,
                {marks}, now(), now()
            from (
                select n, p[1 + n * 11 %% 40] || p[1 + n / 40 * 7 %% 40] || p[1 + n / 1600 %% 40] || 'strom' as family,
                    p[1 + n * 3 %% 40] || p[1 + n / 7 %% 40] as given
                from generate_series(%d, %d) n, (select array['ba', 'be', 'bo', 'da', 'de', 'fi', 'fo', 'ga', 'gu', 'ha',
                    'he', 'ja', 'jo', 'ka', 'ki', 'ko', 'la', 'le', 'li', 'ma', 'me', 'mi', 'na', 'ne', 'no', 'pa', 'pe', 'ra',
                    're', 'ri', 'sa', 'se', 'so', 'ta', 'ti', 'to', 'va', 'vi', 'ya', 'ze'] as p) syllables) people""".formatted(from, to).replace("{marks}", MARKS);
    }

    private static String studies(long from, long to) {
        return """
            insert into affiliation (member_id, basis, institution, programme, degree, end_date, created_at, updated_at)
            select md5('member ' || n)::uuid, 'STUDIES', %s, 'Programme ' || (n * 41 %% 900), 'MSc', %s, now(), now()
            from generate_series(%d, %d) n""".formatted(INSTITUTION, END, from, to);
    }

    private static final String MEMBERSHIP_TYPES = """
            insert into membership_type (id, organisation_id, name, period, months, needs_approval, renewal_days, grace_days, open,
                created_at, updated_at, version)
            select id, id, '{"en": "Member"}', 'ROLLING', 12, false, 30, 30, true, now(), now(), 0
            from unnest(array['%s', '%s', '%s']::uuid[]) id on conflict do nothing""".formatted(NETWORK, CHAPTER, ABROAD);

    private static String memberships(long from, long to) {
        return """
            insert into membership (member_id, organisation_id, type_id, state, basis, start_date, created_at, updated_at)
            select md5('member ' || n)::uuid, o.id::uuid, o.id::uuid, 'ACTIVE', 'APPLICATION', date '2020-01-01', now(), now()
            from generate_series(%d, %d) n cross join lateral (select o.id {belongs}) o""".formatted(from, to).replace("{belongs}", BELONGS);
    }

    private static String mentors(long from, long to) {
        return """
            insert into mentoring_offer (member_id, topics, capacity, paused, updated_at)
            select md5('member ' || n)::uuid, array['first job'], 2, false, now()
            from generate_series(%d, %d) n where (hashint8extended(n, 2) & 65535) %% 150 = 0""".formatted(from, to);
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
