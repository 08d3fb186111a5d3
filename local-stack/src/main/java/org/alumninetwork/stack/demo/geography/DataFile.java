package org.alumninetwork.stack.demo.geography;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** The tables under {@code resources/demo}: facts that were checked by hand, kept out of the code. */
public final class DataFile {

    private DataFile() {}

    /** Every row of {@code demo/<name>}, in the order of the file. */
    public static <T> List<T> rows(String name, Function<NamedCsvRecord, T> row) {
        InputStream bytes = Objects.requireNonNull(DataFile.class.getResourceAsStream("/demo/" + name), name);
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(bytes, StandardCharsets.UTF_8)) {
            return rows.stream().map(row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the table " + name, e);
        }
    }

    /** A cell that holds several values, parted by {@code |}; an empty cell holds none. */
    public static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split("\\|", -1));
    }
}
