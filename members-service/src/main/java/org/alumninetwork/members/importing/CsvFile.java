package org.alumninetwork.members.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alumninetwork.members.source.FileColumn;

/** CSV (RFC 4180) with a header line, separated by what the header line is separated by. */
final class CsvFile implements RegistryFile {

    private static final int LONGEST_HEADER = 1 << 16;
    private static final int LONGEST_RECORD = 1 << 20;

    private final Iterator<CsvRecord> records;
    private final List<Optional<FileColumn>> layout;
    private final Set<String> ignored;

    private CsvFile(Iterator<CsvRecord> records, List<String> header, Map<String, FileColumn> mapping) {
        this.records = records;
        this.layout = header.stream().map(name -> columnOf(name, mapping)).toList();
        this.ignored = header.stream()
                .filter(name -> columnOf(name, mapping).isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static CsvFile open(BufferedReader text, Map<String, FileColumn> mapping) throws IOException {
        char separator = separatorIn(text);
        Iterator<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_RECORD)
                .ofCsvRecord(text)
                .iterator();
        CsvRecord header = read(records).orElseThrow(() -> FileProblems.empty());
        mustBeThereOnce(header.getFields(), mapping);
        return new CsvFile(records, header.getFields(), mapping);
    }

    @Override
    public Set<FileColumn> columns() {
        return layout.stream()
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(FileColumn.class)));
    }

    @Override
    public Set<String> ignoredColumns() {
        return ignored;
    }

    @Override
    public Optional<RawRow> next() throws IOException {
        return read(records).map(this::rowOf);
    }

    private RawRow rowOf(CsvRecord record) {
        if (record.getFieldCount() != layout.size()) {
            return RawRow.unreadable(
                    record.getStartingLineNumber(),
                    "has " + record.getFieldCount() + " fields instead of " + layout.size());
        }
        Map<FileColumn, String> cells = new EnumMap<>(FileColumn.class);
        for (int index = 0; index < layout.size(); index++) {
            String cell = record.getField(index);
            layout.get(index).ifPresent(column -> cells.put(column, cell));
        }
        return RawRow.of(record.getStartingLineNumber(), cells);
    }

    private static Optional<CsvRecord> read(Iterator<CsvRecord> records) throws IOException {
        try {
            return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
        } catch (CsvParseException broken) {
            throw FileProblems.unreadable(Objects.requireNonNullElse(broken.getMessage(), "It is not CSV."));
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    /** Of two, one would be lost, and nobody knows which is meant. */
    private static void mustBeThereOnce(List<String> header, Map<String, FileColumn> mapping) {
        Map<FileColumn, String> names = new EnumMap<>(FileColumn.class);
        for (String name : header) {
            columnOf(name, mapping).ifPresent(column -> {
                String other = names.put(column, name);
                if (other != null) {
                    throw FileProblems.unreadable(
                            "Both `" + other + "` and `" + name + "` are the column " + column.key() + ".");
                }
            });
        }
    }

    private static Optional<FileColumn> columnOf(String name, Map<String, FileColumn> mapping) {
        return Optional.ofNullable(mapping.get(name.strip())).or(() -> FileColumn.of(name.strip()));
    }

    /** What stands most often outside quotes in the header line. */
    private static char separatorIn(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER);
        char[] start = new char[LONGEST_HEADER];
        int read = Math.max(0, text.read(start));
        text.reset();
        String header = new String(start, 0, read).lines().findFirst().orElse("");
        String outsideQuotes = header.replaceAll("\"[^\"]*\"", "");
        List<Character> candidates = new ArrayList<>(List.of(',', ';', '\t'));
        candidates.sort((one, other) -> Long.compare(countOf(other, outsideQuotes), countOf(one, outsideQuotes)));
        return candidates.getFirst();
    }

    private static long countOf(char separator, String text) {
        return text.chars().filter(character -> character == separator).count();
    }
}
