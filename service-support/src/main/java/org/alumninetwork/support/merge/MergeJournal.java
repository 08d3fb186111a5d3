package org.alumninetwork.support.merge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;
import org.hibernate.query.CommonQueryContract;

/**
 * Keeps rows as they are before a merge touches them, so that its reversal puts back exactly those. In SQL that is given
 * to it {@code r} is the row, and {@code :lost}, {@code :survivor}, {@code :merge} and {@code :now} are known. Each service that uses it has the table {@code merge_row} (merge_id, relation, key, outcome,
 * before) and the function {@code put_row_back}.
 */
@ApplicationScoped
public class MergeJournal {

    private final Session database;

    MergeJournal(Session database) {
        this.database = database;
    }

    /** Keeps the rows that the condition names; the first note of a row counts. */
    public void note(Merging merge, Relation relation, MergeOutcome outcome, String condition) {
        execute(merge, """
                insert into merge_row (merge_id, relation, key, outcome, before)
                select :merge, '%1$s', cast(%2$s as text), '%3$s', to_jsonb(r) from %1$s r where %4$s
                on conflict do nothing""".formatted(relation.table(), relation.key(), outcome, condition));
    }

    /** The ids of rows with this outcome, where they are UUIDs. */
    public List<UUID> ids(Merging merge, Relation relation, MergeOutcome outcome) {
        return Values.query(
                        database,
                        "select cast(key as uuid) from merge_row where merge_id = ?1 and relation = ?2 and outcome = ?3",
                        UUID.class)
                .setParameter(1, merge.id())
                .setParameter(2, relation.table())
                .setParameter(3, outcome.name())
                .getResultList();
    }

    /** The keys of all rows that were noted. */
    public List<String> rows(Merging merge, Relation relation) {
        return Values.query(database, "select key from merge_row where merge_id = ?1 and relation = ?2", String.class)
                .setParameter(1, merge.id())
                .setParameter(2, relation.table())
                .getResultList();
    }

    /** Runs a statement; gives the number of rows. */
    public int execute(Merging merge, String statement) {
        var query = database.createNativeMutationQuery(statement);
        Map.<String, Object>of(
                        "lost", merge.lost(), "survivor", merge.survivor(), "merge", merge.id(), "now", merge.now())
                .forEach((name, value) -> set(query, name, value));
        return query.executeUpdate();
    }

    /** Takes away what was noted as {@code REMOVED}, and gives the rest of the noted rows to the survivor. */
    public void apply(Merging merge, Relation relation, String settings) {
        execute(
                merge,
                "delete from %1$s r using merge_row k where %2$s and k.outcome = 'REMOVED' and r.member_id = :lost"
                        .formatted(relation.table(), isNoted(relation)));
        execute(
                merge,
                "update %1$s r set member_id = :survivor%3$s from merge_row k where %2$s and r.member_id = :lost"
                        .formatted(relation.table(), isNoted(relation), settings));
    }

    /** Gives back what is still the survivor's, and inserts again what was removed. */
    public void reverse(Merging merge, Relation relation, String settings) {
        execute(merge, """
                update %1$s r set member_id = :lost%3$s from merge_row k
                where %2$s and k.outcome <> 'REMOVED' and r.member_id = :survivor and k.before->>'member_id' = cast(:lost as text)""".formatted(relation.table(), isNoted(relation), settings));
        putBackRemoved(merge, relation);
    }

    public void putBackRemoved(Merging merge, Relation relation) {
        Values.query(
                        database,
                        "select cast(put_row_back(cast(?2 as regclass), before) as text) from merge_row"
                                + " where merge_id = ?1 and relation = ?2 and outcome = 'REMOVED'",
                        String.class)
                .setParameter(1, merge.id())
                .setParameter(2, relation.table())
                .getResultList();
    }

    private static String isNoted(Relation relation) {
        return "k.merge_id = :merge and k.relation = '%1$s' and k.key = cast(%2$s as text)"
                .formatted(relation.table(), relation.key());
    }

    private static void set(CommonQueryContract query, String name, Object value) {
        if (query.getParameterMetadata().getNamedParameterNames().contains(name)) {
            query.setParameter(name, value);
        }
    }

    /**
     * A table with a column {@code member_id}.
     *
     * @param key what tells its rows apart, an expression about {@code r}
     */
    public record Relation(String table, String key) {

        public static Relation of(String table) {
            return new Relation(table, "r.id");
        }
    }
}
