package org.alumninetwork.system;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Who may call what: each row of the tables in {@code rights/} is an operation on one record, each column a caller, each
 * cell the status that the running system must answer. An operation without a row fails.
 */
class RightsTest {

    private static final Set<String> NOT_CALLERS = Set.of("operation", "record", "about");

    private final Fixtures fixtures = Fixtures.ofDemonstrationNetwork();
    private final Map<String, Api> callers = callers();
    private final List<NamedCsvRecord> rows = rows();

    @Test
    void everyOperationHasARow() {
        Set<String> inTable =
                rows.stream().map(row -> row.getField("operation")).collect(Collectors.toSet());

        assertThat(Api.contract().operations().stream().map(Operation::id).collect(Collectors.toSet()))
                .isEqualTo(inTable);
    }

    @TestFactory
    Stream<DynamicTest> theSystemAnswersAsTheTableSays() {
        return rows.stream().flatMap(this::testsOf);
    }

    private Stream<DynamicTest> testsOf(NamedCsvRecord row) {
        return row.getFieldsAsMap().entrySet().stream()
                .filter(cell ->
                        !NOT_CALLERS.contains(cell.getKey()) && !cell.getValue().isEmpty())
                .map(cell -> DynamicTest.dynamicTest(
                        row.getField("operation") + " " + row.getField("record") + " as " + cell.getKey(),
                        () -> assertThat(answer(row, cell.getKey()).toString())
                                .as(row.getField("operation") + " of " + row.getField("record") + " by "
                                        + cell.getKey())
                                .startsWith(cell.getValue())));
    }

    private Reply answer(NamedCsvRecord row, String caller) {
        Operation operation =
                Api.contract().operation(row.getField("operation")).orElseThrow();
        String path = fixtures.fill(row.getField("record"));
        Optional<String> type = operation.bodyType();
        String body = type.isEmpty() ? "" : fixtures.fill(bodyOf(operation.id()));
        Answer answer = callers.get(caller).send(operation.method(), path, type, BodyPublishers.ofString(body));
        return new Reply(answer);
    }

    /** Shows the status first and, where a test fails, what was said. */
    private record Reply(Answer answer) {
        @Override
        public String toString() {
            return answer.status() + " " + answer.text();
        }
    }

    private static Map<String, Api> callers() {
        Map<String, Api> callers = new LinkedHashMap<>();
        callers.put("anonymous", Api.anonymous());
        for (String login : List.of("newcomer", "member", "officer", "representative", "staff", "administrator")) {
            callers.put(login, Api.as(login));
        }
        callers.put("staff elsewhere", Api.as("staff.helsinki"));
        callers.put("registry", Api.asClient("registry"));
        callers.put("service", Api.asClient("events-service"));
        return callers;
    }

    /** In this order, because the last row of members makes a member of the newcomer. */
    private static List<NamedCsvRecord> rows() {
        return Stream.of("chapters", "events", "members")
                .flatMap(service -> rowsOf(service).stream())
                .toList();
    }

    private static List<NamedCsvRecord> rowsOf(String service) {
        try (Reader table = resource("/rights/" + service + ".csv").orElseThrow()) {
            return CsvReader.builder().ofNamedCsvRecord(table).stream().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A body that would be accepted from somebody who may; an empty object where none is kept. */
    static String bodyOf(String operation) {
        return resource("/bodies/" + operation + ".json")
                .map(RightsTest::textOf)
                .orElse("{}");
    }

    private static String textOf(Reader body) {
        try (body) {
            return body.readAllAsString();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Optional<Reader> resource(String name) {
        return Optional.ofNullable(RightsTest.class.getResourceAsStream(name))
                .map(stream -> new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
}
