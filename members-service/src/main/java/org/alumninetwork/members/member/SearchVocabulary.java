package org.alumninetwork.members.member;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * The words of the directory that everybody, or every member, may see: what a mistyped word may have meant. Nobody
 * learns from it of a word that somebody hides.
 */
@ApplicationScoped
public class SearchVocabulary {

    private static final int SHORTEST = 4;
    private static final int MOST_MEANT = 5;
    private static final String STUDIES = "affiliation a join member m on m.id = a.member_id";

    private final Session database;

    SearchVocabulary(Session database) {
        this.database = database;
    }

    /** @param forMembers whether the caller may know what is for members */
    List<SearchWord> understand(List<String> words, boolean forMembers) {
        Map<String, List<String>> meant = database.createNativeQuery("""
                        with unknown as materialized (
                            select w.word from unnest(cast(:words as text[])) as w (word)
                            where length(w.word) >= :shortest and not exists (
                                select from search_word v
                                where v.word >= w.word collate "C" and v.word < w.word || chr(1114111) collate "C"
                                and (v.for_everyone or :forMembers)))
                        select u.word, s.word as meant
                        from unknown u cross join lateral words_meant_by(u.word, :forMembers, :most) as s (word)""", Tuple.class)
                .setParameter("words", words.toArray(String[]::new))
                .setParameter("forMembers", forMembers)
                .setParameter("most", MOST_MEANT)
                .setParameter("shortest", SHORTEST)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row.get("word", String.class),
                        Collectors.mapping(row -> row.get("meant", String.class), Collectors.toList())));
        return words.stream()
                .map(word -> new SearchWord(word, meant.getOrDefault(word, List.of())))
                .toList();
    }

    /** Each hour, by one instance; a run that another one has begun is left to it. */
    @Scheduled(cron = "0 41 * * * ?", timeZone = "UTC", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    public void renew() {
        boolean mine = database.createNativeQuery(
                        "select pg_try_advisory_xact_lock(hashtextextended('search_word', 4))", Boolean.class)
                .getSingleResult();
        if (mine) {
            read();
            database.createNativeMutationQuery("""
                            delete from search_word s where not exists (
                                select from word_read r where r.word = s.word and r.for_everyone = s.for_everyone)""").executeUpdate();
            database.createNativeMutationQuery("""
                            insert into search_word (word, for_everyone) select word, for_everyone from word_read
                            on conflict do nothing""").executeUpdate();
        }
    }

    private void read() {
        database.createNativeMutationQuery("""
                        create temporary table word_read (word text collate "C" primary key, for_everyone boolean not null)
                        on commit drop""").executeUpdate();
        database.createNativeMutationQuery("insert into word_read select word, bool_or(for_everyone) from ("
                        + wordsOf("member m", "m.name_words", VisibleField.NAME) + " union all "
                        + wordsOf("member m", "m.employer_words", VisibleField.EMPLOYER) + " union all "
                        + wordsOf("member m", "m.expertise_words", VisibleField.EXPERTISE) + " union all "
                        + wordsOf("member m", "m.city_words", VisibleField.CITY) + " union all "
                        + wordsOf(STUDIES, "a.words", VisibleField.AFFILIATIONS) + ") seen group by word")
                .executeUpdate();
    }

    /** A field of somebody who hides the name is as hidden as the name. */
    private static String wordsOf(String rows, String column, VisibleField field) {
        return "select distinct word, for_everyone from (select unnest(tsvector_to_array(" + column + ")) as word, "
                + field.asSql() + " = 'EVERYONE' and " + VisibleField.NAME.asSql() + " = 'EVERYONE' as for_everyone"
                + " from " + rows + " where " + field.asSql() + " in ('EVERYONE', 'MEMBERS') and "
                + VisibleField.NAME.asSql() + " in ('EVERYONE', 'MEMBERS')) w where length(word) between "
                + SHORTEST + " and 40";
    }
}
