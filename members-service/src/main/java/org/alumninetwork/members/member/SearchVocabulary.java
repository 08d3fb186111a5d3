package org.alumninetwork.members.member;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;

/**
 * The words of the directory that everybody, or every member, may see: what a mistyped word may have meant, and about how
 * many share it. Nobody learns from it of a word that somebody hides.
 */
@ApplicationScoped
public class SearchVocabulary {

    private static final int SHORTEST = 4;
    private static final int MOST_MEANT = 5;

    /** So many words with one beginning are added up: whoever asks for more of them means no rare one. */
    private static final int MOST_COUNTED = 5_000;

    private static final String STUDIES = "affiliation a join member m on m.id = a.member_id";

    private final Session database;

    SearchVocabulary(Session database) {
        this.database = database;
    }

    /** @param forMembers whether the caller may know what is for members */
    List<SearchWord> understand(List<String> words, boolean forMembers) {
        Map<String, List<Tuple>> rows = database.createNativeQuery("""
                        with asked as materialized (
                            select w.word, exists (
                                    select from search_word v
                                    where v.word >= w.word collate "C" and v.word < w.word || chr(1114111) collate "C"
                                    and (v.for_everyone or :forMembers)) as is_known, (
                                select coalesce(sum(f.members), 0) from (
                                    select f.members from word_frequency f
                                    where f.word >= w.word collate "C" and f.word < w.word || chr(1114111) collate "C"
                                    limit :mostCounted) f) as members
                            from (select distinct unnest(cast(:words as text[])) as word) w)
                        select a.word, m.word as meant, cast(a.members + coalesce(sum(
                                (select f.members from word_frequency f where f.word = m.word collate "C"))
                            over (partition by a.word), 0) as bigint) as members
                        from asked a left join lateral words_meant_by(
                                case when length(a.word) >= :shortest and not a.is_known then a.word end, :forMembers, :most)
                            as m (word) on true""", Tuple.class)
                .setParameter("words", words.toArray(String[]::new))
                .setParameter("forMembers", forMembers)
                .setParameter("most", MOST_MEANT)
                .setParameter("mostCounted", MOST_COUNTED)
                .setParameter("shortest", SHORTEST)
                .getResultStream()
                .collect(Collectors.groupingBy(row -> row.get("word", String.class)));
        return words.stream().map(word -> word(word, rows.get(word))).toList();
    }

    private static SearchWord word(String word, List<Tuple> rows) {
        return new SearchWord(
                word,
                rows.stream()
                        .map(row -> row.get("meant", String.class))
                        .filter(Objects::nonNull)
                        .toList(),
                rows.getFirst().get("members", Long.class));
    }

    /** Each hour, by one instance; a run that another one has begun is left to it. */
    @Scheduled(cron = "0 41 * * * ?", timeZone = "UTC", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    public void renew() {
        boolean mine = Values.query(
                        database, "select pg_try_advisory_xact_lock(hashtextextended('search_word', 4))", Boolean.class)
                .getSingleResult();
        if (mine) {
            read();
            database.createNativeMutationQuery("""
                            delete from search_word s where not exists (
                                select from word_read r where r.word = s.word and r.for_everyone = s.for_everyone)""").executeUpdate();
            database.createNativeMutationQuery("""
                            insert into search_word (word, for_everyone) select word, for_everyone from word_read
                            where length(word) >= :shortest on conflict do nothing""")
                    .setParameter("shortest", SHORTEST)
                    .executeUpdate();
            renewFrequencies();
        }
    }

    /** What changed by less than a tenth is as good as it was. */
    private void renewFrequencies() {
        database.createNativeMutationQuery(
                        "delete from word_frequency f where not exists (select from word_read r where r.word = f.word)")
                .executeUpdate();
        database.createNativeMutationQuery("""
                        insert into word_frequency as f (word, members) select word, members from word_read
                        on conflict (word) do update set members = excluded.members
                        where f.members not between excluded.members * 0.9 and excluded.members * 1.1""").executeUpdate();
    }

    private void read() {
        database.createNativeMutationQuery("""
                        create temporary table word_read (
                            word text collate "C" primary key, for_everyone boolean not null, members bigint not null)
                        on commit drop""").executeUpdate();
        database.createNativeMutationQuery(
                        "insert into word_read select word, bool_or(for_everyone), sum(members) from ("
                                + wordsOf("member m", "m.name_words", VisibleField.NAME) + " union all "
                                + wordsOf("member m", "m.employer_words", VisibleField.EMPLOYER) + " union all "
                                + wordsOf("member m", "m.expertise_words", VisibleField.EXPERTISE) + " union all "
                                + wordsOf("member m", "m.city_words", VisibleField.CITY) + " union all "
                                + wordsOf(STUDIES, "a.words", VisibleField.AFFILIATIONS) + ") seen group by word")
                .executeUpdate();
    }

    /** A field of somebody who hides the name is as hidden as the name. */
    private static String wordsOf(String rows, String column, VisibleField field) {
        return "select word, for_everyone, count(*) as members from (select unnest(tsvector_to_array(" + column
                + ")) as word, "
                + field.asSql() + " = 'EVERYONE' and " + VisibleField.NAME.asSql() + " = 'EVERYONE' as for_everyone"
                + " from " + rows + " where " + field.asSql() + " in ('EVERYONE', 'MEMBERS') and "
                + VisibleField.NAME.asSql() + " in ('EVERYONE', 'MEMBERS')) w where length(word) <= 40"
                + " group by word, for_everyone";
    }
}
