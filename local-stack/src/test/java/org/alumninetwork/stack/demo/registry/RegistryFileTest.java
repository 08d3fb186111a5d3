package org.alumninetwork.stack.demo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.alumninetwork.stack.demo.people.HelsinkiAlumni;
import org.alumninetwork.stack.demo.people.Population;
import org.alumninetwork.stack.demo.people.SwedenAlumni;
import org.junit.jupiter.api.Test;

class RegistryFileTest {

    private static final Population PEOPLE = Population.mixed(new SwedenAlumni(1), new HelsinkiAlumni(1));

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void theSummaryIsWhatAReaderOfTheFileFinds() throws IOException {
        RegistryFileSummary summary = messy().writeTo(bytes);
        List<NamedCsvRecord> rows = parsed(';');
        Set<Long> badLines = summary.badRows().stream()
                .map(RegistryFileSummary.BadLine::line)
                .collect(Collectors.toSet());
        List<NamedCsvRecord> good = rows.stream()
                .filter(row -> !badLines.contains(row.getStartingLineNumber()))
                .toList();
        assertThat(rows).hasSize(3_000).hasSize((int) summary.rows());
        assertThat(good).hasSize((int) (summary.goodRows() + summary.duplicateRows()));
        assertThat(distinct(good)).hasSize((int) summary.goodRows());
        assertThat(good.stream().map(row -> row.getField("externalId")).distinct())
                .hasSize((int) summary.people());
    }

    @Test
    void everyBadRowIsWrongInItsFieldOnTheLineGiven() throws IOException {
        RegistryFileSummary summary = messy().writeTo(bytes);
        List<NamedCsvRecord> rows = parsed(';');
        assertThat(summary.badRows()).hasSize(6 * 7);
        assertThat(summary.badRows()).allSatisfy(bad -> assertThat(rows)
                .filteredOn(row -> row.getStartingLineNumber() == bad.line())
                .singleElement()
                .satisfies(row -> assertWrong(bad.kind(), row)));
    }

    @Test
    void badRowsAreAboutPeopleOfTheirOwn() throws IOException {
        RegistryFileSummary summary = messy().writeTo(bytes);
        List<NamedCsvRecord> rows = parsed(';');
        assertThat(summary.badRows()).allSatisfy(bad -> assertThat(rows)
                .filteredOn(row -> row.getField("email").equals(emailOnLine(rows, bad.line())))
                .hasSize(bad.kind() == BadRow.BAD_EMAIL ? 7 : 1));
    }

    @Test
    void aByteOrderMarkComesFirst() throws IOException {
        RegistryFile.ofRows(PEOPLE, 10).withByteOrderMark().writeTo(bytes);
        assertThat(bytes.toByteArray()).startsWith(0xef, 0xbb, 0xbf);
        assertThat(parsed(',')).hasSize(10);
    }

    @Test
    void someFieldsAreEmptyAndSomeLinesBrokenInsideQuotes() throws IOException {
        RegistryFile.ofRows(PEOPLE, 3_000).writeTo(bytes);
        List<NamedCsvRecord> rows = parsed(',');
        assertThat(rows).anyMatch(row -> row.getField("birthDate").isEmpty());
        assertThat(rows).anyMatch(row -> row.getField("city").isEmpty());
        assertThat(rows).anyMatch(row -> row.getField("programme").contains("\n"));
    }

    @Test
    void ofPeopleWritesAllRowsOfEachAndNoMore() throws IOException {
        RegistryFileSummary summary =
                RegistryFile.ofPeople(new HelsinkiAlumni(1), 100).writeTo(bytes);
        assertThat(summary.people()).isEqualTo(100);
        assertThat(parsed(','))
                .hasSize((int) summary.rows())
                .extracting(row -> row.getField("externalId"))
                .contains("010000100")
                .doesNotContain("010000101");
    }

    @Test
    void aSecondWritingIsTheSameToTheByte() throws IOException {
        messy().writeTo(bytes);
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        messy().writeTo(again);
        assertThat(again.toByteArray()).isEqualTo(bytes.toByteArray());
    }

    @Test
    void theChangedFileDiffersInTheMailAddressOfTheChangedOnly() throws IOException {
        RegistryFile.ofRows(PEOPLE, 10_000).writeTo(bytes);
        Set<List<String>> before = distinct(parsed(','));
        bytes.reset();
        RegistryFileSummary summary =
                RegistryFile.ofRows(PEOPLE, 10_000).withChanged(0.01).writeTo(bytes);
        List<NamedCsvRecord> changed = parsed(',').stream()
                .filter(row -> !before.contains(row.getFields()))
                .toList();
        assertThat(changed)
                .allMatch(row -> row.getField("email").startsWith("new."))
                .extracting(row -> row.getField("externalId"))
                .matches(ids -> new HashSet<>(ids).size() == summary.changedPeople());
        assertThat(summary.changedPeople() / (double) summary.people()).isBetween(0.005, 0.015);
    }

    @Test
    void ndjsonSaysTheSameAsTheTable() throws IOException {
        RegistryFileSummary table = messy().writeTo(bytes);
        bytes.reset();
        RegistryFileSummary lines = messy().as(RegistryFormat.NDJSON).writeTo(bytes);
        List<String> text = bytes.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(text).hasSize(3_000);
        assertThat(lines.people()).isEqualTo(table.people());
        assertThat(lines.badRows())
                .filteredOn(bad -> bad.kind() == BadRow.UNKNOWN_COUNTRY)
                .hasSize(7)
                .allSatisfy(bad ->
                        assertThat(country(text.get((int) bad.line() - 1))).isEqualTo("XX"));
    }

    @Test
    void aFileCannotBeMostlyBad() {
        RegistryFile file = RegistryFile.ofRows(PEOPLE, 10);
        assertThatThrownBy(() -> file.withBad(BadRow.BAD_EMAIL, 6)).isInstanceOf(IllegalArgumentException.class);
    }

    private static RegistryFile messy() {
        RegistryFile file = RegistryFile.ofRows(PEOPLE, 3_000)
                .as(RegistryFormat.SEMICOLON_SEPARATED)
                .withDuplicates(50);
        for (BadRow kind : BadRow.values()) {
            file = file.withBad(kind, 7);
        }
        return file;
    }

    private static void assertWrong(BadRow kind, NamedCsvRecord row) {
        String value = row.getField(kind.field());
        switch (kind) {
            case BROKEN_DATE -> assertThat(value).isEqualTo("1987-02-30");
            case UNKNOWN_COUNTRY -> assertThat(value).isEqualTo("XX");
            case MISSING_EXTERNAL_ID -> assertThat(value).isEmpty();
            case BAD_EMAIL -> assertThat(value).contains(" ");
            case BAD_ORCID -> assertThat(value).isEqualTo("0000-0000-0000-0000");
            case END_BEFORE_START -> assertThat(value).isLessThan(row.getField("startDate"));
        }
    }

    private static String emailOnLine(List<NamedCsvRecord> rows, long line) {
        return rows.stream()
                .filter(row -> row.getStartingLineNumber() == line)
                .map(row -> row.getField("email"))
                .findFirst()
                .orElseThrow();
    }

    private static Set<List<String>> distinct(List<NamedCsvRecord> rows) {
        return rows.stream().map(NamedCsvRecord::getFields).collect(Collectors.toSet());
    }

    private static String country(String line) throws IOException {
        JsonNode person = new ObjectMapper().readTree(line);
        return person.path("country").asText();
    }

    private List<NamedCsvRecord> parsed(char delimiter) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .detectBomHeader(true)
                .ofNamedCsvRecord(bytes.toString(StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        }
    }
}
