package org.alumninetwork.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whatever keeps the id of a member follows when two records of a person become one, when somebody is erased, and into
 * the copy that somebody asks for: each table with such a column is spoken of by a class that does it, or is left out for a reason. For a test of a service
 * with its database; what is told is read from the schema, so that a new table does not slip through.
 */
public interface MemberIdRules {

    String ERASING = "implements [^{]*\\b(ErasurePart|MemberBelongings)\\b|class ErasedMember";

    /** Where it is written by its login who did something. */
    record LoginColumn(String table, String name) {

        private boolean isSpokenOfIn(String text) {
            return text.matches("(?s).*\\b" + table + "\\b.*\\b" + name + "\\b.*");
        }
    }

    /** Tables that no merge touches, each with the reason. */
    Map<String, String> notMerged();

    /** Tables that no erasure touches, each with the reason. */
    Map<String, String> notErased();

    /** Tables that are not in the copy that a member is given, each with the reason. */
    Map<String, String> notExported();

    @Test
    default void eachTableWithAMemberFollowsMerges() throws SQLException {
        assertThat(without(sourcesWith("implements [^{]*\\bMergedBelongings\\b|class \\w+Merge\\b")))
                .as("tables with the id of a member that no merge moves, and that are not left out for a reason")
                .containsExactlyElementsOf(new TreeSet<>(notMerged().keySet()));
    }

    @Test
    default void eachTableWithAMemberFollowsErasures() throws SQLException {
        assertThat(without(sourcesWith(ERASING)))
                .as("tables with the id of a member that no erasure reaches, and that are not left out for a reason")
                .containsExactlyElementsOf(new TreeSet<>(notErased().keySet()));
    }

    @Test
    default void eachColumnThatSaysWhoDidSomethingFollowsErasures() throws SQLException {
        List<String> texts = sourcesWith(ERASING);
        assertThat(columnsWithLogins())
                .as("columns with the login of a member that no erasure reaches, of tables that are not left out")
                .filteredOn(column -> !notErased().containsKey(column.table()))
                .allMatch(column -> texts.stream().anyMatch(column::isSpokenOfIn));
    }

    @Test
    default void eachTableWithAMemberIsInTheCopyThatMembersAreGiven() throws SQLException {
        assertThat(withoutQuery(sourcesWith("implements [^{]*\\bPersonalDataPart\\b")))
                .as(
                        "tables with the id of a member of which a copy says nothing, and that are not left out for a reason")
                .containsExactlyElementsOf(new TreeSet<>(notExported().keySet()));
    }

    private static SortedSet<String> withoutQuery(List<String> texts) throws SQLException {
        return tables().stream()
                .filter(table ->
                        texts.stream().noneMatch(text -> text.matches("(?s).*\\b(from|join) " + table + "\\b.*")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Tables of which none of these texts speaks, by their own name or by that of their entity. */
    private static SortedSet<String> without(List<String> texts) throws SQLException {
        return tables().stream()
                .filter(table -> texts.stream()
                        .noneMatch(
                                text -> text.matches("(?s).*\\b" + table + "\\b.*") || text.contains(entityOf(table))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static SortedSet<String> tables() throws SQLException {
        SortedSet<String> tables = new TreeSet<>();
        try (var connection = Database.dataSource().getConnection();
                var rows = connection.createStatement().executeQuery("""
                        select distinct c.table_name from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type = 'uuid'
                        and (c.column_name like '%member_id' or c.column_name in ('nominee_id', 'nominated_by', 'lost_id',
                            'survivor_id'))""")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        assertThat(tables).isNotEmpty();
        return tables;
    }

    /** Answers that are kept for retries are gone after a day. */
    private static List<LoginColumn> columnsWithLogins() throws SQLException {
        List<LoginColumn> columns = new ArrayList<>();
        try (var connection = Database.dataSource().getConnection();
                var rows = connection.createStatement().executeQuery("""
                        select c.table_name, c.column_name from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type = 'text'
                        and (c.column_name = 'caller' or c.column_name ~ '_(by|login)$')
                        and c.table_name <> 'idempotent_answer'""")) {
            while (rows.next()) {
                columns.add(new LoginColumn(rows.getString(1), rows.getString(2)));
            }
        }
        return columns;
    }

    private static String entityOf(String table) {
        return Arrays.stream(table.split("_", -1))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }

    private static List<String> sourcesWith(String mark) {
        Pattern marked = Pattern.compile(mark);
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(MemberIdRules::textOf)
                    .filter(text -> marked.matcher(text).find())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
