package org.alumninetwork.benchmarks.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a service asks its database for a page, as PostgreSQL logs it: with the values filled in. */
public final class LoggedStatements {

    /** A line that is not marked with the service that sent it goes on with the one before. */
    private final Pattern entry;

    private static final Pattern STATEMENT = Pattern.compile("^(?:statement|execute [^:]+): (.*)$", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("(\\$\\d+) = ('(?:[^']|'')*'|NULL)");

    /** What the service does at the same time by itself: a page only reads, and nothing of these. */
    private static final Pattern OF_ITS_OWN =
            Pattern.compile("^(insert|update|delete|create)\\b|\\b(change|import|replica_cursor|webhook|pg_\\w+)\\b");

    /** Asked once for each connection, to learn what a column is. */
    private static final String OF_THE_DRIVER = "FROM pg_catalog.";

    private final BenchedNetwork network;
    private final Sql database;
    private final String mark;

    /**
     * @param mark what stands in the query that makes the page
     */
    public LoggedStatements(BenchedNetwork network, Sql database, String service, String mark) {
        this.network = network;
        this.database = database;
        this.mark = mark;
        entry = Pattern.compile("^<" + service + " (\\d+)> (LOG|DETAIL): +(.*)$", Pattern.DOTALL);
    }

    /** The statements of each page, in their order, transactions included. */
    public List<List<String>> of(Api caller, List<String> pages) {
        database.execute("alter system set log_line_prefix = '<%a %p> '");
        database.execute("alter system set log_statement = 'all'");
        database.execute("select pg_reload_conf()");
        try {
            return pages.stream().map(page -> of(caller, page)).toList();
        } finally {
            database.execute("alter system reset log_statement");
            database.execute("alter system reset log_line_prefix");
            database.execute("select pg_reload_conf()");
        }
    }

    private List<String> of(Api caller, String page) {
        int before = network.databaseLog().length();
        caller.read(page);
        List<String> statements = transactionsIn(network.databaseLog().substring(before)).stream()
                .filter(transaction -> transaction.stream()
                        .noneMatch(statement -> OF_ITS_OWN.matcher(statement).find()))
                .flatMap(List::stream)
                .toList();
        if (statements.stream().noneMatch(statement -> statement.contains(mark))) {
            throw new IllegalStateException("No such query was logged for " + page);
        }
        return statements;
    }

    /** What is sent outside of a transaction ends where the next one begins, or the log does. */
    private List<List<String>> transactionsIn(String log) {
        List<List<String>> ended = new ArrayList<>();
        Map<String, List<String>> open = new HashMap<>();
        for (String line : log.split("\n(?=<)", -1)) {
            Matcher matcher = entry.matcher(line.strip());
            if (matcher.matches()) {
                List<String> transaction = open.computeIfAbsent(matcher.group(1), process -> new ArrayList<>());
                read(matcher.group(2), matcher.group(3), transaction);
                if (isLast(transaction, "COMMIT")) {
                    ended.add(open.remove(matcher.group(1)));
                } else if (isLast(transaction, "BEGIN")) {
                    ended.add(List.copyOf(transaction.subList(0, transaction.size() - 1)));
                    transaction.subList(0, transaction.size() - 1).clear();
                }
            }
        }
        open.values().stream()
                .filter(rest -> rest.isEmpty() || !rest.getFirst().equals("BEGIN"))
                .forEach(ended::add);
        return ended;
    }

    private static boolean isLast(List<String> transaction, String statement) {
        return !transaction.isEmpty() && transaction.getLast().equals(statement);
    }

    private static void read(String kind, String text, List<String> transaction) {
        if (kind.equals("DETAIL") && !transaction.isEmpty()) {
            transaction.add(filled(transaction.removeLast(), text));
        } else {
            Matcher statement = STATEMENT.matcher(text);
            if (statement.matches() && !text.contains(OF_THE_DRIVER)) {
                transaction.add(statement.group(1).strip());
            }
        }
    }

    /** The later values first, so that {@code $1} does not take the beginning of {@code $10}. */
    private static String filled(String statement, String values) {
        List<String[]> found = VALUE.matcher(values)
                .results()
                .map(value -> new String[] {value.group(1), value.group(2)})
                .toList();
        String filled = statement;
        for (String[] value : Stream.iterate(found.size() - 1, index -> index >= 0, index -> index - 1)
                .map(found::get)
                .toList()) {
            filled = filled.replace(value[0], literal(value[1]));
        }
        return filled;
    }

    /** pgbench would take a colon for the beginning of a variable. */
    private static String literal(String value) {
        return value.contains(":") ? "E" + value.replace("\\", "\\\\").replace(":", "\\x3a") : value;
    }
}
